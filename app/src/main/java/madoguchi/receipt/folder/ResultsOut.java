package madoguchi.receipt.folder;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import madoguchi.receipt.file.ResultFile;
import madoguchi.receipt.folder.SharedFolder.Conflict;
import madoguchi.receipt.folder.SharedFolder.Part;
import madoguchi.store.ResultQuery;
import madoguchi.store.StoreFault;
import madoguchi.store.StoredResult;
import madoguchi.store.StoredResult.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kept results into Face: in the order of one patient's visits, each at least once, under one name
 * for ever. A file that has gone was taken, and that acknowledges the result; one that lies there
 * for too long is taken back, and the result is staff's.
 */
final class ResultsOut {

    private static final Logger LOG = LoggerFactory.getLogger(ResultsOut.class);

    /** Who acknowledges by taking a file away. */
    static final String BY_FILE = "FILE";

    private static final Channel CHANNEL = Channel.FILE;

    private final SharedFolder folder;
    private final FileForm form;
    private final Duration stay;
    private final StoreDoor store;
    private final InstantSource clock;
    private final Steady steady;
    private final Predicate<String> held;

    /** Files that lie in Face and have not been taken, by name. */
    private final Map<String, Long> lying = new LinkedHashMap<>();

    private final Lying ages = new Lying();
    private final Map<Long, Stranded> noted = new HashMap<>();
    private boolean known;

    /**
     * @param held whether a visit, by its id, is still under way: its result may be added to
     */
    ResultsOut(
            SharedFolder folder,
            FileForm form,
            Duration stay,
            StoreDoor store,
            InstantSource clock,
            Steady steady,
            Predicate<String> held) {
        this.folder = folder;
        this.form = form;
        this.stay = stay;
        this.store = store;
        this.clock = clock;
        this.steady = steady;
        this.held = held;
    }

    /**
     * @param thorough also ask the store what waits, and whether others have acknowledged
     * @return whether everything that waits could be laid out
     */
    boolean sweep(boolean thorough) throws IOException, StoreFault {
        String mark = folder.open();
        Map<String, Instant> there = folder.list(Part.FACE, FileNames::isResult);
        if (!folder.open().equals(mark)) {
            throw new IOException("the folder was exchanged");
        }
        boolean all = true;
        // files are found again by their names, and those begin with the institution
        String place = mark + " " + form.institution();
        if (!folder.remembers(place)) {
            lying.clear();
            known = true;
            all = layOut(unacknowledged());
            if (all) {
                folder.remember(place);
                LOG.info("hand-over: a folder not seen before; what nobody took lies in it now");
            }
        } else {
            load();
            acknowledgeTaken(there);
            if (thorough) {
                withdrawAnswered();
                all = layOut(waiting());
            }
        }
        withdrawOutOfDate(there);
        return all;
    }

    /** The folder cannot be used: what waits is marked for staff, each once. */
    void strand() throws StoreFault {
        for (StoredResult result : waiting()) {
            note(result, Stranded.FOLDER);
        }
    }

    private void load() throws StoreFault {
        if (!known) {
            for (StoredResult result : unacknowledged()) {
                if (result.handedOver(CHANNEL)) {
                    lying.put(FileNames.result(result, form), result.id());
                }
            }
            known = true;
        }
    }

    /** Neither wiped nor taken back. */
    private boolean isOpen(StoredResult result) {
        return result.wipedAt().isEmpty()
                && (!result.handedOver(CHANNEL)
                        || result.handOvers().get(CHANNEL).trouble().isEmpty());
    }

    private List<StoredResult> unacknowledged() throws StoreFault {
        return store.use(s -> s.outbox().list(ResultQuery.ALL.acknowledged(false))).stream()
                .filter(this::isOpen)
                .toList();
    }

    private List<StoredResult> waiting() throws StoreFault {
        return store.use(s -> s.outbox().waiting(CHANNEL, Integer.MAX_VALUE));
    }

    private void acknowledgeTaken(Map<String, Instant> there) throws StoreFault {
        for (String name : List.copyOf(lying.keySet())) {
            if (!there.containsKey(name) && folder.isGone(Part.FACE, name)) {
                acknowledge(name);
            }
        }
    }

    private void acknowledge(String name) throws StoreFault {
        long id = lying.get(name);
        store.use(s -> s.outbox().acknowledge(id, BY_FILE, clock.instant()));
        lying.remove(name);
        LOG.info("hand-over: result {} was taken", id);
    }

    /** What was acknowledged another way, or wiped, lies here no longer. */
    private void withdrawAnswered() throws IOException, StoreFault {
        for (Map.Entry<String, Long> file : List.copyOf(lying.entrySet())) {
            boolean open =
                    store.use(s -> s.outbox().find(file.getValue()))
                            .filter(result -> result.acknowledgement().isEmpty())
                            .filter(this::isOpen)
                            .isPresent();
            if (!open) {
                folder.remove(Part.FACE, file.getKey());
                lying.remove(file.getKey());
            }
        }
    }

    /**
     * @return whether all of them lie there now, or are held for a moment
     */
    private boolean layOut(List<StoredResult> results) throws IOException, StoreFault {
        List<StoredResult> behind = new ArrayList<>();
        boolean conflict = false;
        for (StoredResult result : results) {
            if (held.test(result.visit()) || behind.stream().anyMatch(result::samePerson)) {
                behind.add(result);
                continue;
            }
            try {
                layOut(result);
            } catch (Conflict e) {
                LOG.debug("hand-over: another file is called {}", e.getMessage());
                note(result, Stranded.CONFLICT);
                behind.add(result);
                conflict = true;
            }
        }
        return !conflict;
    }

    /** The file first, then the note: what is noted is there, what is there may be noted again. */
    private void layOut(StoredResult result) throws IOException, StoreFault, Conflict {
        String name = FileNames.result(result, form);
        withdrawEarlier(result.id(), name);
        folder.place(Part.FACE, name, ResultFile.bytes(ResultMessages.of(result, form)));
        store.use(
                s -> {
                    s.outbox().noteHandedOver(result, CHANNEL, clock.instant());
                    return null;
                });
        lying.put(name, result.id());
        noted.remove(result.id());
        LOG.info("hand-over: result {} lies in Face", result.id());
    }

    /** A result that was added to has another time in its name. */
    private void withdrawEarlier(long id, String name) throws IOException {
        for (Map.Entry<String, Long> file : List.copyOf(lying.entrySet())) {
            if (file.getValue() == id && !file.getKey().equals(name)) {
                folder.remove(Part.FACE, file.getKey());
                lying.remove(file.getKey());
            }
        }
    }

    /** Leftovers of a terminal that was killed are taken back in the same way. */
    private void withdrawOutOfDate(Map<String, Instant> there) throws IOException, StoreFault {
        Set<String> late = ages.outOfDate(there, stay, steady.now());
        for (String name : late) {
            Long id = lying.get(name);
            if (id != null) {
                // noted before it is removed: a file that has gone without a note was taken
                Optional<StoredResult> result = store.use(s -> s.outbox().find(id));
                if (result.isPresent()) {
                    note(result.get(), Stranded.OUT_OF_DATE);
                }
            }
            boolean removed = folder.remove(Part.FACE, name);
            if (id != null && removed) {
                lying.remove(name);
                LOG.warn("hand-over: result {} was not taken in time", id);
            } else if (id != null) {
                acknowledge(name);
            }
        }
    }

    private void note(StoredResult result, Stranded why) throws StoreFault {
        if (noted.get(result.id()) != why) {
            store.use(
                    s -> {
                        s.outbox().noteTrouble(result, CHANNEL, why.name(), clock.instant());
                        return null;
                    });
            noted.put(result.id(), why);
        }
    }
}
