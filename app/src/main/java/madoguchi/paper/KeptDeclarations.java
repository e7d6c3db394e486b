package madoguchi.paper;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import madoguchi.store.AuditEvent;
import madoguchi.store.StoreFault;

/**
 * The declarations that still are somewhere: one folder, whose file names are the index (day and
 * number, nothing of a person). Each stays until staff say that the work on its claim is finished,
 * and then is destroyed: 「診療報酬請求等の請求・支払等に係る必要な事務を終えた段階で、速やかに廃棄します」 (seed 001, 別紙様式).
 *
 * <p>Destroyed means overwritten, noted, removed, in this order: what was interrupted is finished
 * by the next {@link #tidy}. On media that copy on write nobody can promise that the old bytes are
 * gone; the folder belongs on an encrypted disk.
 */
public final class KeptDeclarations {

    private static final String SAVED = ".pdf";
    private static final String BEGUN = ".new";
    private static final String GOING = ".gone";
    private static final int CHUNK = 8192;

    private final Path folder;
    private final ZoneId zone;
    private final Trail trail;

    /** Where it is noted, for good, what became of a declaration. */
    @FunctionalInterface
    public interface Trail {
        void note(Instant at, AuditEvent event, String id) throws StoreFault;
    }

    /** There is no such declaration, or no longer. */
    public static final class Unknown extends Exception {
        private static final long serialVersionUID = 1;

        Unknown(String id) {
            super("there is no declaration \"" + id + "\" (any more)");
        }
    }

    /**
     * @param data the data folder; its part {@code declarations} is made when it is needed
     * @param zone the facility's, whose days the declarations are counted by
     */
    public KeptDeclarations(Path data, ZoneId zone, Trail trail) {
        this.folder = data.resolve("declarations");
        this.zone = zone;
        this.trail = trail;
    }

    /** Keeps one, to the disk. */
    public KeptDeclaration keep(byte[] pdf, Instant now) throws IOException, StoreFault {
        Files.createDirectories(folder, owned("rwx------"));
        LocalDate day = LocalDate.ofInstant(now, zone);
        for (int number = 1; ; number++) {
            KeptDeclaration kept = new KeptDeclaration(day, number);
            Path begun = folder.resolve(kept.id() + BEGUN);
            if (Files.exists(saved(kept)) || Files.exists(going(kept))) {
                continue;
            }
            try {
                Files.createFile(begun, owned("rw-------"));
            } catch (FileAlreadyExistsException e) {
                continue;
            }
            write(begun, pdf);
            Files.move(begun, saved(kept), StandardCopyOption.ATOMIC_MOVE);
            syncFolder();
            trail.note(now, AuditEvent.DECLARATION_KEPT, kept.id());
            return kept;
        }
    }

    /** A printer took it. */
    public void printed(KeptDeclaration kept, Instant now) throws StoreFault {
        trail.note(now, AuditEvent.DECLARATION_PRINTED, kept.id());
    }

    /** Oldest first. */
    public List<KeptDeclaration> list() throws IOException {
        return named(SAVED).stream().sorted().toList();
    }

    /** To print it again. */
    public byte[] read(KeptDeclaration kept) throws IOException, Unknown {
        try {
            return Files.readAllBytes(saved(kept));
        } catch (NoSuchFileException e) {
            throw new Unknown(kept.id());
        }
    }

    public Path file(KeptDeclaration kept) {
        return saved(kept);
    }

    /** The work on its claim is finished: it is destroyed, and that is noted. */
    public void destroy(KeptDeclaration kept, Instant now) throws IOException, StoreFault, Unknown {
        try {
            Files.move(saved(kept), going(kept), StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            throw new Unknown(kept.id());
        }
        finish(kept, now);
    }

    /**
     * Finishes what was interrupted. To be called when the kiosk starts.
     *
     * @return how many were destroyed
     */
    public int tidy(Instant now) throws IOException, StoreFault {
        for (KeptDeclaration half : named(BEGUN)) {
            overwrite(folder.resolve(half.id() + BEGUN));
            Files.deleteIfExists(folder.resolve(half.id() + BEGUN));
        }
        List<KeptDeclaration> unfinished = named(GOING);
        for (KeptDeclaration kept : unfinished) {
            finish(kept, now);
        }
        return unfinished.size();
    }

    private void finish(KeptDeclaration kept, Instant now) throws IOException, StoreFault {
        overwrite(going(kept));
        trail.note(now, AuditEvent.DECLARATION_DESTROYED, kept.id());
        Files.deleteIfExists(going(kept));
        syncFolder();
    }

    private Path saved(KeptDeclaration kept) {
        return folder.resolve(kept.id() + SAVED);
    }

    private Path going(KeptDeclaration kept) {
        return folder.resolve(kept.id() + GOING);
    }

    private List<KeptDeclaration> named(String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .map(KeptDeclaration::of)
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** In place, to the disk, before the name goes. */
    private static void overwrite(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, WRITE)) {
            long size = channel.size();
            for (long at = 0; at < size; ) {
                int length = (int) Math.min(CHUNK, size - at);
                at += channel.write(ByteBuffer.allocate(length), at);
            }
            channel.force(true);
        }
    }

    /** So that the name, too, has its place or is gone after the power fails. */
    private void syncFolder() throws IOException {
        if (posix()) {
            try (FileChannel channel = FileChannel.open(folder, READ)) {
                channel.force(true);
            }
        }
    }

    private FileAttribute<?>[] owned(String permissions) {
        return posix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private boolean posix() {
        Set<String> views = folder.getFileSystem().supportedFileAttributeViews();
        return views.contains("posix");
    }
}
