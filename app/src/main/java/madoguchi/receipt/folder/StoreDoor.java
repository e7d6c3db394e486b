package madoguchi.receipt.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import madoguchi.store.Store;
import madoguchi.store.StoreFault;
import madoguchi.store.StorePlan;

/**
 * The store as this side uses it: opened when it is first needed, and anew after a fault, or when a
 * damaged file was set aside and another one begun in its place.
 */
final class StoreDoor implements AutoCloseable {

    private final StorePlan plan;
    private Optional<Store> store = Optional.empty();
    private Object opened;

    /** Something done with the store. */
    interface Work<T> {
        T with(Store store) throws StoreFault;
    }

    StoreDoor(StorePlan plan) {
        this.plan = plan;
    }

    synchronized <T> T use(Work<T> work) throws StoreFault {
        if (store.isPresent() && !Objects.equals(opened, file())) {
            close();
        }
        if (store.isEmpty()) {
            store = Optional.of(Store.open(plan));
            opened = file();
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

    /** Tells one file from another of the same name, where the system can. */
    private Object file() {
        try {
            return Files.readAttributes(plan.file(), BasicFileAttributes.class).fileKey();
        } catch (IOException e) {
            return null;
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
