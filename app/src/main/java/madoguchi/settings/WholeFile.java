package madoguchi.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.stream.IntStream;

/** A small text file that is always whole, also after the power has failed. */
final class WholeFile {

    private WholeFile() {}

    /**
     * In one step: a reader finds the old text or the new, and so does the next start of the
     * computer.
     */
    static void write(Path file, String text) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel =
                FileChannel.open(
                        aside,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            ByteBuffer left = StandardCharsets.UTF_8.encode(text);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
        Files.move(
                aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        flush(file.toAbsolutePath().getParent());
    }

    /**
     * What is about to be written over, under a name of its own: {@code FILE.bad-DATE}.
     *
     * @return where it is now too
     * @throws IOException it could not be kept, so it must not be written over
     */
    static Path keep(Path file, LocalDate today) throws IOException {
        String name = file.getFileName() + ".bad-" + today;
        Path kept =
                IntStream.iterate(1, i -> i + 1)
                        .mapToObj(i -> file.resolveSibling(i == 1 ? name : name + "-" + i))
                        .filter(Files::notExists)
                        .findFirst()
                        .orElseThrow();
        try {
            Files.createLink(kept, file); // also of a file that may not be read
        } catch (IOException | UnsupportedOperationException noLinksHere) {
            Files.copy(file, kept, StandardCopyOption.COPY_ATTRIBUTES);
        }
        flush(kept.toAbsolutePath().getParent());
        return kept;
    }

    private static void flush(Path folder) throws IOException {
        // Windows opens no folder, and needs none to be flushed
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }
}
