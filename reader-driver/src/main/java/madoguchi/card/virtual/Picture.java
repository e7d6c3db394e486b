package madoguchi.card.virtual;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * The pictures of name, address, number and code that a card holds: PNG, one bit a pixel. Ours show
 * a pattern made of the text instead of letters, which needs no font and no window system, and
 * nobody takes it for a real one.
 */
final class Picture {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int HEIGHT = 24;

    private Picture() {}

    /**
     * A frame, and in it the bits of the text from left to right, a column of eight for each byte.
     */
    static byte[] of(String text) {
        byte[] letters = text.getBytes(StandardCharsets.UTF_8);
        int rowBytes = Math.max(2, (letters.length + 4 + 7) / 8);
        byte[] rows = new byte[HEIGHT * (rowBytes + 1)];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < rowBytes * 8; x++) {
                if (!isInk(letters, x, y, rowBytes * 8)) {
                    rows[y * (rowBytes + 1) + 1 + x / 8] |= (byte) (0x80 >> x % 8);
                }
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        byte[] header =
                ByteBuffer.allocate(13)
                        .putInt(rowBytes * 8)
                        .putInt(HEIGHT)
                        .put((byte) 1) // bits a pixel; the four zeros behind it: grey, deflate,
                        // no filter, not interlaced
                        .array();
        chunk(png, "IHDR", header);
        chunk(png, "IDAT", deflate(rows));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static boolean isInk(byte[] letters, int x, int y, int width) {
        if (x == 0 || y == 0 || x == width - 1 || y == HEIGHT - 1) {
            return true;
        }
        int letter = x - 2;
        return letter >= 0
                && letter < letters.length
                && (letters[letter] >> (HEIGHT - 1 - y) / 3 & 1) != 0;
    }

    private static byte[] deflate(byte[] rows) {
        try (Deflater deflater = new Deflater()) {
            deflater.setInput(rows);
            deflater.finish();
            byte[] out = new byte[rows.length + 64];
            return Arrays.copyOf(out, deflater.deflate(out));
        }
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
        ByteBuffer chunk =
                ByteBuffer.allocate(12 + data.length)
                        .putInt(data.length)
                        .put(type.getBytes(StandardCharsets.US_ASCII))
                        .put(data);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, 4 + data.length);
        png.writeBytes(chunk.putInt((int) sum.getValue()).array());
    }
}
