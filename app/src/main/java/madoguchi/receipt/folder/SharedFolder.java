package madoguchi.receipt.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The folder that both sides look into. It may be on another disk and go away for a while: an empty
 * folder in its place must not look as if everything had been taken, so it carries a mark, and the
 * terminal remembers beside its own data which mark it saw last.
 */
final class SharedFolder {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    /** What lies in the folder itself; the receipt computer leaves it alone. */
    static final String MARK = "madoguchi-folder.id";

    /** The parts, as the field calls them. */
    enum Part {
        /** Results of visits. */
        FACE("Face"),
        /** Answers to requests. */
        RES("Res"),
        /** Requests. */
        REQ("Req");

        private final String name;

        Part(String name) {
            this.name = name;
        }
    }

    /** A file of this name lies there with something else in it. */
    static final class Conflict extends Exception {
        private static final long serialVersionUID = 1;

        Conflict(String name) {
            super(name);
        }
    }

    private final Path root;
    private final boolean own;
    private final Path memory;
    private final Disk disk;

    /**
     * @param own whether the terminal makes the folder where it is missing; one that somebody else
     *     named must be there, or it is on a disk that is not
     * @param memory file that remembers the mark
     */
    SharedFolder(Path root, boolean own, Path memory, Disk disk) {
        this.root = root;
        this.own = own;
        this.memory = memory;
        this.disk = disk;
    }

    /**
     * Sees that everything is there and can be written.
     *
     * @return the folder's mark
     */
    synchronized String open() throws IOException {
        if (own) {
            make(root);
        } else if (!Files.exists(root)) {
            throw new NoSuchFileException(root.toString());
        } else if (!Files.isDirectory(root)) {
            throw new NotDirectoryException(root.toString());
        }
        for (Part part : Part.values()) {
            Path folder = path(part);
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(folder);
                admitWhomTheRootAdmits(folder);
            }
            if (!Files.isWritable(folder)) {
                throw new AccessDeniedException(folder.toString());
            }
        }
        return mark();
    }

    private void admitWhomTheRootAdmits(Path folder) throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(folder, Files.getPosixFilePermissions(root));
        }
    }

    private static void make(Path root) throws IOException {
        Files.createDirectories(
                root,
                POSIX
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rwx------"))
                        }
                        : new FileAttribute<?>[0]);
    }

    private String mark() throws IOException {
        Path file = root.resolve(MARK);
        if (!Files.exists(file)) {
            replace(file, UUID.randomUUID().toString());
        }
        return Files.readString(file).strip();
    }

    /** Whether this is what was remembered last. */
    boolean remembers(String mark) throws IOException {
        return Files.exists(memory) && Files.readString(memory).strip().equals(mark);
    }

    void remember(String mark) throws IOException {
        replace(memory, mark);
    }

    private void replace(Path file, String line) throws IOException {
        Path aside = unfinished(file);
        disk.write(aside, (line + "\n").getBytes(StandardCharsets.UTF_8));
        disk.rename(aside, file);
        disk.flush(file.toAbsolutePath().getParent());
    }

    /**
     * The regular files of a part by name, and when they were written.
     *
     * @param wanted by name
     */
    SortedMap<String, Instant> list(Part part, Predicate<String> wanted) throws IOException {
        SortedMap<String, Instant> found = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> all = Files.list(path(part))) {
            files = all.filter(file -> wanted.test(file.getFileName().toString())).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path file : files) {
            attributes(file)
                    .ifPresent(
                            there ->
                                    found.put(
                                            file.getFileName().toString(),
                                            there.lastModifiedTime().toInstant()));
        }
        return found;
    }

    /**
     * @return none when it has gone, or is no regular file: a link may point anywhere
     */
    private static Optional<BasicFileAttributes> attributes(Path file) throws IOException {
        try {
            return Optional.of(
                            Files.readAttributes(
                                    file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS))
                    .filter(BasicFileAttributes::isRegularFile);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    boolean isGone(Part part, String name) {
        return Files.notExists(path(part).resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * At most one byte more than the limit.
     *
     * @return none when it has gone
     */
    Optional<byte[]> read(Part part, String name, int limit) throws IOException {
        try (var stream = Files.newInputStream(path(part).resolve(name))) {
            return Optional.of(stream.readNBytes(limit + 1));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /**
     * Puts a file there, whole or not at all; again with the same content changes nothing.
     *
     * @throws Conflict when another one of this name is there; it stays
     */
    void place(Part part, String name, byte[] content) throws IOException, Conflict {
        Path target = path(part).resolve(name);
        Optional<byte[]> there = read(part, name, content.length);
        if (there.isPresent()) {
            if (Arrays.equals(there.get(), content)) {
                return;
            }
            throw new Conflict(name);
        }
        Path aside = unfinished(target);
        try {
            disk.write(aside, content);
            disk.rename(aside, target);
            disk.flush(target.getParent());
        } catch (IOException e) {
            removeQuietly(aside, e);
            throw e;
        }
    }

    /** What is half written holds somebody's name, too. */
    private static void removeQuietly(Path file, IOException cause) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /**
     * @return false when it had gone before
     */
    boolean remove(Part part, String name) throws IOException {
        return Files.deleteIfExists(path(part).resolve(name));
    }

    private Path path(Part part) {
        return root.resolve(part.name);
    }

    private static Path unfinished(Path file) {
        return file.resolveSibling(file.getFileName() + FileNames.UNFINISHED);
    }
}
