package madoguchi.card.virtual;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where processes of one user tell each other what is printed on the simulated cards that lie in
 * the slots of the system's smart-card service: who serves a card keeps a note as long as it lies
 * there, who reads the card finds it by the slot. A simulated card has no face that a camera could
 * read.
 *
 * <p>The notes lie in {@code $XDG_RUNTIME_DIR/madoguchi}, or without one in {@code madoguchi-USER}
 * of the temporary folder, for the user only. A slot belongs to one process; the system frees it
 * when the process ends, however it ends, and a note of a process that has ended is not read.
 */
public final class ServedCards {

    /** vpcd's driver has two: {@link VpcdBridge#PORT} and the next. */
    private static final int SLOTS = 2;

    private static final String DRIVER = "Virtual PCD";

    /** pcscd numbers its readers, and the slots of each, in two hexadecimal digits. */
    private static final Pattern READER = Pattern.compile(DRIVER + " [0-9A-F]{2} ([0-9A-F]{2})");

    private final Path folder;

    private ServedCards(Path folder) {
        this.folder = folder;
    }

    /** The user's own. */
    public static ServedCards ofUser() throws IOException {
        String runtime = System.getenv("XDG_RUNTIME_DIR");
        return in(
                runtime != null && !runtime.isBlank()
                        ? Path.of(runtime, "madoguchi")
                        : Path.of(
                                System.getProperty("java.io.tmpdir"),
                                "madoguchi-" + System.getProperty("user.name")));
    }

    /**
     * @throws IOException also when the folder is somebody else's
     */
    static ServedCards in(Path folder) throws IOException {
        try {
            Files.createDirectory(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        } catch (FileAlreadyExistsException e) {
            requireOwn(folder);
        }
        return new ServedCards(folder);
    }

    private static void requireOwn(Path folder) throws IOException {
        boolean ours =
                Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                        && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS)
                                .getName()
                                .equals(System.getProperty("user.name"))
                        && Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS)
                                .equals(PosixFilePermissions.fromString("rwx------"));
        if (!ours) {
            throw new FileSystemException(folder.toString(), null, "it is not this user's alone");
        }
    }

    /** What pcscd calls the slot, where vpcd is its first reader. */
    public static String readerOf(int port) {
        return "%s 00 %02X".formatted(DRIVER, port - VpcdBridge.PORT);
    }

    /** What lies in the slot that a reader's name tells; empty for any other reader. */
    public Optional<ServedCard> in(String reader) {
        Matcher slot = READER.matcher(reader);
        return slot.matches()
                ? ServedCard.read(note(VpcdBridge.PORT + Integer.parseInt(slot.group(1), 16)))
                : Optional.empty();
    }

    /**
     * Takes a slot for this process.
     *
     * @param told every change of the slot's state, on a thread of its own
     * @throws SlotTaken when another process, or this one, serves cards there
     */
    public ServedSlot take(int port, Consumer<VpcdBridge.State> told)
            throws IOException, SlotTaken {
        FileChannel lock =
                FileChannel.open(
                        folder.resolve("slot-" + port + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        try {
            if (lock.tryLock() != null) {
                Path note = note(port);
                Files.deleteIfExists(note);
                return new ServedSlot(port, note, lock, told);
            }
        } catch (OverlappingFileLockException e) {
            // by this process: the same answer
        } catch (IOException e) {
            lock.close();
            throw e;
        }
        lock.close();
        throw new SlotTaken("a simulated card is served on port " + port + " already");
    }

    /** Takes the first slot that is free. */
    public ServedSlot takeFree(Consumer<VpcdBridge.State> told) throws IOException, SlotTaken {
        for (int slot = 0; slot < SLOTS; slot++) {
            try {
                return take(VpcdBridge.PORT + slot, told);
            } catch (SlotTaken e) {
                // the next
            }
        }
        throw new SlotTaken(
                "simulated cards are served in all %d slots of the smart-card service already"
                        .formatted(SLOTS));
    }

    private Path note(int port) {
        return folder.resolve("slot-" + port + ".card");
    }

    /** Who serves cards in the slot goes on doing so. */
    public static final class SlotTaken extends Exception {
        private static final long serialVersionUID = 1;

        SlotTaken(String message) {
            super(message);
        }
    }
}
