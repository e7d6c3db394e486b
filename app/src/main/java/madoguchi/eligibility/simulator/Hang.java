package madoguchi.eligibility.simulator;

import java.time.Duration;

/**
 * Where calls wait that shall never be answered, until the condition changes and their connections
 * are dropped.
 */
final class Hang {

    private long round;

    synchronized void hold() {
        var mine = round;
        try {
            while (mine == round) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * @return false when it was released before the time had passed
     */
    synchronized boolean hold(Duration time) {
        var mine = round;
        var end = System.nanoTime() + time.toNanos();
        try {
            for (long left = time.toMillis(); mine == round && left > 0; ) {
                wait(left);
                left = (end - System.nanoTime()) / 1_000_000;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return mine == round;
    }

    synchronized void release() {
        round++;
        notifyAll();
    }
}
