package madoguchi.ui.part;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Which taps count. A hand that trembles taps twice, and who taps while the screen changes meant
 * the screen before: both must not answer a question that was not read yet.
 */
public final class Taps {

    /** No second tap within this time, and none this soon after another screen came. */
    public static final Duration PAUSE = Duration.ofMillis(400);

    /**
     * The same key of a keypad bounces for no longer than this; a PIN like 1122 is typed faster
     * than answers are.
     */
    static final Duration KEY_PAUSE = Duration.ofMillis(120);

    private final InstantSource clock;
    private Instant open = Instant.MIN;
    private Instant keyOpen = Instant.MIN;
    private String lastKey = "";

    public Taps(InstantSource clock) {
        this.clock = clock;
    }

    /** Another screen is there: what is tapped now was meant for the one before. */
    public void screenChanged() {
        open = clock.instant().plus(PAUSE);
    }

    /** Whether a tap would count now. */
    public boolean open() {
        return !clock.instant().isBefore(open);
    }

    /** Runs the action when this tap counts; then the next ones do not for a while. */
    void answer(Runnable action) {
        if (open()) {
            open = clock.instant().plus(PAUSE);
            action.run();
        }
    }

    /** The same for a key, of which different ones may follow at once. */
    void key(String key, Runnable action) {
        Instant now = clock.instant();
        boolean bounced = key.equals(lastKey) && now.isBefore(keyOpen);
        if (open() && !bounced) {
            lastKey = key;
            keyOpen = now.plus(KEY_PAUSE);
            action.run();
        }
    }
}
