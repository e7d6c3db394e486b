package madoguchi.face;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import madoguchi.face.FaceCheck.Hint;

/**
 * The one request: to turn the head a little to one side. Seen is a turn when nose and mouth move
 * against the eyes, which those of a flat picture cannot, however it is held; and when the face was
 * the same all the time. Who turns to the other side first is forgiven.
 */
final class TurnRequest {

    enum Side {
        LEFT(Hint.TURN_LEFT, 1),
        RIGHT(Hint.TURN_RIGHT, -1);

        private final Hint hint;

        /** The person's left is to the right in the picture. */
        private final int inPicture;

        Side(Hint hint, int inPicture) {
            this.hint = hint;
            this.inPicture = inPicture;
        }
    }

    /** Chosen on drawn people and attacks: docs/liveness.md. */
    static final double ENOUGH_DRAWN = 0.08;

    /** A flat photo turned by forty degrees changes by 0.16 at most (facts, 6). */
    static final double ENOUGH_REAL = 0.20;

    static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Duration GAP = Duration.ofMillis(700);

    /** One frame's accident is no turn. */
    private static final int FRAMES = 3;

    private static final double JUMP = 0.4;

    private final Side side;
    private final Instant since;
    private final double straight;
    private final double enough;
    private Optional<Face.Box> last = Optional.empty();
    private Instant lastAt;
    private boolean seen;
    private double furthest;
    private int inARow;

    /**
     * @param straight the turn that was measured before, while the face looked straight ahead
     * @param enough change that counts as turned
     */
    TurnRequest(Side side, double straight, double enough, Instant since) {
        this.side = side;
        this.straight = straight;
        this.enough = enough;
        this.since = since;
        this.lastAt = since;
    }

    Hint hint() {
        return side.hint;
    }

    boolean seen() {
        return seen;
    }

    boolean over(Instant at) {
        return !at.isBefore(since.plus(PATIENCE));
    }

    /** The furthest turn to the side that was asked for, in {@link FacePatch#turn()}'s measure. */
    double furthest() {
        return furthest;
    }

    /**
     * @param turn of this frame, where the eyes were found
     */
    void look(Optional<Face> face, OptionalDouble turn, Instant at) {
        if (face.isEmpty()) {
            return;
        }
        Face.Box box = face.get().box();
        if (last.isPresent() && (at.isAfter(lastAt.plus(GAP)) || jumped(last.get(), box))) {
            // another face, perhaps: what it did before does not count
            furthest = 0;
            inARow = 0;
            seen = false;
        }
        last = Optional.of(box);
        lastAt = at;
        if (turn.isPresent()) {
            double turned = (turn.getAsDouble() - straight) * side.inPicture;
            furthest = Math.max(furthest, turned);
            inARow = turned > enough ? inARow + 1 : 0;
            seen |= inARow >= FRAMES;
        }
    }

    private static boolean jumped(Face.Box before, Face.Box now) {
        double ratio = now.width() / before.width();
        return Math.hypot(now.centreX() - before.centreX(), now.centreY() - before.centreY())
                        > JUMP * before.width()
                || ratio > 1.35
                || ratio < 0.74;
    }
}
