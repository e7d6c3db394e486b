package madoguchi.receipt.http;

import java.time.Duration;

/** Wakes whoever waits for a result. Nothing is carried here: who wakes looks into the store. */
public final class Arrivals {

    private long told;
    private boolean over;

    /** A result is on the disk. Waits for nobody. */
    public synchronized void tell() {
        told++;
        notifyAll();
    }

    /**
     * To be read before the store is looked at: what comes in between is then not slept through.
     */
    synchronized long told() {
        return told;
    }

    /**
     * @return whether something came; false when the time is up, or nothing will come any more
     */
    synchronized boolean await(long since, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (told == since && !over) {
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return told != since;
    }

    /** Everybody who waits goes home. */
    synchronized void end() {
        over = true;
        notifyAll();
    }
}
