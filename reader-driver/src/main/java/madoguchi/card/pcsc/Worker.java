package madoguchi.card.pcsc;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import madoguchi.card.CardFault;

/**
 * The thread on which everything with one connected card happens. PC/SC has no time limit of its
 * own, so a call that does not come back is left behind with its thread; what was to be done after
 * it is done when it comes back after all.
 */
final class Worker {

    private final ExecutorService thread;

    Worker(String name) {
        // a platform thread: foreign calls hold on to theirs
        thread =
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().name(name).daemon().factory());
    }

    interface Work<T> {
        T run() throws CardFault, InterruptedException;
    }

    /**
     * @throws CardFault {@code Timeout} when it is not done within the limit; it goes on all the
     *     same
     */
    <T> T call(Duration limit, Work<T> work) throws CardFault {
        Future<T> done = thread.submit(work::run);
        try {
            return done.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new CardFault.Timeout("no answer within " + limit + "; the reader hangs");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CardFault.Timeout("given up while waiting for the reader");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CardFault fault) {
                throw fault;
            }
            throw new CardFault.Garbled("the reader's driver failed: " + e.getCause());
        }
    }

    /** Nothing more comes; the thread ends after what is still to be done. */
    void finish() {
        thread.shutdown();
    }

    /** Whether the thread has ended within the limit. */
    boolean ended(Duration limit) throws InterruptedException {
        return thread.awaitTermination(limit.toNanos(), TimeUnit.NANOSECONDS);
    }
}
