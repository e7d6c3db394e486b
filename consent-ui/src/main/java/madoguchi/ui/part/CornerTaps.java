package madoguchi.ui.part;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import madoguchi.ui.part.ScaledPane.Size;

/**
 * The way to the desk that nobody finds by chance: the upper corners of the glass, left, right,
 * right, left. The field's readers have such a pattern too (a rhythm of a second in the corners).
 * The upper ones, where on every screen there is nothing to touch.
 */
public final class CornerTaps {

    /** From one tap to the next. */
    private static final Duration RHYTHM = Duration.ofMillis(1500);

    /** In units of the design: a finger that aims at the corner. */
    private static final double REACH = 88;

    private static final List<Corner> PATTERN =
            List.of(Corner.LEFT, Corner.RIGHT, Corner.RIGHT, Corner.LEFT);

    private enum Corner {
        LEFT,
        RIGHT,
        NONE
    }

    private final InstantSource clock;
    private int done;
    private Instant last = Instant.MIN;

    public CornerTaps(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether the tap there completes the pattern. */
    public boolean complete(double x, double y, Size glass) {
        Instant now = clock.instant();
        Corner corner = corner(x, y, glass);
        boolean inTime = done == 0 || !now.isAfter(last.plus(RHYTHM));
        last = now;
        if (inTime && corner == PATTERN.get(done)) {
            done++;
        } else {
            done = corner == PATTERN.getFirst() ? 1 : 0;
        }
        if (done < PATTERN.size()) {
            return false;
        }
        done = 0;
        return true;
    }

    private static Corner corner(double x, double y, Size glass) {
        if (y > REACH) {
            return Corner.NONE;
        }
        if (x <= REACH) {
            return Corner.LEFT;
        }
        return x >= glass.width() - REACH ? Corner.RIGHT : Corner.NONE;
    }
}
