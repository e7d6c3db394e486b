package madoguchi.screen;

import java.util.List;
import java.util.Optional;
import madoguchi.screen.IdentityScreen.FaceHint;

/**
 * カメラ調整: what the camera sees, live on the kiosk's own glass, and what was measured in it.
 *
 * @param running whether it is being looked now; what is shown then is of before
 * @param live whether the picture comes to this glass by {@link Glass#preview}
 * @param found none: nobody has looked yet
 */
public record T02Camera(boolean running, boolean live, Optional<Found> found)
        implements DeskScreen {

    public enum Action implements DeskAction {
        LOOK_AGAIN
    }

    public sealed interface Found {

        /**
         * @param drawn that the people in it are drawn
         * @param width of the picture in pixels
         * @param height the same
         * @param perSecond pictures
         * @param values those of the face only where one was seen
         * @param hint what a patient who stands there would hear; none: all is well
         */
        record Measured(
                boolean drawn,
                int width,
                int height,
                String perSecond,
                List<Value> values,
                Optional<FaceHint> hint)
                implements Found {
            public Measured {
                values = List.copyOf(values);
            }
        }

        record Blind(Why why) implements Found {}
    }

    /**
     * @param measured in the unit that the words of {@code what} give
     * @param good fills the places of the words of its good range
     */
    public record Value(What what, Lamp lamp, String measured, List<String> good) {
        public Value {
            good = List.copyOf(good);
        }
    }

    public enum What {
        BRIGHTNESS,
        FACE_SIZE,
        FACE_BRIGHTNESS,
        BACKLIGHT,
        GLARE,
        SHARPNESS
    }

    /** Why there is nothing to measure. */
    public enum Why {
        MISSING,
        /** It gives no pictures. */
        SILENT,
        FROZEN,
        BLACK,
        /** The kiosk that runs keeps the camera to itself. */
        WITH_KIOSK,
        COULD_NOT
    }
}
