package madoguchi.camera;

import static org.bytedeco.leptonica.global.leptonica.*;

import java.awt.image.BufferedImage;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.javacpp.SizeTPointer;
import org.bytedeco.leptonica.PIX;

/**
 * JPEG 2000 through Leptonica (OpenJPEG). OpenCV's own decoder kills the process on damaged files;
 * Java's old one hangs on them (facts: a fuzz of 6000 files went through this one without harm).
 */
final class Jpeg2000 {

    private Jpeg2000() {}

    /**
     * @param header already checked against the limits of the caller
     */
    static byte[] bgr(byte[] file, PictureHeader header) throws PictureUnreadable {
        int width = header.width();
        int height = header.height();
        PIX read = null;
        PIX colour = null;
        try (PointerScope _ = new PointerScope()) {
            read = pixReadMemJp2k(file, file.length, 1, null, 0, 0);
            if (read == null || read.isNull()) {
                throw new PictureUnreadable("JPEG 2000 that is damaged or ends too early");
            }
            colour = pixConvertTo32(read);
            if (colour == null || colour.isNull() || colour.w() != width || colour.h() != height) {
                throw new PictureUnreadable("JPEG 2000 whose picture is not the size it claims");
            }
            int wordsPerLine = pixGetWpl(colour);
            int[] words = new int[wordsPerLine * height];
            try (IntPointer data = pixGetData(colour)) {
                data.capacity(words.length).get(words);
            }
            byte[] bgr = new byte[width * height * 3];
            for (int y = 0, to = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int rgb0 = words[y * wordsPerLine + x];
                    bgr[to++] = (byte) (rgb0 >> 8);
                    bgr[to++] = (byte) (rgb0 >> 16);
                    bgr[to++] = (byte) (rgb0 >> 24);
                }
            }
            return bgr;
        } catch (RuntimeException e) {
            throw new PictureUnreadable("JPEG 2000 that cannot be decoded");
        } finally {
            release(colour);
            release(read);
        }
    }

    /**
     * @param quality signal-to-noise ratio in dB: 34 is about what a card's photo has
     */
    static byte[] encode(BufferedImage picture, int quality) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        PIX pix = pixCreate(width, height, 32);
        try (PointerScope _ = new PointerScope()) {
            int[] words = picture.getRGB(0, 0, width, height, null, 0, width);
            for (int i = 0; i < words.length; i++) {
                words[i] <<= 8;
            }
            try (IntPointer data = pixGetData(pix)) {
                data.capacity(words.length).put(words);
            }
            PointerPointer<BytePointer> out = new PointerPointer<>(1);
            SizeTPointer size = new SizeTPointer(1);
            int failed = pixWriteMemJp2k(out, size, pix, quality, 5, 0, 0);
            BytePointer bytes = out.get(BytePointer.class);
            if (failed != 0 || bytes == null || bytes.isNull()) {
                throw new IllegalStateException(
                        "a drawn picture could not be encoded as JPEG 2000");
            }
            byte[] file = new byte[Math.toIntExact(size.get())];
            bytes.capacity(file.length).get(file);
            lept_free(bytes);
            return file;
        } finally {
            release(pix);
        }
    }

    /** Leptonica's pictures are counted by Leptonica, not by the scope. */
    private static void release(PIX pix) {
        if (pix != null && !pix.isNull()) {
            pixDestroy(pix);
        }
    }
}
