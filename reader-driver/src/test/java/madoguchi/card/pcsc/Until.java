package madoguchi.card.pcsc;

import java.time.Duration;

/**
 * Waits for what another process does and tells nobody about: the one place where a test looks
 * again and again.
 */
final class Until {

    private static final Duration BETWEEN = Duration.ofMillis(20);

    private Until() {}

    interface Condition {
        boolean holds() throws Exception;
    }

    static void within(Duration limit, String what, Condition condition)
            throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!holds(condition)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + limit + ": " + what);
            }
            Thread.sleep(BETWEEN);
        }
    }

    private static boolean holds(Condition condition) {
        try {
            return condition.holds();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
