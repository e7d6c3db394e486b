package madoguchi.card.recording;

import java.time.Duration;

/** How the recorded times pass in a replay: as they did, or at once in a test. */
@FunctionalInterface
public interface Tempo {

    Tempo AS_RECORDED = Thread::sleep;

    void pass(Duration time) throws InterruptedException;
}
