package madoguchi.face;

import java.util.Optional;
import madoguchi.camera.Frame;
import madoguchi.face.FaceCheck.Hint;
import madoguchi.face.Quality.Fault;
import madoguchi.face.Quality.Marks;
import madoguchi.face.Quality.Measures;

/**
 * Judges a frame before it is compared: the first rule that fails is the hint. Order and limits
 * from the facts (5); widths are in the cascade's box, which is a little narrower than the head. A
 * mask is no fault: it is compared, and spoken of only when that failed.
 */
public final class QualityGate {

    private static final double DARK_ROOM = 30;
    private static final double RIVAL = 0.72;
    public static final double NARROWEST = 0.15;
    public static final double WIDEST = 0.52;
    private static final double OFF_CENTRE = 0.20;
    public static final double BACKLIGHT = 70;
    private static final double LIT_FACE = 90;
    public static final double DARK_FACE = 55;
    public static final double MOST_GLARE = 0.10;
    private static final double DARK_GLASSES = 0.25;
    private static final double MOST_ROLL = 13;
    private static final double MOST_TURN = 0.22;
    public static final double BLURRED = 0.07;
    private static final double MASKED = 0.09;

    private QualityGate() {}

    public static Quality judge(Frame frame, Optional<Face> found) {
        if (found.isEmpty()) {
            double light = Luma.mean(frame);
            return new Quality(
                    Optional.of(
                            light < DARK_ROOM
                                    ? new Fault(Hint.TOO_DARK, light, DARK_ROOM)
                                    : new Fault(Hint.NO_FACE, 0, 1)),
                    Optional.empty());
        }
        Measures measures = measure(frame, found.get());
        return new Quality(fault(measures), Optional.of(measures));
    }

    /** Whether mouth and chin are hidden. */
    static boolean masked(Marks marks) {
        return marks.mouth() < MASKED;
    }

    private static Measures measure(Frame frame, Face face) {
        Face.Box box = face.box();
        Luma luma = Luma.of(frame, box);
        double rival = face.others().stream().mapToDouble(Face.Box::width).max().orElse(0);
        return new Measures(
                box.width() / frame.width(),
                box.centreX() / frame.width() - 0.5,
                box.centreY() / frame.height() - 0.5,
                rival / box.width(),
                luma.face(),
                luma.background(),
                luma.glare(),
                luma.sharpness(),
                face.eyes().map(eyes -> FacePatch.of(frame, eyes).marks(face.landmarks())));
    }

    private static Optional<Fault> fault(Measures m) {
        if (m.rival() > RIVAL) {
            return fault(Hint.SEVERAL_FACES, m.rival(), RIVAL);
        }
        if (m.width() > WIDEST) {
            return fault(Hint.TOO_CLOSE, m.width(), WIDEST);
        }
        if (m.width() < NARROWEST) {
            return fault(Hint.TOO_FAR, m.width(), NARROWEST);
        }
        double off = Math.max(Math.abs(m.offX()), Math.abs(m.offY()));
        if (off > OFF_CENTRE) {
            return fault(Hint.OFF_CENTRE, off, OFF_CENTRE);
        }
        if (m.background() - m.face() > BACKLIGHT && m.face() < LIT_FACE) {
            return fault(Hint.BACKLIT, m.background() - m.face(), BACKLIGHT);
        }
        if (m.face() < DARK_FACE) {
            return fault(Hint.TOO_DARK, m.face(), DARK_FACE);
        }
        if (m.glare() > MOST_GLARE) {
            return fault(Hint.GLARE, m.glare(), MOST_GLARE);
        }
        if (m.marks().isEmpty()) {
            return fault(Hint.EYES_HIDDEN, 0, 2);
        }
        Marks marks = m.marks().get();
        if (marks.eyes() < DARK_GLASSES) {
            return fault(Hint.EYES_HIDDEN, marks.eyes(), DARK_GLASSES);
        }
        if (m.sharpness() < BLURRED) {
            return fault(Hint.HOLD_STILL, m.sharpness(), BLURRED);
        }
        if (Math.abs(marks.roll()) > MOST_ROLL) {
            return fault(Hint.LOOK_STRAIGHT, Math.abs(marks.roll()), MOST_ROLL);
        }
        return Math.abs(marks.turn()) > MOST_TURN
                ? fault(Hint.LOOK_STRAIGHT, Math.abs(marks.turn()), MOST_TURN)
                : Optional.empty();
    }

    private static Optional<Fault> fault(Hint hint, double measured, double limit) {
        return Optional.of(new Fault(hint, measured, limit));
    }
}
