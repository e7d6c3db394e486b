package madoguchi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The keys of simulated cards, made once for all tests and kept between runs: an RSA key takes some
 * tenths of a second, and which one it is matters to no test. Counters stay each test's own.
 */
public final class SharedKeys implements AutoCloseable {

    /** Tells a JVM that a test starts where the keys are. */
    private static final String PROPERTY = "madoguchi.test.keys";

    private static final Path KEYS =
            Optional.ofNullable(System.getProperty(PROPERTY))
                    .map(Path::of)
                    .orElseGet(SharedKeys::made);

    private final Path link;

    private SharedKeys(Path link) {
        this.link = link;
    }

    /**
     * @param cards the folder that a {@code CardOffice} is given
     */
    public static SharedKeys in(Path cards) {
        try {
            Files.createDirectories(cards);
            return new SharedKeys(Files.createSymbolicLink(cards.resolve("keys"), KEYS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For the command line of a JVM that a test starts. */
    public static String option() {
        return "-D" + PROPERTY + "=" + KEYS;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(link);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path made() {
        try {
            return Files.createDirectories(Path.of("target", "test-keys").toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
