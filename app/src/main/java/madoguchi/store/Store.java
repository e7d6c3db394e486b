package madoguchi.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import madoguchi.eligibility.Cover.LimitCertificate;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.visit.VisitResult;

/**
 * What the terminal keeps, in one SQLite file: results for the receipt computer, the audit trail,
 * the passwords. What a method has returned from is on the disk. One caller at a time; others wait.
 */
public final class Store implements AutoCloseable {

    /**
     * How long another program may hold the file before a call ends in {@link StoreFault.Locked}.
     */
    public static final Duration BUSY = Duration.ofSeconds(5);

    private final Database database;
    private final Passwords passwords;
    private final UsageBook usage;
    private final Outbox outbox;

    Store(Database database) {
        this.database = database;
        this.passwords = new Passwords(database);
        this.usage = new UsageBook(database);
        this.outbox = new Outbox(database);
    }

    /**
     * Opens the file, makes it when it is missing, brings an older one up. A damaged or newer one
     * is left as it is.
     *
     * @throws StoreFault with one sentence that says what is wrong
     */
    public static Store open(Path file) throws StoreFault {
        return open(file, BUSY);
    }

    /**
     * For a command: the store that is there, beside the kiosk that may be running on it, or
     * without one.
     *
     * @throws StoreFault {@link StoreFault.Missing} when there is none; nothing is made
     */
    public static Store existing(Path file) throws StoreFault {
        if (!Files.exists(file)) {
            throw new StoreFault.Missing(file);
        }
        return open(file);
    }

    static Store open(Path file, Duration busy) throws StoreFault {
        return new Store(Database.open(file.toAbsolutePath(), busy));
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
            return database.write(
                    connection -> {
                        var known = Results.find(connection, result.visit());
                        if (known.isPresent()) {
                            return known.getAsLong();
                        }
                        var id = Results.insert(connection, result);
                        Audit.result(connection, result);
                        return id;
                    });
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
                        Results.addLimit(connection, resultId, at, provided, limit);
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

    /** What the staff's window wants of the kiosk. */
    public DeskWishes deskWishes() {
        return new DeskWishes(database);
    }

    public Passwords passwords() {
        return passwords;
    }

    /** What is counted of visits. */
    public UsageBook usage() {
        return usage;
    }

    @Override
    public void close() throws StoreFault {
        synchronized (database) {
            database.close();
        }
    }
}
