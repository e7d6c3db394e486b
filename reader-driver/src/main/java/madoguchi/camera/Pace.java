package madoguchi.camera;

import java.time.Duration;
import java.time.Instant;

/**
 * Time as a frame source knows it: what it is, and waiting for it to pass. Injected, so that tests
 * do not wait.
 */
public interface Pace {

    Instant now();

    void sleep(Duration time) throws InterruptedException;

    /** The wall clock. */
    static Pace real() {
        return new Pace() {
            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public void sleep(Duration time) throws InterruptedException {
                Thread.sleep(time);
            }
        };
    }
}
