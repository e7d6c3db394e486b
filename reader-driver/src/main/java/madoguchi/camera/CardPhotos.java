package madoguchi.camera;

import java.awt.image.BufferedImage;
import madoguchi.camera.drawn.DrawnPerson;
import madoguchi.camera.drawn.Look;

/** The photo files of simulated cards. */
public final class CardPhotos {

    private static final int QUALITY = 39;

    private CardPhotos() {}

    /**
     * The drawn portrait as a card holds it: JPEG 2000, 200x250 pixels in colour, some kilobytes.
     */
    public static byte[] jp2(Look look) {
        return jp2(DrawnPerson.card(look), QUALITY);
    }

    /**
     * @param quality signal-to-noise ratio in dB
     */
    public static byte[] jp2(BufferedImage portrait, int quality) {
        NativeLibraries.load();
        return Jpeg2000.encode(portrait, quality);
    }
}
