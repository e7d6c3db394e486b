package madoguchi.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteException;

/**
 * One connection, its settings proved, and the two ways to use it. Used by one thread at a time.
 */
final class Database implements AutoCloseable {

    /** More than what SQLite's library takes when it is unpacked. */
    private static final long LIBRARY_BYTES = 4_000_000;

    private final Path file;
    private final Connection connection;
    private final Duration busy;
    private final Optional<Object> identity;

    /**
     * @param identity of the file, as it was before the connection was made
     */
    private Database(Path file, Connection connection, Duration busy, Optional<Object> identity) {
        this.file = file;
        this.connection = connection;
        this.busy = busy;
        this.identity = identity;
    }

    /** How closely a file is looked at before it is used. */
    enum Care {
        /** Every page: once, when the kiosk begins. */
        WHOLE,
        /** Whose it is and of which version: for a command beside the kiosk. */
        HEAD
    }

    /**
     * @param busy how long to wait for another program's lock
     */
    static Database open(Path file, Duration busy, Care care) throws StoreFault {
        create(file);
        var identity = identity(file);
        try {
            var config = new SQLiteConfig();
            config.setBusyTimeout(Math.toIntExact(busy.toMillis()));
            var connection = config.createConnection("jdbc:sqlite:" + file);
            try {
                var database = new Database(file, connection, busy, identity);
                var version = Schema.check(file, connection, care);
                Pragmas.apply(file, connection, busy);
                if (version < Schema.VERSION) {
                    database.bringUp(version);
                }
                return database;
            } catch (SQLException | StoreFault | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw opening(file, e);
        }
    }

    /** Without room the driver cannot even unpack its library, and says nothing of the sort. */
    private static StoreFault opening(Path file, SQLException e) {
        var room = file.toAbsolutePath().getParent().toFile().getUsableSpace();
        return !(e instanceof SQLiteException) && room < LIBRARY_BYTES
                ? new StoreFault.Full(file, e)
                : StoreFault.of(file, e);
    }

    /** A new file needs no copy of what it was. */
    private void bringUp(int version) throws SQLException, StoreFault {
        if (version > 0) {
            Backups.before(file, connection, version);
        }
        write(
                c -> {
                    Schema.bringUp(c);
                    return null;
                });
    }

    static void examine(Path file, Duration busy) throws StoreFault {
        var config = new SQLiteConfig();
        config.setBusyTimeout(Math.toIntExact(busy.toMillis()));
        try (var connection = config.createConnection("jdbc:sqlite:" + file)) {
            Schema.check(file, connection, Care.WHOLE);
            new Database(file, connection, busy, identity(file)).proveWritable();
        } catch (SQLException e) {
            throw StoreFault.of(file, e);
        }
    }

    /** A page is written anew as it is: a disk without room shows only then. */
    void proveWritable() throws StoreFault {
        write(
                c -> {
                    Schema.rewriteVersion(c);
                    return null;
                });
    }

    /** Makes the file before SQLite does, for this user alone; the log beside it inherits that. */
    static void create(Path file) throws StoreFault {
        var folder = file.toAbsolutePath().getParent();
        try {
            Files.createDirectories(folder, Private.FOLDER);
            Files.createFile(file, Private.FILE);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isRegularFile(file)) {
                throw new StoreFault.NotWritable(
                        file, "something that is no file has this name", e);
            }
        } catch (IOException e) {
            throw new StoreFault.NotWritable(file, "it cannot be made in this folder", e);
        }
        if (!Files.isWritable(file) || !Files.isWritable(folder)) {
            throw new StoreFault.NotWritable(file, "the file or its folder is read-only", null);
        }
    }

    /** All of it or nothing. The write lock is taken first, so no work is done in vain. */
    <T> T write(Work<T> work) throws StoreFault {
        return transaction("BEGIN IMMEDIATE", work);
    }

    <T> T read(Work<T> work) throws StoreFault {
        try {
            return work.with(connection);
        } catch (SQLException e) {
            throw StoreFault.of(file, e);
        }
    }

    /** Reads what stood at one moment, whatever others write meanwhile. */
    <T> T look(Work<T> work) throws StoreFault {
        return transaction("BEGIN", work);
    }

    private <T> T transaction(String begin, Work<T> work) throws StoreFault {
        try {
            execute(begin);
            try {
                var result = work.with(connection);
                execute("COMMIT");
                return result;
            } catch (SQLException | RuntimeException e) {
                rollBack(e);
                throw e;
            }
        } catch (SQLException e) {
            throw StoreFault.of(file, e);
        }
    }

    /**
     * After some errors (a full disk) SQLite has rolled back by itself and refuses to do it again.
     */
    private void rollBack(Exception cause) {
        try {
            execute("ROLLBACK");
        } catch (SQLException alreadyDone) {
            cause.addSuppressed(alreadyDone);
        }
    }

    /**
     * Writes the log back into the file and cuts it to nothing. Waits for nobody: whoever is served
     * next must not.
     *
     * @return false while a reader still needs the log
     */
    boolean cutLog() throws StoreFault {
        try {
            execute("PRAGMA busy_timeout = 0");
            try {
                return "0".equals(Schema.text(connection, "PRAGMA wal_checkpoint(TRUNCATE)"));
            } finally {
                execute("PRAGMA busy_timeout = " + busy.toMillis());
            }
        } catch (SQLException e) {
            throw StoreFault.of(file, e);
        }
    }

    /**
     * A file without a log can be read by an account that may write nothing, which could not make
     * the log's index. While anybody else has the file open it stays as it is.
     */
    void leaveWithoutLog() throws StoreFault {
        try {
            execute("PRAGMA busy_timeout = 0");
            execute("PRAGMA journal_mode = DELETE");
        } catch (SQLException e) {
            var fault = StoreFault.of(file, e);
            if (!(fault instanceof StoreFault.Locked)) {
                throw fault;
            }
        }
    }

    /**
     * @throws StoreFault.Damaged when its pages do not fit together
     */
    void checkPages() throws StoreFault {
        try {
            Schema.checkPages(file, connection);
        } catch (SQLException e) {
            throw StoreFault.of(file, e);
        }
    }

    /**
     * Whether the name belongs to another file by now, or to none: the connection stays on the one
     * that was opened.
     */
    boolean moved() {
        return !identity.equals(identity(file));
    }

    /** Tells one file from another of the same name, where the system can. */
    private static Optional<Object> identity(Path file) {
        try {
            return Optional.ofNullable(
                    Files.readAttributes(file, BasicFileAttributes.class).fileKey());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws StoreFault {
        try {
            connection.close();
        } catch (SQLException e) {
            throw StoreFault.of(file, e);
        }
    }

    @FunctionalInterface
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }
}
