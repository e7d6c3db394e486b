package madoguchi.face;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Model files and pictures of people, which are no part of the project: under {@code
 * MADOGUCHI_SHARED}, or in a folder {@code shared} beside the project or above. Tests that need
 * them are skipped by name where they are absent.
 */
public final class SharedFiles {

    private SharedFiles() {}

    public static Path models() {
        return folder("models");
    }

    /** A folder for each person. */
    public static Path people() {
        return folder("faces/orl");
    }

    private static Path folder(String name) {
        Optional<Path> found =
                Stream.concat(
                                Optional.ofNullable(System.getenv("MADOGUCHI_SHARED"))
                                        .map(Path::of)
                                        .stream(),
                                Stream.iterate(
                                                Path.of("").toAbsolutePath(),
                                                folder -> folder != null,
                                                Path::getParent)
                                        .map(folder -> folder.resolve("shared")))
                        .map(shared -> shared.resolve(name))
                        .filter(Files::isDirectory)
                        .findFirst();
        Assumptions.assumeTrue(found.isPresent(), "no shared folder with " + name);
        return found.orElseThrow();
    }
}
