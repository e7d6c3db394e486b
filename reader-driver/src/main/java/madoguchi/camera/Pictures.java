package madoguchi.camera;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import madoguchi.camera.PictureHeader.Kind;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Picture files as frames: the card's photo (JPEG 2000) and pictures of a folder (png, jpg, pgm).
 * Every size is checked before a native decoder sees the file, and nothing but {@link
 * PictureUnreadable} leaves. Safe for any thread.
 */
public final class Pictures {

    private static final int LARGEST_CARD_PHOTO = 256 * 1024;
    static final int LARGEST_FILE = 16 * 1024 * 1024;

    private Pictures() {}

    /**
     * @param file JPEG 2000 (.jp2 or .j2k; at most 256 KiB and 1200x1600), or png, jpg, pgm (at
     *     most 16 MiB and 4096x4096)
     * @throws PictureUnreadable with a sentence that says what is wrong
     */
    public static Frame decode(byte[] file) throws PictureUnreadable {
        NativeLibraries.load();
        PictureHeader header = PictureHeader.read(file);
        boolean card = header.kind() == Kind.JPEG2000;
        if (file.length > (card ? LARGEST_CARD_PHOTO : LARGEST_FILE)) {
            throw new PictureUnreadable("the file is too large: " + file.length + " bytes");
        }
        if (card) {
            header.atMost(1200, 1600);
        } else {
            header.atMost(4096, 4096);
        }
        return card
                ? new Frame(
                        0,
                        Instant.EPOCH,
                        header.width(),
                        header.height(),
                        Jpeg2000.bgr(file, header))
                : throughOpenCv(file, header);
    }

    /**
     * A picture file, read no further than its limit.
     *
     * @throws PictureUnreadable with a sentence that says what is wrong, not which file
     */
    public static Frame read(Path file) throws PictureUnreadable {
        try (InputStream in = Files.newInputStream(file)) {
            // one byte more than is allowed shows a file that is too large
            byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
            if (bytes.length > LARGEST_FILE) {
                throw new PictureUnreadable(
                        "the file is too large: more than " + LARGEST_FILE + " bytes");
            }
            return decode(bytes);
        } catch (IOException e) {
            throw new PictureUnreadable("the file cannot be opened");
        }
    }

    /**
     * @param image any kind of image, as a frame
     */
    public static Frame frame(BufferedImage image, long number, Instant at) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] rgb = image.getRGB(0, 0, width, height, null, 0, width);
        byte[] bgr = new byte[rgb.length * 3];
        for (int i = 0, to = 0; i < rgb.length; i++) {
            bgr[to++] = (byte) rgb[i];
            bgr[to++] = (byte) (rgb[i] >> 8);
            bgr[to++] = (byte) (rgb[i] >> 16);
        }
        return new Frame(number, at, width, height, bgr);
    }

    private static Frame throughOpenCv(byte[] file, PictureHeader header) throws PictureUnreadable {
        try (PointerScope _ = new PointerScope()) {
            BytePointer bytes = new BytePointer(file);
            Mat encoded = new Mat(1, file.length, opencv_core.CV_8UC1, bytes);
            // turned as its metadata asks: a telephone's portrait lies on its side in the file
            Mat picture = opencv_imgcodecs.imdecode(encoded, opencv_imgcodecs.IMREAD_COLOR);
            if (picture.empty() || picture.total() != (long) header.width() * header.height()) {
                throw new PictureUnreadable(header.kind() + " that is damaged");
            }
            byte[] bgr = new byte[Math.toIntExact(picture.total() * 3)];
            new BytePointer(picture.data()).capacity(bgr.length).get(bgr);
            return new Frame(0, Instant.EPOCH, picture.cols(), picture.rows(), bgr);
        } catch (RuntimeException e) {
            throw new PictureUnreadable(header.kind() + " that cannot be decoded");
        }
    }
}
