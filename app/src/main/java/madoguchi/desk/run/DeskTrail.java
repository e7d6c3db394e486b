package madoguchi.desk.run;

import java.util.HashSet;
import java.util.Set;
import madoguchi.store.AuditEvent;
import madoguchi.store.AuditNote;
import madoguchi.store.OwedNotes;
import madoguchi.store.StoreDoor;
import madoguchi.store.StoreFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the desk has noted, and still owes. Used by one thread. */
final class DeskTrail {

    private static final Logger LOG = LoggerFactory.getLogger(DeskTrail.class);

    private final StoreDoor store;
    private final OwedNotes owed = new OwedNotes();

    /** What was noted of the page that is open: its list is read anew every few seconds. */
    private final Set<Once> noted = new HashSet<>();

    private record Once(long opening, AuditEvent event, String code) {}

    DeskTrail(StoreDoor store) {
        this.store = store;
    }

    /**
     * People's data are about to be shown.
     *
     * @throws StoreFault it could not be noted: they must not be shown
     */
    void seen(long opening, AuditNote note) throws StoreFault {
        Once once = once(opening, note);
        if (!noted.contains(once)) {
            store.use(
                    open -> {
                        owed.pay(open);
                        open.trail().note(note);
                        return null;
                    });
            noted.add(once);
        }
    }

    void watched(long opening, AuditNote note) {
        if (noted.add(once(opening, note))) {
            owe(note);
        }
    }

    /** What cannot be taken back is noted when the store can take it. */
    void owe(AuditNote note) {
        owed.owe(note);
        pay();
    }

    /** To be called when there is hope that the store works. */
    void pay() {
        if (owed.isEmpty()) {
            return;
        }
        try {
            store.use(
                    open -> {
                        owed.pay(open);
                        return null;
                    });
        } catch (StoreFault e) {
            LOG.warn("desk: an audit row waits: {}", e.getMessage());
        }
    }

    private Once once(long opening, AuditNote note) {
        noted.removeIf(other -> other.opening() != opening);
        return new Once(opening, note.event(), note.code());
    }
}
