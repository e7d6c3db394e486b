package madoguchi.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** What is done to a store as the file it is, without an open {@link Store}. */
public final class StoreFile {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.ofHours(9));

    private StoreFile() {}

    /**
     * SQLite's native library is unpacked here instead of the system's temporary folder, which may
     * forbid programs or be emptied while we run. To be called once, before the first {@link
     * Store#open}.
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
     * Whether the file, which must be there, is whole and takes a write: beside a program that uses
     * it, and without changing what is in it.
     *
     * @throws StoreFault with one sentence that says what is wrong
     */
    public static void examine(Path file) throws StoreFault {
        Database.examine(file.toAbsolutePath(), Store.BUSY);
    }

    /**
     * A new key for everything that is sealed; the old one is forgotten when nothing needs it any
     * more. Cut off anywhere, it is finished by doing it again. No kiosk may run on the store.
     *
     * @throws StoreFault when a key is missing; nothing was changed
     */
    public static void rekey(StorePlan plan) throws StoreFault {
        try (var _ = Store.open(plan)) {
            plan.sealing().addKey();
        }
        try (var after = Store.open(plan)) {
            after.cutLog();
        }
        plan.sealing().dropOlderKeys();
    }

    /**
     * Moves a damaged store and its log to a new name beside it, so that a new one can begin.
     * Nothing of it is deleted: what can be saved of it, people decide.
     *
     * <p>The log is moved before the store: were this cut off between them, the store would be
     * found damaged again, and never a fresh one with the log of another.
     *
     * @return the new name; {@code -wal} and {@code -shm} lie beside it under theirs
     * @throws StoreFault when it cannot be moved: it stays where it is
     */
    public static Path setAside(Path damaged, Instant now) throws StoreFault {
        var file = damaged.toAbsolutePath();
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

    /** The damaged stores that were set aside and that nobody has taken away yet. */
    public static List<Path> damagedBeside(Path store) throws StoreFault {
        var file = store.toAbsolutePath();
        try {
            return Backups.found(file, Backups.stem(file) + ".damaged-*.db");
        } catch (IOException e) {
            throw new StoreFault.NotWritable(file, "its folder cannot be read", e);
        }
    }
}
