package madoguchi.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import madoguchi.eligibility.Cover.LimitCertificate;
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
    private final AuditTrail trail;
    private final Passwords passwords;
    private final UsageBook usage;
    private final Outbox outbox;
    private final DeskWishes wishes;
    private final Upkeep upkeep;

    Store(StorePlan plan, Database database, Vault vault) {
        this.plan = plan;
        this.database = database;
        this.vault = vault;
        this.trail = new AuditTrail(database);
        this.passwords = new Passwords(database);
        this.outbox = new Outbox(database, vault);
        this.usage = new UsageBook(database);
        this.wishes = new DeskWishes(database);
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

    /** What happened here: it only grows. */
    public AuditTrail trail() {
        return trail;
    }

    /** The results on their way to the receipt computer. */
    public Outbox outbox() {
        return outbox;
    }

    /** What the staff's window wants of the kiosk. */
    public DeskWishes deskWishes() {
        return wishes;
    }

    public Passwords passwords() {
        return passwords;
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

    /**
     * Takes the write lock and writes a page anew as it is: a disk without room shows only then.
     *
     * @throws StoreFault when nothing can be kept at the moment
     */
    public void proveWritable() throws StoreFault {
        synchronized (database) {
            database.proveWritable();
        }
    }

    /** What is counted of visits. */
    public UsageBook usage() {
        return usage;
    }

    /** Takes the write-ahead log into the file, and leaves nothing of it. */
    void cutLog() throws StoreFault {
        synchronized (database) {
            database.cutLog();
        }
    }

    /** Whether the file was given another name since it was opened. */
    boolean setAside() {
        return database.moved();
    }

    @Override
    public void close() throws StoreFault {
        synchronized (database) {
            // SQLite removes the log by its name: it may be another store's by now
            if (plan.readersGroup().isPresent() && !setAside()) {
                database.leaveWithoutLog();
            }
            database.close();
        }
    }
}
