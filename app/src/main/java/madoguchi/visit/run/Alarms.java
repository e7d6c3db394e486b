package madoguchi.visit.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** One alarm at a time, and what is looked at now and then. */
public interface Alarms extends AutoCloseable {

    /** Rings at {@code at} instead of whatever was set before. */
    void set(Instant at, Runnable ring);

    void cancel();

    void every(Duration pause, Runnable look);

    @Override
    void close();

    /** By the computer's clock. */
    static Alarms real(Clock clock) {
        ScheduledExecutorService timer =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("alarm").daemon().factory());
        return new Alarms() {
            private Future<?> next;

            @Override
            public synchronized void set(Instant at, Runnable ring) {
                cancel();
                long wait = Math.max(0, Duration.between(clock.instant(), at).toMillis());
                next = timer.schedule(ring, wait, TimeUnit.MILLISECONDS);
            }

            @Override
            public synchronized void cancel() {
                if (next != null) {
                    next.cancel(false);
                }
            }

            @Override
            public void every(Duration pause, Runnable look) {
                timer.scheduleWithFixedDelay(
                        look, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
            }

            @Override
            public void close() {
                timer.shutdownNow();
            }
        };
    }
}
