package madoguchi.screen;

import java.util.Optional;

/**
 * The kiosk's glass as the visit sees it. Every method may be called from any thread and returns at
 * once.
 */
public interface Glass {

    void show(Display display);

    /**
     * The live picture: no state, newest wins.
     *
     * @param face where the face is, empty when none was found
     */
    void preview(Picture picture, Optional<FacePosition> face);

    /**
     * The card's photo for {@link IdentityScreen.P07Compare} and {@link IdentityScreen.P07Photo};
     * shown only while they say so.
     */
    void portrait(Picture picture);

    /** The clean-up: drops every picture and every typed digit. */
    void wipe();

    /**
     * @param bgr three bytes a pixel, top row first; the glass copies what it needs before it
     *     returns
     */
    record Picture(int width, int height, byte[] bgr) {}

    /** In parts of the picture's width and height, 0 to 1. */
    record FacePosition(double centreX, double centreY, double width, double height) {}
}
