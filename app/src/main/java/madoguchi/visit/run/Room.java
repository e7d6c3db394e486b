package madoguchi.visit.run;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread for one kind of work, in the order in which it was asked for. */
final class Room implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Room.class);

    private final String name;
    private final ExecutorService thread;

    Room(String name) {
        this.name = name;
        this.thread =
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().name(name).daemon().factory());
    }

    /**
     * @param failed told when {@code work} throws what it should not; work's own faults are its own
     *     matter
     */
    CompletableFuture<Void> run(Work work, Runnable failed) {
        try {
            return CompletableFuture.runAsync(() -> guarded(work, failed), thread);
        } catch (RejectedExecutionException closing) {
            return CompletableFuture.completedFuture(null);
        }
    }

    private void guarded(Work work, Runnable failed) {
        try {
            work.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("{}: unexpected", name, e);
            failed.run();
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("{}: still busy", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    interface Work {
        void run() throws InterruptedException;
    }
}
