package madoguchi.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * The facility's own passwords (目視モード用パスワード and those of staff), never a card's. After failures the
 * next try has to wait, longer each time. The wait is on the disk: neither a restart nor a clock
 * that is set back shortens it.
 */
public final class Passwords {

    /** Whose password. */
    public enum Role {
        /** For the visual check at the terminal. */
        FACILITY,
        STAFF,
        ADMINISTRATOR
    }

    /** What came of a try. */
    public sealed interface Verdict {
        /**
         * @param mustChange somebody else has given it: its owner must choose another one
         */
        record Right(boolean mustChange) implements Verdict {}

        /**
         * @param nextTryIn zero while the next try is still free
         */
        record Wrong(Duration nextTryIn) implements Verdict {}

        /** Nothing was compared and nothing counted. */
        record TooEarly(Duration nextTryIn) implements Verdict {}
    }

    private static final int FREE_FAILURES = 2;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final Database database;
    private final BiPredicate<byte[], String> matches;

    Passwords(Database database) {
        this(database, PasswordHash::matches);
    }

    /**
     * @param matches for tests that look at the moment of comparing
     */
    Passwords(Database database, BiPredicate<byte[], String> matches) {
        this.database = database;
        this.matches = matches;
    }

    public boolean isSet(Role role) throws StoreFault {
        synchronized (database) {
            return database.read(connection -> Entry.of(connection, role).isPresent());
        }
    }

    /**
     * Sets or changes a password, forgets its failures and leaves an audit row. Who may do so, and
     * how long a password must be, is decided by the caller.
     *
     * @param password UTF-8; wiped here
     * @param actor for the audit trail: who sets it, a role and where
     */
    public void set(Role role, byte[] password, Instant now, String actor) throws StoreFault {
        set(role, password, now, actor, false);
    }

    /**
     * The same for somebody else, who must choose another one when they first use it.
     *
     * @param password UTF-8; wiped here
     */
    public void give(Role role, byte[] password, Instant now, String actor) throws StoreFault {
        set(role, password, now, actor, true);
    }

    private void set(Role role, byte[] password, Instant now, String actor, boolean mustChange)
            throws StoreFault {
        try {
            if (password.length == 0) {
                throw new IllegalArgumentException("an empty password protects nothing");
            }
            var hash = PasswordHash.of(password);
            synchronized (database) {
                database.write(
                        connection -> {
                            new Entry(hash, 0, Optional.empty(), mustChange).save(connection, role);
                            Audit.note(
                                    connection,
                                    new AuditNote(
                                            now, AuditEvent.PASSWORD_SET, actor, role.name()));
                            return null;
                        });
            }
        } finally {
            Arrays.fill(password, (byte) 0);
        }
    }

    /**
     * Compares, unless it is too early. Takes some tenths of a second by intention.
     *
     * @param password UTF-8; wiped here
     * @throws IllegalStateException when this role has no password yet: ask {@link #isSet} first
     */
    public Verdict verify(Role role, byte[] password, Instant now) throws StoreFault {
        try {
            synchronized (database) {
                return verifyAlone(role, password, now);
            }
        } finally {
            Arrays.fill(password, (byte) 0);
        }
    }

    private Verdict verifyAlone(Role role, byte[] password, Instant now) throws StoreFault {
        var before =
                database.read(connection -> Entry.of(connection, role))
                        .orElseThrow(
                                () -> new IllegalStateException("no password is set for " + role));
        if (before.failedAt().filter(now::isBefore).isPresent()) {
            // the clock was set back: the whole wait begins again, by the new clock
            before = before.failed(before.failures(), now);
            write(role, before);
        }
        var wait = before.waitAt(now);
        if (wait.isPositive()) {
            return new Verdict.TooEarly(wait);
        }
        // counted before it is compared: pulling the plug in between saves nobody a failure
        var counted = before.failed(before.failures() + 1, now);
        write(role, counted);
        if (!matches.test(password, before.hash())) {
            return new Verdict.Wrong(counted.waitAt(now));
        }
        write(role, new Entry(before.hash(), 0, Optional.empty(), before.mustChange()));
        return new Verdict.Right(before.mustChange());
    }

    private void write(Role role, Entry entry) throws StoreFault {
        database.write(
                connection -> {
                    entry.save(connection, role);
                    return null;
                });
    }

    /**
     * @param failures in a row, the last of them {@code failedAt}
     */
    private record Entry(
            String hash, int failures, Optional<Instant> failedAt, boolean mustChange) {

        Entry failed(int times, Instant at) {
            return new Entry(hash, times, Optional.of(at), mustChange);
        }

        static Optional<Entry> of(Connection connection, Role role) throws SQLException {
            try (var query =
                    connection.prepareStatement(
                            "SELECT hash, failures, failed_at, must_change FROM password WHERE role = ?")) {
                query.setString(1, role.name());
                try (var rows = query.executeQuery()) {
                    if (!rows.next()) {
                        return Optional.empty();
                    }
                    var millis = rows.getLong("failed_at");
                    Optional<Instant> failedAt =
                            rows.wasNull()
                                    ? Optional.empty()
                                    : Optional.of(Instant.ofEpochMilli(millis));
                    return Optional.of(
                            new Entry(
                                    rows.getString("hash"),
                                    rows.getInt("failures"),
                                    failedAt,
                                    rows.getBoolean("must_change")));
                }
            }
        }

        void save(Connection connection, Role role) throws SQLException {
            var sql =
                    "INSERT OR REPLACE INTO password (role, hash, failures, failed_at, must_change) VALUES (?, ?, ?, ?, ?)";
            try (var update = connection.prepareStatement(sql)) {
                update.setString(1, role.name());
                update.setString(2, hash);
                update.setInt(3, failures);
                update.setObject(4, failedAt.map(Instant::toEpochMilli).orElse(null));
                update.setBoolean(5, mustChange);
                update.executeUpdate();
            }
        }

        Duration waitAt(Instant now) {
            return failedAt.map(at -> wait(failures).minus(Duration.between(at, now)))
                    .filter(Duration::isPositive)
                    .orElse(Duration.ZERO);
        }

        private static Duration wait(int failures) {
            if (failures <= FREE_FAILURES) {
                return Duration.ZERO;
            }
            var doublings = Math.min(failures - FREE_FAILURES - 1, 10);
            var wait = FIRST_WAIT.multipliedBy(1L << doublings);
            return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
        }
    }
}
