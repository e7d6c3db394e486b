package madoguchi.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * The settings that the promises rest on. SQLite ignores what it cannot do without a word, so each
 * is read back.
 */
final class Pragmas {

    /**
     * @param holds what SQLite answers when the value is in force
     */
    private record Pragma(String name, String value, String holds) {}

    private Pragmas() {}

    static void apply(Path file, Connection connection, Duration busy)
            throws SQLException, StoreFault {
        var log = Long.toString(Upkeep.LOG_LIMIT);
        var timeout = Long.toString(busy.toMillis());
        var pragmas =
                List.of(
                        new Pragma("busy_timeout", timeout, timeout),
                        // a reader never waits for the writer, nor the writer for a reader
                        new Pragma("journal_mode", "WAL", "wal"),
                        // with WAL, NORMAL may lose the last results when the power fails
                        new Pragma("synchronous", "FULL", "2"),
                        new Pragma("foreign_keys", "ON", "1"),
                        // what is wiped is gone from the file's free places too
                        new Pragma("secure_delete", "ON", "1"),
                        // a log that a slow reader made long is cut when it begins anew
                        new Pragma("journal_size_limit", log, log));
        for (var pragma : pragmas) {
            set(connection, pragma);
            var found = Schema.text(connection, "PRAGMA " + pragma.name());
            if (!pragma.holds().equals(found)) {
                throw new StoreFault.Refused(
                        file,
                        "%s stays %s instead of %s".formatted(pragma.name(), found, pragma.holds()),
                        null);
            }
        }
    }

    private static void set(Connection connection, Pragma pragma) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA " + pragma.name() + " = " + pragma.value());
        }
    }
}
