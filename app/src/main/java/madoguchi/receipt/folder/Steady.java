package madoguchi.receipt.folder;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * A clock that goes on evenly from the moment it was made, whatever is done to the computer's: how
 * long a file lies there must not depend on somebody setting the time.
 */
final class Steady {

    private final Instant begun;
    private final LongSupplier nanos;
    private final long start;

    Steady(InstantSource clock, LongSupplier nanos) {
        this.begun = clock.instant();
        this.nanos = nanos;
        this.start = nanos.getAsLong();
    }

    Instant now() {
        return begun.plus(Duration.ofNanos(nanos.getAsLong() - start));
    }
}
