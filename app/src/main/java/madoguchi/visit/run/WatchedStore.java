package madoguchi.visit.run;

import java.nio.file.Path;
import java.util.function.Consumer;
import madoguchi.failure.FailureCode;
import madoguchi.store.AuditEvent;
import madoguchi.store.AuditNote;
import madoguchi.store.Store;
import madoguchi.store.StoreDoor;
import madoguchi.store.StoreFault;
import madoguchi.store.StoreFile;
import madoguchi.store.StorePlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store, and whether it works: the counter is closed while it does not. On one thread. One that
 * is damaged is set aside, and another one begun.
 */
final class WatchedStore {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedStore.class);

    private final StorePlan plan;
    private final Mailbox mailbox;
    private final StoreDoor door = new StoreDoor(this::openOrBeginAnew);
    private boolean broken;

    WatchedStore(StorePlan plan, Mailbox mailbox) {
        this.plan = plan;
        this.mailbox = mailbox;
    }

    /** Something done with the store. */
    interface Work {
        void with(Store store) throws StoreFault;
    }

    /** Opens it when it is not open. */
    void use(Work work, Consumer<StoreFault> failed) {
        try {
            door.use(
                    open -> {
                        work.with(open);
                        return null;
                    });
        } catch (StoreFault e) {
            failed.accept(e);
        }
    }

    /** What can wait until it works again, or need not be done. */
    void useIfItWorks(Work work, Consumer<StoreFault> failed) {
        if (!broken) {
            use(work, failed);
        }
    }

    /**
     * A damaged store is set aside: the counter goes on with a new one, and says so. It stays
     * closed until the next look finds that the new one lacks its passwords.
     */
    private Store openOrBeginAnew() throws StoreFault {
        try {
            return Store.open(plan);
        } catch (StoreFault.Damaged damaged) {
            failed(damaged);
            Path aside = StoreFile.setAside(plan.file(), mailbox.now().at());
            LOG.error(
                    "store: it was set aside as {}; a new one begins, and the passwords must be set again",
                    aside);
            Store fresh = Store.open(plan);
            fresh.trail()
                    .note(
                            new AuditNote(
                                    mailbox.now().at(),
                                    AuditEvent.SET_ASIDE,
                                    AuditNote.KIOSK,
                                    "DAMAGED"));
            return fresh;
        }
    }

    /** The counter closes. */
    void failed(StoreFault fault) {
        LOG.error("store: {}", fault.getMessage());
        works(false);
    }

    void works(boolean now) {
        if (now == broken) {
            broken = !now;
            mailbox.trouble(FailureCode.STORE_OUT_OF_ORDER, broken);
        }
    }

    /** The next use opens it again. */
    void close() {
        door.close();
    }
}
