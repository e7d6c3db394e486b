package madoguchi.laws.broken.visit.run;

import java.time.Instant;

/** Innocent: who performs the visit has threads and clocks. */
final class Performs {
    Thread at(Instant when) {
        return Instant.now().isAfter(when) ? Thread.currentThread() : null;
    }
}
