package madoguchi.card.tlv;

import java.io.ByteArrayOutputStream;

/** Writes data objects in the shortest form: 1 length byte below 128, then 81 xx, then 82 xxxx. */
public final class TlvWriter {

    private TlvWriter() {}

    /** One object around the values, put one behind the other. */
    public static byte[] object(int tag, byte[]... values) {
        byte[] value = join(values);
        ByteArrayOutputStream out = new ByteArrayOutputStream(value.length + 6);
        for (int shift = 16; shift >= 0; shift -= 8) {
            if (tag >> shift != 0) {
                out.write(tag >> shift);
            }
        }
        if (value.length > 0xFFFF) {
            throw new IllegalArgumentException("no file holds a value of " + value.length + " bytes");
        }
        if (value.length > 0xFF) {
            out.write(0x82);
            out.write(value.length >> 8);
        } else if (value.length > 0x7F) {
            out.write(0x81);
        }
        out.write(value.length);
        out.writeBytes(value);
        return out.toByteArray();
    }

    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
