package madoguchi.receipt.folder;

import java.util.Optional;
import madoguchi.store.Store;
import madoguchi.store.StoreFault;

/** The store as this side uses it: opened when it is first needed, and anew after a fault. */
final class StoreDoor implements AutoCloseable {

    private final FileHandOver.Opening opening;
    private Optional<Store> store = Optional.empty();

    /** Something done with the store. */
    interface Work<T> {
        T with(Store store) throws StoreFault;
    }

    StoreDoor(FileHandOver.Opening opening) {
        this.opening = opening;
    }

    synchronized <T> T use(Work<T> work) throws StoreFault {
        if (store.isEmpty()) {
            store = Optional.of(opening.open());
        }
        try {
            return work.with(store.get());
        } catch (StoreFault.Locked e) {
            throw e; // the same connection may succeed later
        } catch (StoreFault e) {
            close();
            throw e;
        }
    }

    @Override
    public synchronized void close() throws StoreFault {
        Optional<Store> open = store;
        store = Optional.empty();
        if (open.isPresent()) {
            open.get().close();
        }
    }
}
