package madoguchi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import madoguchi.settings.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardResetCommandTest {

    @TempDir private Path data;

    @Test
    void a_locked_card_has_its_tries_back() throws Exception {
        Path counters = DataFolder.cardsIn(data).resolve("counters").resolve("transit.txt");
        Files.createDirectories(counters.getParent());
        Files.writeString(counters, "JPKI.0018=0\n");

        assertThat(reset("transit")).isZero();

        assertThat(counters).doesNotExist();
    }

    @Test
    void while_a_kiosk_runs_on_the_folder_nothing_is_reset() throws Exception {
        try (DataFolder running = DataFolder.claim(data)) {
            assertThat(reset("transit")).isEqualTo(1);
            assertThat(running.folder()).isEqualTo(data);
        }
    }

    @Test
    void an_unknown_persona_is_named() {
        assertThat(reset("nobody")).isEqualTo(1);
    }

    private int reset(String persona) {
        return KioskCommand.commandLine()
                .execute("card", "reset", "--persona", persona, "--data", data.toString());
    }
}
