package madoguchi.card.virtual;

import java.time.Duration;

/** How a simulated delay passes: really, or at once in a test. */
@FunctionalInterface
public interface Pause {

    Pause REAL = Thread::sleep;

    void pass(Duration time) throws InterruptedException;
}
