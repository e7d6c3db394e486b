package madoguchi.visit.run;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** A disk of its own that can be filled to the last byte: what is in memory is a disk too. */
final class SmallDisk implements AutoCloseable {

    private static final int BLOCK = 4096;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Skips the test where nobody may mount anything. */
    static SmallDisk mountedOn(Path folder, int mebibytes) throws IOException {
        Files.createDirectories(folder);
        assumeTrue(
                done("mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m", "tmpfs", folder),
                "mounting a disk is allowed here");
        return new SmallDisk(folder);
    }

    /** To the last block; once more, when something has gone meanwhile. */
    void fill() throws IOException {
        try (OutputStream filler =
                Files.newOutputStream(
                        filler(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            byte[] block = new byte[BLOCK];
            while (folder.toFile().getUsableSpace() > 0) {
                filler.write(block);
            }
        }
    }

    void makeRoom() throws IOException {
        Files.delete(filler());
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    private static boolean done(Object... command) throws IOException {
        String[] words = Stream.of(command).map(Object::toString).toArray(String[]::new);
        return new ProcessBuilder(words).inheritIO().start().onExit().join().exitValue() == 0;
    }

    @Override
    public void close() throws IOException {
        // lazily: SQLite's library of this process may lie on it
        done("umount", "-l", folder);
    }
}
