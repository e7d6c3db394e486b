package madoguchi.face;

import java.util.Optional;
import madoguchi.camera.Frame;
import madoguchi.face.FaceCheck.Hint;

/**
 * Judges a frame before it is compared: the first rule that fails is the hint. Order and limits
 * from the facts (5), those that make sense with eyes as the only landmarks; distances are in the
 * cascade's box, which is a little narrower than the head.
 */
final class QualityGate {

    private static final double DARK_ROOM = 30;
    private static final double NARROWEST = 0.15;
    private static final double WIDEST = 0.52;
    private static final double OFF_CENTRE = 0.20;
    private static final double BACKLIGHT = 70;
    private static final double LIT_FACE = 90;
    private static final double DARK_FACE = 55;
    private static final double MOST_ROLL = 13;
    private static final double BLURRED = 0.02;

    private QualityGate() {}

    /**
     * @param fault empty when the frame is good
     * @param sharpness to choose the best of several good frames
     */
    record Quality(Optional<Hint> fault, double sharpness) {
        private static Quality bad(Hint hint) {
            return new Quality(Optional.of(hint), 0);
        }
    }

    static Quality judge(Frame frame, Optional<Face> found) {
        if (found.isEmpty()) {
            return Quality.bad(Luma.mean(frame) < DARK_ROOM ? Hint.TOO_DARK : Hint.NO_FACE);
        }
        Face face = found.get();
        Face.Box box = face.box();
        double width = box.width() / frame.width();
        if (width < NARROWEST) {
            return Quality.bad(Hint.TOO_FAR);
        }
        if (width > WIDEST) {
            return Quality.bad(Hint.TOO_CLOSE);
        }
        if (Math.abs(box.centreX() / frame.width() - 0.5) > OFF_CENTRE
                || Math.abs(box.centreY() / frame.height() - 0.5) > OFF_CENTRE) {
            return Quality.bad(Hint.OFF_CENTRE);
        }
        Luma luma = Luma.of(frame, box);
        if (luma.background() - luma.face() > BACKLIGHT && luma.face() < LIT_FACE) {
            return Quality.bad(Hint.BACKLIT);
        }
        if (luma.face() < DARK_FACE) {
            return Quality.bad(Hint.TOO_DARK);
        }
        if (face.eyes().isEmpty() || Math.abs(face.eyes().get().roll()) > MOST_ROLL) {
            return Quality.bad(Hint.LOOK_STRAIGHT);
        }
        if (luma.sharpness() < BLURRED) {
            return Quality.bad(Hint.HOLD_STILL);
        }
        return new Quality(Optional.empty(), luma.sharpness());
    }
}
