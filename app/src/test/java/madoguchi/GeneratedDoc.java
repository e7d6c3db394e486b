package madoguchi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Pages in docs that are made from the code. {@code -Ddocs.write=true} writes them; else a stale
 * one fails.
 */
public final class GeneratedDoc {

    private static final Path DOCS = Path.of("..", "docs");

    private GeneratedDoc() {}

    public static void check(String name, String content) {
        Path page = DOCS.resolve(name);
        try {
            if (Boolean.getBoolean("docs.write")) {
                Files.writeString(page, content);
            }
            assertThat(Files.exists(page) ? Files.readString(page) : "")
                    .as("docs/%s is stale: run ./kiosk docs and look at the difference", name)
                    .isEqualTo(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
