package madoguchi.card.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import madoguchi.card.virtual.TestCards;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Recordings of visits that went wrong, each with a line {@code # expect …} for every session: how
 * it must end, today and after the next change.
 */
class FromTheFieldTest {

    private static final String EXPECT = "# expect ";

    static Stream<Path> recordings() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src", "test", "resources", "recordings"))) {
            List<Path> all = files.sorted().toList();
            assertThat(all).isNotEmpty();
            return all.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void everySessionEndsAsItMust(Path file) throws Exception {
        List<String> expected =
                Files.readAllLines(file).stream()
                        .filter(line -> line.startsWith(EXPECT))
                        .map(line -> line.substring(EXPECT.length()))
                        .toList();
        var card = TestCards.readerWith("ordinary");
        var printed = card.scan().orElseThrow();
        Recording recording = RecordingFile.read(file);
        try (ReplayReader replay = new ReplayReader(recording, card, _ -> {})) {
            assertThat(
                            recording.sessions().stream()
                                    .map(_ -> PatientVisit.over(replay, printed))
                                    .toList())
                    .isEqualTo(expected);
        }
    }
}
