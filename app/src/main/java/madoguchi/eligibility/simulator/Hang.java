package madoguchi.eligibility.simulator;

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

    synchronized void release() {
        round++;
        notifyAll();
    }
}
