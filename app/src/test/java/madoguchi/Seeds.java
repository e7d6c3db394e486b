package madoguchi;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The original documents, which are not part of this repository: in {@code seeds} of the folder
 * that {@code MADOGUCHI_SHARED} names, or of a folder {@code shared} beside the house or above.
 */
public final class Seeds {

    private Seeds() {}

    /**
     * Ends the test as skipped where they are not there.
     *
     * @param number with which the file's name begins
     * @return {@link #bare}
     */
    public static String text(String number) throws IOException {
        Optional<Path> folder = folder();
        assumeTrue(folder.isPresent(), "no shared folder with the seeds");
        try (Stream<Path> files = Files.list(folder.get())) {
            Path file =
                    files.filter(each -> each.getFileName().toString().startsWith(number))
                            .findFirst()
                            .orElseThrow();
            return bare(Files.readString(file));
        }
    }

    /** Line ends, blanks and the marks of bold print are the document's, not the sentence's. */
    public static String bare(String text) {
        return text.replaceAll("[\\s\\p{Z}*]", "");
    }

    private static Optional<Path> folder() {
        Stream<Path> above =
                Stream.iterate(
                                Path.of("").toAbsolutePath(),
                                folder -> folder != null,
                                Path::getParent)
                        .map(folder -> folder.resolve("shared"));
        return Stream.concat(
                        Stream.ofNullable(System.getenv("MADOGUCHI_SHARED")).map(Path::of), above)
                .map(shared -> shared.resolve("seeds"))
                .filter(Files::isDirectory)
                .findFirst();
    }
}
