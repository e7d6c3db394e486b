package madoguchi.card.tlv;

/** Any bytes are data objects, or are refused as malformed. */
public final class TlvFuzz {

    private TlvFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            walk(Tlv.first(bytes));
            for (Tlv object : Tlv.all(bytes)) {
                walk(object);
            }
        } catch (MalformedTlv expected) {
            // is what malformed bytes are
        }
    }

    private static void walk(Tlv object) throws MalformedTlv {
        if (object.value().length != object.length()
                || object.whole().remaining() < object.length()) {
            throw new AssertionError("a value that is not as long as it says");
        }
        for (Tlv child : object.children()) {
            walk(child);
        }
    }
}
