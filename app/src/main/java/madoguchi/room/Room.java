package madoguchi.room;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread for one kind of work, in the order in which it was asked for. */
public final class Room implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Room.class);

    /** Longer than one APDU, one frame, or one call of the store may last. */
    private static final Duration TO_THE_END = Duration.ofSeconds(13);

    private final String name;
    private final ExecutorService thread;

    public Room(String name) {
        this.name = name;
        this.thread =
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().name(name).daemon().factory());
    }

    /**
     * @param failed told when {@code work} throws what it should not; work's own faults are its own
     *     matter
     * @return done when the work is, however it ended; at once when this room is closed
     */
    public CompletableFuture<Void> run(Work work, Runnable failed) {
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
        } catch (RuntimeException | LinkageError e) {
            // a native library that is missing shows only when it is first used
            LOG.error("{}: unexpected", name, e);
            failed.run();
        }
    }

    /**
     * Nothing more is taken; what was asked for is still done: a card closed, a picture wiped, a
     * result stored. What hangs is interrupted in the end.
     */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(TO_THE_END.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("{}: still busy, interrupted", name);
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    public interface Work {
        void run() throws InterruptedException;
    }
}
