package madoguchi.settings;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Everything that one kiosk keeps. One instance at a time: the lock ends with the process, however
 * it ends.
 */
public final class DataFolder implements AutoCloseable {

    private static final String LOCK = "lock";

    private final Path folder;
    private final FileChannel lock;

    private DataFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Where a user's own kiosk keeps its data when nothing else is said. */
    public static Path ofUser() {
        String xdg = System.getenv("XDG_DATA_HOME");
        return xdg != null && !xdg.isBlank()
                ? Path.of(xdg, "madoguchi")
                : Path.of(System.getProperty("user.home"), ".local", "share", "madoguchi");
    }

    /**
     * @throws Unusable with one sentence
     */
    public static DataFolder claim(Path folder) throws Unusable {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(
                            folder.resolve(LOCK),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            try {
                if (channel.tryLock() != null) {
                    return new DataFolder(folder, channel);
                }
            } catch (OverlappingFileLockException e) {
                // this process holds it already: the same answer
            }
            channel.close();
            throw new Unusable("another Madoguchi already runs on the data folder " + folder + ".");
        } catch (FileAlreadyExistsException e) {
            throw new Unusable(
                    "the data folder "
                            + folder
                            + " cannot be used: "
                            + e.getFile()
                            + " is a file.");
        } catch (AccessDeniedException e) {
            throw new Unusable(
                    "the data folder "
                            + folder
                            + " cannot be used: access to "
                            + e.getFile()
                            + " is denied.");
        } catch (FileSystemException e) {
            throw new Unusable(
                    "the data folder "
                            + folder
                            + " cannot be used: "
                            + (e.getReason() != null ? e.getReason() : e.getClass().getSimpleName())
                            + ".");
        } catch (IOException e) {
            throw new Unusable(
                    "the data folder " + folder + " cannot be used: " + e.getMessage() + ".");
        }
    }

    /**
     * Whether another program holds the folder; nothing is made and nothing claimed. Never to be
     * asked by the program that holds it: some systems let go of a lock when its file is closed
     * once.
     */
    public static boolean isClaimed(Path folder) throws IOException {
        Path file = folder.resolve(LOCK);
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    /**
     * Whether this file is the lock of the data folder: it must not be removed while it is held.
     */
    public static boolean isLock(Path folder, Path file) {
        return file.equals(folder.resolve(LOCK));
    }

    public Path folder() {
        return folder;
    }

    public Path database() {
        return databaseIn(folder);
    }

    /** The same without claiming the folder: the store serves several programs at once. */
    public static Path databaseIn(Path folder) {
        return folder.resolve("madoguchi.db");
    }

    /** Keys and counters of simulated cards. */
    public Path cards() {
        return cardsIn(folder);
    }

    /**
     * The same without claiming the folder: a kiosk may run on it and read the card being served.
     */
    public static Path cardsIn(Path folder) {
        return folder.resolve("simulated-cards");
    }

    /** What the receipt computer looks into, when no other folder is named. */
    public Path receipt() {
        return folder.resolve("receipt");
    }

    /** Which folder the receipt computer looked into last. */
    public Path receiptMemory() {
        return folder.resolve("receipt-folder.id");
    }

    public Path temporary() {
        return temporaryIn(folder);
    }

    /** The same without claiming the folder. */
    public static Path temporaryIn(Path folder) {
        return folder.resolve("tmp");
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    public static final class Unusable extends Exception {
        private static final long serialVersionUID = 1;

        public Unusable(String sentence) {
            super(sentence);
        }
    }
}
