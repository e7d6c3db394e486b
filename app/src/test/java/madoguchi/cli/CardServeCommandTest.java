package madoguchi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CardServeCommandTest {

    private static final int MISUSED = 2;

    @TempDir private Path folder;

    private final StringWriter said = new StringWriter();

    private int serve(String... arguments) {
        return new CommandLine(new CardServeCommand())
                .setErr(new PrintWriter(said, true))
                .execute(arguments);
    }

    @Test
    void somebodyUnknownHasNoCard() {
        assertThat(serve("--persona", "nobody")).isEqualTo(MISUSED);
        assertThat(said.toString()).contains("there is no persona \"nobody\"");
    }

    @Test
    void whoseCardMustBeSaidOnce() {
        assertThat(serve()).isEqualTo(MISUSED);
        assertThat(serve("--persona", "ordinary", "--persona-file", "x")).isEqualTo(MISUSED);
    }

    @Test
    void aMissingPersonaFileIsNamed() {
        String missing = folder.resolve("missing.yaml").toString();
        assertThat(serve("--persona-file", missing)).isEqualTo(MISUSED);
        assertThat(said.toString()).contains(missing);
    }

    @Test
    void aBrokenPersonaFileIsNamedWithItsMistake() throws Exception {
        Path file = Files.writeString(folder.resolve("mine.yaml"), "card: {}\n");
        assertThat(serve("--persona-file", file.toString())).isEqualTo(MISUSED);
        assertThat(said.toString()).contains("mine.yaml");
    }

    @Test
    void aPortIsAPort() {
        assertThat(serve("--persona", "ordinary", "--port", "70000")).isEqualTo(MISUSED);
        assertThat(said.toString()).contains("there is no port 70000");
    }
}
