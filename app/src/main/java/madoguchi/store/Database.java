package madoguchi.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.sqlite.SQLiteConfig;

/**
 * One connection, its settings proved, and the two ways to use it. Used by one thread at a time.
 */
final class Database implements AutoCloseable {

    private final Path file;
    private final Connection connection;

    private Database(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /**
     * @param busy how long to wait for another program's lock
     */
    static Database open(Path file, Duration busy) throws StoreFault {
        create(file);
        try {
            var config = new SQLiteConfig();
            config.setBusyTimeout(Math.toIntExact(busy.toMillis()));
            var connection = config.createConnection("jdbc:sqlite:" + file);
            try {
                var database = new Database(file, connection);
                Schema.check(file, connection);
                Pragmas.apply(file, connection, busy);
                database.write(
                        c -> {
                            Schema.bringUp(c);
                            return null;
                        });
                return database;
            } catch (SQLException | StoreFault | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw StoreFault.of(file, e);
        }
    }

    /** A page is written anew as it is: a disk without room shows only then. */
    static void examine(Path file, Duration busy) throws StoreFault {
        var config = new SQLiteConfig();
        config.setBusyTimeout(Math.toIntExact(busy.toMillis()));
        try (var connection = config.createConnection("jdbc:sqlite:" + file)) {
            Schema.check(file, connection);
            new Database(file, connection)
                    .write(
                            c -> {
                                Schema.rewriteVersion(c);
                                return null;
                            });
        } catch (SQLException e) {
            throw StoreFault.of(file, e);
        }
    }

    /** Makes the file before SQLite does, for this user alone; the log beside it inherits that. */
    private static void create(Path file) throws StoreFault {
        var folder = file.toAbsolutePath().getParent();
        try {
            Files.createDirectories(folder, userOnly("rwx------"));
            Files.createFile(file, userOnly("rw-------"));
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

    private static FileAttribute<?>[] userOnly(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
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
