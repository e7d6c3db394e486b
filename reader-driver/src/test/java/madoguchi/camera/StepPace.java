package madoguchi.camera;

import java.time.Duration;
import java.time.Instant;

/** Time that passes only by being slept. */
public final class StepPace implements Pace {

    private Instant now = Instant.parse("2026-11-21T09:00:00Z");

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void sleep(Duration time) {
        now = now.plus(time);
    }
}
