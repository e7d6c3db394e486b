package madoguchi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CardProbeCommandTest {

    private static final int MISUSED = 2;

    @TempDir private Path folder;

    private final StringWriter said = new StringWriter();

    private int probe(String... arguments) {
        return new CommandLine(new CardProbeCommand())
                .setErr(new PrintWriter(said, true))
                .execute(arguments);
    }

    @Test
    void aMissingRecordingIsNamed() {
        assertThat(probe("--replay", "nowhere.txt")).isEqualTo(MISUSED);
        assertThat(said.toString()).contains("there is no file nowhere.txt.");
    }

    @Test
    void aDamagedRecordingIsNamedWithItsLine() throws Exception {
        Path file =
                Files.writeString(
                        folder.resolve("field.txt"),
                        "madoguchi card recording 1\nreader R\nopen 3B 1ms\n00200098 -> 1ms\n");
        assertThat(probe("--replay", file.toString())).isEqualTo(MISUSED);
        assertThat(said.toString()).contains("field.txt, line 4: expected");
    }

    @Test
    void aRecordingIsMadeOrPlayedNotBoth() {
        assertThat(probe("--replay", "a", "--record", "b")).isEqualTo(MISUSED);
    }

    @Test
    void aRecordingOfTroubleIsProbedAsItWas() throws Exception {
        Path file =
                Files.writeString(
                        folder.resolve("field.txt"),
                        """
                        madoguchi card recording 1
                        reader R
                        open Mute 1ms
                        """);
        assertThat(probe("--replay", file.toString())).isEqualTo(1);
    }
}
