package madoguchi.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The tables, by version: {@code NNN.sql} brings version NNN - 1 up to NNN. A released file is
 * never changed again.
 */
final class Schema {

    static final int VERSION = 5;

    /** "MADO", in SQLite's header: tells our file from another program's. */
    static final int APPLICATION_ID = 0x4D41444F;

    private Schema() {}

    /**
     * Looks before anything is changed.
     *
     * @return the version that the file has
     */
    static int check(Path file, Connection connection, Database.Care care)
            throws SQLException, StoreFault {
        var version = number(connection, "PRAGMA user_version");
        var application = number(connection, "PRAGMA application_id");
        var objects = number(connection, "SELECT count(*) FROM sqlite_master");
        if (application != APPLICATION_ID && (objects > 0 || version > 0)) {
            throw new StoreFault.Foreign(file);
        }
        if (version > VERSION) {
            throw new StoreFault.Newer(file, version, VERSION);
        }
        if (care == Database.Care.WHOLE
                && !"ok".equals(text(connection, "PRAGMA quick_check(1)"))) {
            throw new StoreFault.Damaged(file, "its pages do not fit together", null);
        }
        return version;
    }

    /**
     * Inside a write transaction: another process may have been faster, so the version is read
     * again.
     */
    static void bringUp(Connection connection) throws SQLException {
        for (var next = number(connection, "PRAGMA user_version") + 1; next <= VERSION; next++) {
            try (var statement = connection.createStatement()) {
                statement.executeUpdate(script(next));
                statement.executeUpdate("PRAGMA application_id = " + APPLICATION_ID);
                statement.executeUpdate("PRAGMA user_version = " + next);
            }
        }
    }

    /** Writes the page that holds the version; the version stays. */
    static void rewriteVersion(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "PRAGMA user_version = " + number(connection, "PRAGMA user_version"));
        }
    }

    private static String script(int version) {
        var name = "%03d.sql".formatted(version);
        try (var stream = Schema.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(Connection connection, String sql) throws SQLException {
        return Integer.parseInt(text(connection, sql));
    }

    static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
