package madoguchi.card.tlv;

import java.util.Arrays;

/** Writes data objects in the shortest form: 1 length byte below 128, then 81 xx, then 82 xxxx. */
public final class TlvWriter {

    private TlvWriter() {}

    /** One object around the values, put one behind the other. */
    public static byte[] object(int tag, byte[]... values) {
        byte[] value = join(values);
        if (value.length > 0xFFFF) {
            throw new IllegalArgumentException(
                    "no file holds a value of " + value.length + " bytes");
        }
        byte[] length =
                value.length < 0x80
                        ? bytes(value.length, 1)
                        : value.length <= 0xFF
                                ? bytes(0x8100 | value.length, 2)
                                : bytes(0x820000 | value.length, 3);
        return join(bytes(tag, tag > 0xFFFF ? 3 : tag > 0xFF ? 2 : 1), length, value);
    }

    private static byte[] bytes(int number, int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[size - 1 - i] = (byte) (number >> 8 * i);
        }
        return bytes;
    }

    public static byte[] join(byte[]... parts) {
        byte[] joined = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        return joined;
    }
}
