package madoguchi.card.tlv;

/** Bytes that are no BER-TLV, or more of it than the limits allow. */
public final class MalformedTlv extends Exception {

    private static final long serialVersionUID = 1;

    public MalformedTlv(String message) {
        super(message);
    }
}
