package madoguchi.card.apdu;

import java.util.Arrays;

/**
 * A command APDU (ISO/IEC 7816-4, 5.1), in the short form where it fits and in the extended form
 * where it does not.
 *
 * @param data the command data; may be a secret, so it is neither copied nor printed
 * @param expected Ne: the greatest number of bytes that the answer may carry, 0 for none, at most
 *     65536
 */
public record Command(int cla, int ins, int p1, int p2, byte[] data, int expected) {

    private static final byte[] NONE = {};
    private static final int SHORT_DATA = 255;
    private static final int SHORT_EXPECTED = 256;
    private static final int EXTENDED_DATA = 65535;
    private static final int EXTENDED_EXPECTED = 65536;

    public Command {
        if (((cla | ins | p1 | p2) & ~0xFF) != 0) {
            throw new IllegalArgumentException("CLA, INS, P1 and P2 are one byte each");
        }
        if (data.length > EXTENDED_DATA || expected < 0 || expected > EXTENDED_EXPECTED) {
            throw new IllegalArgumentException("data of " + data.length + ", expected " + expected);
        }
    }

    public static Command of(int cla, int ins, int p1, int p2) {
        return new Command(cla, ins, p1, p2, NONE, 0);
    }

    public Command with(byte[] newData) {
        return new Command(cla, ins, p1, p2, newData, expected);
    }

    public Command expecting(int most) {
        return new Command(cla, ins, p1, p2, data, most);
    }

    /** The bytes to send. They hold what {@link #data} holds: whoever sends a secret wipes them. */
    public byte[] encode() {
        boolean extended = data.length > SHORT_DATA || expected > SHORT_EXPECTED;
        int lc = data.length == 0 ? 0 : extended ? 3 : 1;
        int le = expected == 0 ? 0 : !extended ? 1 : data.length == 0 ? 3 : 2;
        byte[] out = new byte[4 + lc + data.length + le];
        out[0] = (byte) cla;
        out[1] = (byte) ins;
        out[2] = (byte) p1;
        out[3] = (byte) p2;
        // the lowest bytes of the two lengths; what stands before them is zero or the next higher
        // byte
        putNumber(out, 4, lc, data.length);
        System.arraycopy(data, 0, out, 4 + lc, data.length);
        putNumber(out, 4 + lc + data.length, le, expected);
        return out;
    }

    private static void putNumber(byte[] out, int at, int size, int value) {
        for (int i = 0; i < Math.min(size, 2); i++) {
            out[at + size - 1 - i] = (byte) (value >> (8 * i));
        }
    }

    /** Reads any of the seven forms. */
    public static Command decode(byte[] apdu) throws MalformedApdu {
        if (apdu.length < 4) {
            throw new MalformedApdu("a command of " + apdu.length + " bytes");
        }
        int rest = apdu.length - 4;
        boolean extended = rest >= 3 && apdu[4] == 0;
        int lengthSize = extended ? 3 : 1;
        int first = rest == 0 ? 0 : extended ? number(apdu, 5, 2) : number(apdu, 4, 1);
        byte[] data = NONE;
        int expected = 0;
        if (rest == lengthSize) {
            expected = expected(first, extended);
        } else if (rest > 0) {
            int leSize = rest - lengthSize - first;
            if (first == 0 || leSize != 0 && leSize != (extended ? 2 : 1)) {
                throw new MalformedApdu(
                        "the length field does not fit a command of " + apdu.length + " bytes");
            }
            data = Arrays.copyOfRange(apdu, 4 + lengthSize, 4 + lengthSize + first);
            expected =
                    leSize == 0
                            ? 0
                            : expected(number(apdu, apdu.length - leSize, leSize), extended);
        }
        return new Command(
                apdu[0] & 0xFF, apdu[1] & 0xFF, apdu[2] & 0xFF, apdu[3] & 0xFF, data, expected);
    }

    private static int expected(int field, boolean extended) {
        return field != 0 ? field : extended ? EXTENDED_EXPECTED : SHORT_EXPECTED;
    }

    private static int number(byte[] from, int at, int size) {
        int value = 0;
        for (int i = 0; i < size; i++) {
            value = value << 8 | from[at + i] & 0xFF;
        }
        return value;
    }

    /** The header and the lengths, never the data. */
    @Override
    public String toString() {
        return "%02X%02X%02X%02X data=%d expected=%d"
                .formatted(cla, ins, p1, p2, data.length, expected);
    }
}
