package madoguchi.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import madoguchi.eligibility.Cover.LimitCertificate;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.visit.Retention;
import madoguchi.visit.VisitResult;

/**
 * What the terminal keeps, in one SQLite file: results for the receipt computer, the audit trail,
 * the passwords. What a method has returned from is on the disk. One caller at a time; others wait.
 */
public final class Store implements AutoCloseable {

    /**
     * How long another program may hold the file before a call ends in {@link StoreFault.Locked}.
     */
    public static final Duration BUSY = Duration.ofSeconds(12);

    private final StorePlan plan;
    private final Database database;
    private final Vault vault;
    private final Prepared prepared = new Prepared();
    private final Passwords passwords;
    private final UsageBook usage;
    private final Outbox outbox;
    private final Upkeep upkeep;

    Store(StorePlan plan, Database database, Vault vault) {
        this.plan = plan;
        this.database = database;
        this.vault = vault;
        this.passwords = new Passwords(database);
        this.outbox = new Outbox(database, vault);
        this.usage = new UsageBook(database);
        this.upkeep = new Upkeep(plan.file(), database);
    }

    /** With readable columns, for this user alone: {@link #open(StorePlan)}. */
    public static Store open(Path file) throws StoreFault {
        return open(StorePlan.plain(file));
    }

    /**
     * For the kiosk: opens the file, makes it when it is missing, brings an older one up with a
     * copy beside it, seals or opens the results of before as planned. A damaged or newer one is
     * left as it is.
     *
     * @throws StoreFault with one sentence that says what is wrong; nothing was changed
     */
    public static Store open(StorePlan plan) throws StoreFault {
        return open(plan, BUSY);
    }

    static Store open(StorePlan plan, Duration busy) throws StoreFault {
        var file = plan.file().toAbsolutePath();
        Database.create(file);
        if (plan.readersGroup().isPresent()) {
            // before there is a log: it takes its rights from the file
            Readers.admit(file, plan.readersGroup().get());
        }
        var database = Database.open(file, busy, Database.Care.WHOLE);
        try {
            var vault = Vaults.ready(file, database, plan.sealing());
            return new Store(plan, database, vault);
        } catch (StoreFault | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /**
     * For a command: the store that is there, beside the kiosk that may be running on it, or
     * without one.
     *
     * @throws StoreFault {@link StoreFault.Missing} when there is none; nothing is made
     */
    public static Store existing(StorePlan plan) throws StoreFault {
        var file = plan.file().toAbsolutePath();
        if (!Files.exists(file)) {
            throw new StoreFault.Missing(file);
        }
        var vault = plan.sealing().vault();
        return new Store(plan, Database.open(file, BUSY, Database.Care.HEAD), vault);
    }

    /**
     * Moves a damaged store and its log to a new name beside it, so that a new one can begin.
     * Nothing of it is deleted.
     *
     * @return the new name
     * @throws StoreFault when it cannot be moved: it stays where it is
     */
    public static Path setAside(Path file, Instant now) throws StoreFault {
        return SetAside.move(file.toAbsolutePath(), now);
    }

    /** The damaged stores that were set aside and that nobody has taken away yet. */
    public static List<Path> damagedBeside(Path file) throws StoreFault {
        return SetAside.beside(file.toAbsolutePath());
    }

    /**
     * A new key for everything that is sealed; the old one is forgotten when nothing needs it any
     * more. Cut off anywhere, it is finished by doing it again. No kiosk may run on the store.
     *
     * @throws StoreFault when a key is missing; nothing was changed
     */
    public static void rekey(StorePlan plan) throws StoreFault {
        try (var _ = open(plan)) {
            plan.sealing().addKey();
        }
        try (var after = open(plan)) {
            after.upkeep.cutLog();
        }
        plan.sealing().dropOlderKeys();
    }

    /**
     * Whether the file, which must be there, is whole and takes a write: beside a program that uses
     * it, and without changing what is in it.
     *
     * @throws StoreFault with one sentence that says what is wrong
     */
    public static void examine(Path file) throws StoreFault {
        Database.examine(file.toAbsolutePath(), BUSY);
    }

    /**
     * SQLite's native library is unpacked here instead of the system's temporary folder, which may
     * forbid programs or be emptied while we run. To be called once, before the first {@link
     * #open}.
     */
    public static void unpackNativesIn(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.setProperty("org.sqlite.tmpdir", folder.toAbsolutePath().toString());
    }

    /**
     * Keeps the result and its audit row, both or neither. The same visit again changes nothing.
     *
     * @return the result's id, the same for the same visit
     */
    public long keep(VisitResult result) throws StoreFault {
        synchronized (database) {
            try {
                return database.write(
                        connection -> {
                            var known = Results.find(connection, prepared, result.visit());
                            if (known.isPresent()) {
                                return known.getAsLong();
                            }
                            var id = Results.insert(connection, prepared, result, vault);
                            Audit.result(connection, prepared, result);
                            return id;
                        });
            } catch (StoreFault | RuntimeException e) {
                prepared.forget();
                throw e;
            }
        }
    }

    /**
     * Adds what was answered about the limit to a result that stands, with its audit row.
     *
     * @param limit what is given; none when it was refused, or when there is none
     */
    public void keepLimit(
            long resultId, Instant at, boolean provided, Optional<LimitCertificate> limit)
            throws StoreFault {
        synchronized (database) {
            database.write(
                    connection -> {
                        Results.addLimit(connection, resultId, at, provided, limit, vault);
                        Audit.limit(connection, resultId, at, provided);
                        return null;
                    });
        }
    }

    /**
     * The audit row of a visit that left no result.
     *
     * @param method once the person was identified
     * @param code why it ended: a failure's code or another short word, never anything personal
     */
    public void audit(String visit, Instant at, Optional<IdentityMethod> method, String code)
            throws StoreFault {
        synchronized (database) {
            database.write(
                    connection -> {
                        Audit.noResult(connection, visit, at, method, code);
                        return null;
                    });
        }
    }

    /** Why visits left no result on this terminal, the most recent cause first. */
    public List<FailureCount> failures() throws StoreFault {
        synchronized (database) {
            return database.read(Audit::failures);
        }
    }

    /**
     * @param code of the failure handbook
     * @param last when it came last
     */
    public record FailureCount(String code, long times, Instant last) {}

    /**
     * The audit row of a request that the receipt computer made for one person.
     *
     * @param code what came of it, never anything personal
     */
    public void auditInquiry(Instant at, String code) throws StoreFault {
        synchronized (database) {
            database.write(
                    connection -> {
                        Audit.inquiry(connection, at, code);
                        return null;
                    });
        }
    }

    /**
     * An audit row that belongs to no visit: what staff did, or what was done to the terminal.
     *
     * @param event what happened, a short word in capitals
     * @param actor who among the staff did it: a role and where, never a person's name
     * @param code more about it, a short word; never anything personal
     */
    public void audit(Instant at, String event, String actor, String code) throws StoreFault {
        synchronized (database) {
            database.write(
                    connection -> {
                        Audit.note(connection, at, event, actor, code);
                        return null;
                    });
        }
    }

    /** The results on their way to the receipt computer. */
    public Outbox outbox() {
        return outbox;
    }

    /** What staff should see to, with how often it came; what did not come is left out. */
    public List<AuditCount> audited(Instant from, Instant until) throws StoreFault {
        synchronized (database) {
            return database.read(connection -> Audit.counts(connection, from, until));
        }
    }

    /** Visits that ended without a result although somebody wanted one, newest first. */
    public List<NoResult> noResults(Instant from, Instant until) throws StoreFault {
        synchronized (database) {
            return database.read(connection -> Audit.noResults(connection, from, until));
        }
    }

    /** What the staff's window wants of the kiosk. */
    public DeskWishes deskWishes() {
        return new DeskWishes(database);
    }

    public Passwords passwords() {
        return passwords;
    }

    /** Leaves a row in the audit trail about the store itself. */
    public void noteSetAside(Instant at) throws StoreFault {
        synchronized (database) {
            database.write(
                    connection -> {
                        Audit.store(connection, at, "SET_ASIDE", "DAMAGED");
                        return null;
                    });
        }
    }

    /**
     * What an idle moment was used for.
     *
     * @param acknowledged results whose personal columns were wiped: the receipt computer had them
     * @param unfetched results that were wiped at the end of their time, and nobody had them
     * @param heldBack a reader holds on, and what was wiped still stands in the log
     * @param logBytes what the write-ahead log takes now
     */
    public record Idle(int acknowledged, int unfetched, boolean heldBack, long logBytes) {}

    /**
     * To be called often, while nobody is served; it knows itself when there is something to do.
     */
    public Idle atIdle(Retention retention, Instant now, ZoneId zone) throws StoreFault {
        synchronized (database) {
            return upkeep.run(retention, now, zone);
        }
    }

    /**
     * How the store is.
     *
     * @throws StoreFault.Damaged after a look at every page
     */
    public StoreCondition condition() throws StoreFault {
        synchronized (database) {
            database.checkPages();
            return database.look(connection -> StoreCondition.of(connection, upkeep.logBytes()));
        }
    }

    /** What is counted of visits. */
    public UsageBook usage() {
        return usage;
    }

    @Override
    public void close() throws StoreFault {
        synchronized (database) {
            if (plan.readersGroup().isPresent()) {
                database.leaveWithoutLog();
            }
            database.close();
        }
    }
}
