package madoguchi.receipt.http;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import madoguchi.store.Outbox;
import madoguchi.store.Store;
import madoguchi.store.StoreDoor;
import madoguchi.store.StoreFault;
import madoguchi.store.StorePlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store as the clients see it: a connection of its own, on a thread of its own. What a client
 * does can so never keep the visit's store waiting for longer than one short write.
 */
final class Shelf implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);

    private final StoreDoor store;

    /** No virtual one: SQLite waits for a lock in native code and would keep its carrier. */
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("results-api").daemon().factory());

    @FunctionalInterface
    interface Work<T> {
        T with(Outbox outbox) throws StoreFault;
    }

    /** The file is opened at once, so that the first client does not wait for it. */
    Shelf(StorePlan plan) {
        this.store = new StoreDoor(plan);
        thread.submit(() -> store.use(Store::outbox));
    }

    /** One after the other. */
    <T> T ask(Work<T> work) throws Problem.Refused, InterruptedException {
        try {
            return thread.submit(() -> store.use(open -> work.with(open.outbox()))).get();
        } catch (RejectedExecutionException e) {
            throw new Problem.Refused(
                    Problem.Kind.STORE_OUT_OF_ORDER, "The terminal is being closed.");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StoreFault fault) {
                LOG.warn("results API: {}", fault.getMessage());
                throw new Problem.Refused(
                        Problem.Kind.STORE_OUT_OF_ORDER, "It may work again in a moment.");
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** What was asked for is still done. */
    @Override
    public void close() {
        if (!thread.isShutdown()) {
            thread.submit(store::close);
            thread.close();
        }
    }
}
