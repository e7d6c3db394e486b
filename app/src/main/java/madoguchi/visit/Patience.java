package madoguchi.visit;

import java.time.Duration;
import java.util.Optional;
import madoguchi.failure.FailureCode;

/**
 * What a phase waits for. Every phase names one; what happens when it is over is decided once, in
 * {@link Visits}.
 */
public sealed interface Patience {

    Optional<Duration> length(Rules rules);

    /** Nobody is expected. */
    record Forever() implements Patience {
        @Override
        public Optional<Duration> length(Rules rules) {
            return Optional.empty();
        }
    }

    /**
     * A person must touch the glass: 60 s unless the clinic chose otherwise, then a countdown, then
     * the visit ends. Every touch begins it anew.
     */
    record ForTouch() implements Patience {
        @Override
        public Optional<Duration> length(Rules rules) {
            return Optional.of(rules.times().idle());
        }
    }

    /** Something works: when it is not done in time, it has failed with {@code code}. */
    record ForWork(Duration limit, FailureCode code) implements Patience {
        @Override
        public Optional<Duration> length(Rules rules) {
            return Optional.of(limit);
        }
    }

    /** Something is shown for a while; the phase knows what comes then. */
    record ForShow(Duration time) implements Patience {
        @Override
        public Optional<Duration> length(Rules rules) {
            return Optional.of(time);
        }
    }
}
