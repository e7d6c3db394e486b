package madoguchi.face;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import madoguchi.face.FaceCheck.Hint;

/**
 * One hint at a time, without flicker: what is shown stays for at least 600 ms, and a new one must
 * have been true for 200 ms (a blink is shorter). Time is that of the frames.
 */
final class StableHint {

    private static final Duration HOLD = Duration.ofMillis(600);
    private static final Duration PROVE = Duration.ofMillis(200);

    private Optional<Hint> shown = Optional.empty();
    private Instant shownSince = Instant.MIN;
    private Optional<Hint> candidate = Optional.empty();
    private Instant candidateSince = Instant.MIN;

    Optional<Hint> next(Optional<Hint> now, Instant at) {
        if (!now.equals(candidate)) {
            candidate = now;
            candidateSince = at;
        }
        boolean held = !at.isBefore(shownSince.plus(HOLD));
        boolean proven = !at.isBefore(candidateSince.plus(PROVE));
        if (held && proven && !candidate.equals(shown)) {
            shown = candidate;
            shownSince = at;
        }
        return shown;
    }
}
