package madoguchi.face;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import madoguchi.camera.Frame;
import madoguchi.camera.FrameSource;

/**
 * Compares the card's photo with the person before the camera: judges every frame first, tells one
 * hint at a time, and decides only when several good frames agree.
 */
public interface FaceCheck {

    /**
     * Runs on the camera's thread until it is decided, {@code limit} passed or {@code cancelled}
     * says so.
     *
     * @param cardPhoto the photo file as read from the card
     * @param preview told of every frame, with the face where one was found; must return at once
     * @throws FaceEngine.EngineFailed the native library gave up: the device is out of order, not
     *     the picture
     */
    Verdict check(
            byte[] cardPhoto,
            FrameSource camera,
            Duration limit,
            Preview preview,
            BooleanSupplier cancelled)
            throws InterruptedException;

    interface Preview {
        /**
         * @param frame wiped as soon as this returns: copy what is to be kept on the screen
         * @param hint stable: it changes only when the old one has held for a while; empty when all
         *     is well
         */
        void show(Frame frame, Optional<Face> face, Optional<Hint> hint);
    }

    /** What to tell the person, the most useful first. */
    enum Hint {
        NO_FACE,
        SEVERAL_FACES,
        TOO_CLOSE,
        TOO_FAR,
        OFF_CENTRE,
        BACKLIT,
        TOO_DARK,
        GLARE,
        /** Eyes that are shut, or behind dark glasses. */
        EYES_HIDDEN,
        LOOK_STRAIGHT,
        HOLD_STILL,
        /** A mask: said only after the face was compared with it on. */
        FACE_COVERED,
        /** The one request of the liveness check. Left is the person's own. */
        TURN_LEFT,
        TURN_RIGHT
    }

    sealed interface Verdict {
        /**
         * @param score of the decision, in the engine's own scale
         */
        record Match(double score, double threshold) implements Verdict {}

        /** Good pictures, another face. */
        record NoMatch(double score, double threshold) implements Verdict {}

        /**
         * The face is the card's, but it stays open whether a person stands there. Nobody is
         * accused of anything: another way is offered.
         */
        record Unsure(double score, double threshold, String why) implements Verdict {}

        /** No good picture within the limit. */
        record NoGoodPicture(Optional<Hint> last) implements Verdict {}

        /** The card's photo cannot be decoded, or shows no face. */
        record PhotoUnusable(String why) implements Verdict {}

        /** The camera gave no frames. */
        record CameraDead() implements Verdict {}

        record Cancelled() implements Verdict {}
    }
}
