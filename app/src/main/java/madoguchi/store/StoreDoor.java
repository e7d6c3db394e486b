package madoguchi.store;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store for whoever keeps it open: opened when it is first needed, and anew after a fault, or
 * when a damaged file was set aside and another one begun in its place. One caller at a time;
 * others wait.
 */
public final class StoreDoor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StoreDoor.class);

    private final Opening opening;
    private Optional<Store> store = Optional.empty();

    /** How the store is opened. */
    public interface Opening {
        Store open() throws StoreFault;
    }

    /**
     * Something done with the store.
     *
     * @param <E> what it throws beside the store's own faults
     */
    public interface Work<T, E extends Exception> {
        T with(Store store) throws StoreFault, E;
    }

    public StoreDoor(StorePlan plan) {
        this(() -> Store.open(plan));
    }

    public StoreDoor(Opening opening) {
        this.opening = opening;
    }

    /**
     * After a lock the store stays open: the same call may succeed later, and to open it anew takes
     * a look at every page.
     */
    public synchronized <T, E extends Exception> T use(Work<T, E> work) throws StoreFault, E {
        if (store.isPresent() && store.get().setAside()) {
            close();
        }
        if (store.isEmpty()) {
            store = Optional.of(opening.open());
        }
        try {
            return work.with(store.get());
        } catch (StoreFault.Locked e) {
            throw e;
        } catch (StoreFault e) {
            close();
            throw e;
        }
    }

    /** The next use opens it again. */
    @Override
    public synchronized void close() {
        Optional<Store> open = store;
        store = Optional.empty();
        try {
            if (open.isPresent()) {
                open.get().close();
            }
        } catch (StoreFault e) {
            LOG.warn("store: {}", e.getMessage());
        }
    }
}
