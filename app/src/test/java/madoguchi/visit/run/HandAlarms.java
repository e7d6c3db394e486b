package madoguchi.visit.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Alarms that ring when the test says so; the clock then shows their time. */
final class HandAlarms implements Alarms {

    private final HandClock clock;
    private Optional<Instant> at = Optional.empty();
    private Runnable ring = () -> {};
    private final List<Runnable> looks = new ArrayList<>();

    HandAlarms(HandClock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void set(Instant when, Runnable then) {
        at = Optional.of(when);
        ring = then;
    }

    @Override
    public synchronized void cancel() {
        at = Optional.empty();
        ring = () -> {};
    }

    @Override
    public synchronized void every(Duration pause, Runnable then) {
        looks.add(then);
    }

    @Override
    public void close() {
        cancel();
    }

    /** The time passes until the alarm that is set. */
    synchronized void ring() {
        clock.to(at.orElseThrow(() -> new AssertionError("no alarm is set")));
        ring.run();
    }

    /** Now is one of the moments at which everything is looked at. */
    synchronized void look() {
        looks.forEach(Runnable::run);
    }
}
