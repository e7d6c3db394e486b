package madoguchi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import madoguchi.card.mynumber.CardProbe;
import madoguchi.card.recording.BadRecording;
import madoguchi.card.virtual.VirtualReader;
import madoguchi.desk.run.CardTrials;
import madoguchi.desk.run.CardTrials.Came;
import madoguchi.desk.run.Technician.OwnReader;
import madoguchi.settings.DataFolder;
import madoguchi.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminalCardsTest {

    @TempDir private Path data;

    private CardTrials cards(Optional<OwnReader> own) {
        return new TerminalCards(
                data, Settings.Reader.SIMULATED, Optional.empty(), own, Clock.systemUTC());
    }

    private CardTrials.Trial recorded(boolean card) throws Exception {
        try (StandIn standIn = StandIn.make();
                VirtualReader reader = new VirtualReader("test")) {
            if (card) {
                reader.put(standIn.card());
            }
            return cards(Optional.of(lines -> CardTrials.on(reader, lines))).tryCard(true);
        }
    }

    @Test
    void what_was_recorded_is_replayed_without_a_card_with_the_same_commands() throws Exception {
        CardTrials.Trial trial = recorded(true);
        CardProbe.Report live = report(trial.came());
        assertThat(live.kind()).isEqualTo(CardProbe.Kind.SIMULATED);
        assertThat(live.reading()).isPresent();

        CardTrials beside = cards(Optional.empty());
        assertThat(beside.recordings()).hasSize(1);
        CardProbe.Report again = report(beside.replay(beside.recordings().getFirst()));
        assertThat(again.atr()).isEqualTo(live.atr());
        assertThat(commands(again)).isEqualTo(commands(live));
    }

    @Test
    void no_verify_carries_a_secret() throws Exception {
        List<String> commands = commands(report(recorded(true).came()));
        assertThat(commands).anyMatch(command -> command.startsWith("00B0"));
        assertThat(commands)
                .filteredOn(command -> command.startsWith("0020"))
                .noneMatch(command -> command.contains("sends"));
    }

    @Test
    void a_reader_without_a_card_leaves_no_file() throws Exception {
        CardTrials.Trial trial = recorded(false);
        assertThat(trial.came()).isInstanceOf(Came.Refused.class);
        assertThat(trial.file()).isEmpty();
        assertThat(cards(Optional.empty()).recordings()).isEmpty();
    }

    @Test
    void beside_a_kiosk_the_reader_is_the_kiosks_and_without_one_there_is_none_to_practise_on()
            throws Exception {
        CardTrials beside = cards(Optional.empty());
        assertThat(beside.tryCard(true).came()).isEqualTo(new Came.NoKiosk());
        try (DataFolder _ = DataFolder.claim(data)) {
            assertThat(beside.tryCard(true).came()).isEqualTo(new Came.WithKiosk());
        }
        assertThat(beside.recordings()).isEmpty();
    }

    @Test
    void a_file_that_is_no_recording_is_named_with_its_line() throws Exception {
        Path folder = Files.createDirectories(data.resolve("recordings"));
        Files.writeString(folder.resolve("x.recording"), "nonsense\n");
        assertThatThrownBy(() -> cards(Optional.empty()).replay("x.recording"))
                .isInstanceOf(BadRecording.class)
                .hasMessageContaining("x.recording");
        assertThatThrownBy(() -> cards(Optional.empty()).replay("../x.recording"))
                .isInstanceOf(IOException.class);
    }

    private static CardProbe.Report report(Came came) {
        assertThat(came).isInstanceOf(Came.Answered.class);
        return ((Came.Answered) came).report();
    }

    /** Without the lengths: a certificate is some bytes longer or shorter each time it is made. */
    private static List<String> commands(CardProbe.Report report) {
        return report.trace().stream()
                .map(line -> line.substring(0, line.indexOf(" -> ")))
                .map(command -> command.replaceAll(" asks#\\d+", ""))
                .toList();
    }
}
