package madoguchi.ui.part;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import madoguchi.screen.Glass.Picture;

/** An image in memory that can be overwritten in place and wiped. Belongs to JavaFX's thread. */
public final class Pixels {

    private final int width;
    private final int height;
    private final PixelBuffer<IntBuffer> buffer;
    private final WritableImage image;

    Pixels(int width, int height) {
        this.width = width;
        this.height = height;
        buffer =
                new PixelBuffer<>(
                        width,
                        height,
                        IntBuffer.allocate(width * height),
                        PixelFormat.getIntArgbPreInstance());
        image = new WritableImage(buffer);
    }

    public static Pixels of(Picture picture) {
        var pixels = new Pixels(picture.width(), picture.height());
        var argb = new int[picture.width() * picture.height()];
        convert(picture, argb);
        pixels.put(argb);
        Arrays.fill(argb, 0);
        return pixels;
    }

    /** From blue, green, red bytes to opaque ARGB. */
    static void convert(Picture picture, int[] argb) {
        byte[] bgr = picture.bgr();
        for (int i = 0, at = 0; i < argb.length; i++, at += 3) {
            argb[i] =
                    0xff000000
                            | (bgr[at + 2] & 0xff) << 16
                            | (bgr[at + 1] & 0xff) << 8
                            | bgr[at] & 0xff;
        }
    }

    boolean fits(int otherWidth, int otherHeight) {
        return width == otherWidth && height == otherHeight;
    }

    void put(int[] argb) {
        buffer.getBuffer().put(0, argb, 0, width * height);
        buffer.updateBuffer(_ -> null);
    }

    public void wipe() {
        put(new int[width * height]);
    }

    public WritableImage image() {
        return image;
    }
}
