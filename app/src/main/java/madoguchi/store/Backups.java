package madoguchi.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Copies of the store beside it: as it was before its tables were changed. A copy holds what the
 * store held, people too, so it goes at the end of its day.
 */
final class Backups {

    private Backups() {}

    /** {@code madoguchi.version-2.db}: complete when it has this name. */
    static Path before(Path file, Connection connection, int version)
            throws SQLException, StoreFault {
        var copy = file.resolveSibling(stem(file) + ".version-" + version + ".db");
        var unfinished = file.resolveSibling(copy.getFileName() + ".new");
        try {
            Files.deleteIfExists(unfinished);
            Files.createFile(unfinished, Private.FILE);
            try (var statement = connection.prepareStatement("VACUUM INTO ?")) {
                statement.setString(1, unfinished.toString());
                statement.execute();
            }
            Files.move(
                    unfinished,
                    copy,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException e) {
            throw new StoreFault.NotWritable(
                    file, "a copy of it cannot be made before its tables are changed", e);
        }
    }

    static void removeOfDaysBefore(Path file, LocalDate today, ZoneId zone) throws StoreFault {
        try {
            for (var copy : found(file, stem(file) + ".version-*.db*")) {
                var day = LocalDate.ofInstant(Files.getLastModifiedTime(copy).toInstant(), zone);
                if (!day.equals(today)) {
                    Files.deleteIfExists(copy);
                }
            }
        } catch (IOException e) {
            throw new StoreFault.NotWritable(file, "a copy beside it cannot be removed", e);
        }
    }

    static List<Path> found(Path file, String pattern) throws IOException {
        try (var found = Files.newDirectoryStream(file.toAbsolutePath().getParent(), pattern)) {
            var list = new ArrayList<Path>();
            found.forEach(list::add);
            return list.stream().sorted().toList();
        }
    }

    static String stem(Path file) {
        return file.getFileName().toString().replaceFirst("\\.db$", "");
    }
}
