package madoguchi.card.tlv;

/** What stands before a value: its tag, and how long header and value are, in bytes. */
public record TlvHeader(int tag, int headerLength, int valueLength) {

    public int totalLength() {
        return headerLength + valueLength;
    }
}
