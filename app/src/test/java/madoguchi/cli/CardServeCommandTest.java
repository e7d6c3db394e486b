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

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    @TempDir private Path folder;

    private final StringWriter said = new StringWriter();

    private int serve(String... arguments) {
        return Complaints.handledIn(new CommandLine(new CardServeCommand()))
                .setErr(new PrintWriter(said, true))
                .execute(arguments);
    }

    @Test
    void somebodyUnknownHasNoCard() {
        assertThat(serve("--persona", "nobody")).isEqualTo(FAILED);
        assertThat(said.toString())
                .isEqualTo("kiosk: there is no persona \"nobody\", and no file of this name.\n");
    }

    @Test
    void whoseCardMustBeSaid() {
        assertThat(serve()).isEqualTo(MISUSED);
    }

    @Test
    void aMissingPersonaFileIsNamed() {
        String missing = folder.resolve("missing.yaml").toString();
        assertThat(serve("--persona", missing)).isEqualTo(FAILED);
        assertThat(said.toString()).contains(missing);
    }

    @Test
    void aBrokenPersonaFileIsNamedWithItsMistake() throws Exception {
        Path file = Files.writeString(folder.resolve("mine.yaml"), "card: {}\n");
        assertThat(serve("--persona", file.toString())).isEqualTo(FAILED);
        assertThat(said.toString()).startsWith("kiosk: ").contains("mine.yaml");
    }

    @Test
    void aPortIsAPort() {
        assertThat(serve("--persona", "ordinary", "--port", "70000")).isEqualTo(MISUSED);
        assertThat(said.toString()).contains("there is no port 70000");
    }
}
