package madoguchi.store;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Audit rows of what cannot be taken back, while the store is out of order: they are written once
 * it works again, with the moment at which it happened. Used by one thread.
 */
public final class OwedNotes {

    private static final Logger LOG = LoggerFactory.getLogger(OwedNotes.class);

    /** More than a store that is out of order for a day leaves; the oldest are in the log. */
    static final int MOST = 10_000;

    private final Deque<AuditNote> owed = new ArrayDeque<>();

    public boolean isEmpty() {
        return owed.isEmpty();
    }

    public void owe(AuditNote note) {
        if (owed.size() == MOST) {
            LOG.error("store: an audit row is lost: {}", owed.removeFirst());
        }
        owed.addLast(note);
    }

    AuditNote first() {
        return owed.getFirst();
    }

    /**
     * In the order in which they happened.
     *
     * @throws StoreFault those that were not written are still owed
     */
    public void pay(Store store) throws StoreFault {
        while (!owed.isEmpty()) {
            store.trail().note(owed.getFirst());
            owed.removeFirst();
        }
    }
}
