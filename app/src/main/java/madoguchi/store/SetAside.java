package madoguchi.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * A damaged store under a new name. It is never deleted: what can be saved of it, people decide.
 */
final class SetAside {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.ofHours(9));

    private SetAside() {}

    /**
     * The log is moved before the store: were this cut off between them, the store would be found
     * damaged again, and never a fresh one with the log of another.
     *
     * @return its new name; {@code -wal} and {@code -shm} lie beside it under theirs
     */
    static Path move(Path file, Instant now) throws StoreFault {
        var aside = free(file, now);
        try {
            for (var part : List.of("-shm", "-wal", "")) {
                var from = file.resolveSibling(file.getFileName() + part);
                if (Files.exists(from)) {
                    Files.move(
                            from,
                            aside.resolveSibling(aside.getFileName() + part),
                            StandardCopyOption.ATOMIC_MOVE);
                }
            }
            return aside;
        } catch (IOException e) {
            throw new StoreFault.NotWritable(
                    file, "it is damaged, and could not be set aside under another name", e);
        }
    }

    private static Path free(Path file, Instant now) {
        var name = Backups.stem(file) + ".damaged-" + NAME.format(now);
        var aside = file.resolveSibling(name + ".db");
        for (var next = 2; Files.exists(aside); next++) {
            aside = file.resolveSibling(name + "-" + next + ".db");
        }
        return aside;
    }

    static List<Path> beside(Path file) throws StoreFault {
        try {
            return Backups.found(file, Backups.stem(file) + ".damaged-*.db");
        } catch (IOException e) {
            throw new StoreFault.NotWritable(file, "its folder cannot be read", e);
        }
    }
}
