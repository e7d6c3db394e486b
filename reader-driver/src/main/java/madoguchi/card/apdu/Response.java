package madoguchi.card.apdu;

import java.util.Arrays;

/** A response APDU: data, then the status word. */
public record Response(byte[] data, StatusWord status) {

    private static final byte[] NONE = {};

    public static Response of(StatusWord status) {
        return new Response(NONE, status);
    }

    public static Response ok(byte[] data) {
        return new Response(data, StatusWord.OK);
    }

    public boolean isOk() {
        return status.equals(StatusWord.OK);
    }

    public static Response decode(byte[] apdu) throws MalformedApdu {
        if (apdu.length < 2) {
            throw new MalformedApdu("a response of " + apdu.length + " bytes");
        }
        int end = apdu.length - 2;
        return new Response(
                Arrays.copyOf(apdu, end),
                new StatusWord((apdu[end] & 0xFF) << 8 | apdu[end + 1] & 0xFF));
    }

    public byte[] encode() {
        byte[] out = Arrays.copyOf(data, data.length + 2);
        out[data.length] = (byte) (status.value() >> 8);
        out[data.length + 1] = (byte) status.value();
        return out;
    }

    /** The length and the status word, never the data. */
    @Override
    public String toString() {
        return "data=" + data.length + " " + status;
    }
}
