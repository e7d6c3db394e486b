package madoguchi.card.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import madoguchi.card.Exchange;
import madoguchi.card.recording.Recording.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingFileTest {

    private static final String BEGINNING = "madoguchi card recording 1\nreader Test\n";
    private static final String OPEN = BEGINNING + "open 3B8001 3.5ms\n";

    @TempDir private Path folder;

    private static Recording read(String text) throws Exception {
        return RecordingFile.read(new StringReader(text), "field.txt");
    }

    @ParameterizedTest
    @CsvSource({
        "00200098 -> 63C3 3.0ms",
        "00200098 sends#4 -> Removed 12.1ms",
        "00A4040C sends=D392F000260100000001 -> 9000 8.2ms",
        "00B08A00 asks#256 -> 9000 gave#256 begins=308204A1 4.1ms",
        "00B08600 asks#32 -> none gave#1 0.0ms",
        "802A0097 sends#51 asks#256 -> 9000 gave#256 301.9ms",
        "00 -> 6700 0.1ms"
    })
    void everyLineIsReadAsItWasWritten(String line) throws Exception {
        Recording recording = read(OPEN + line + "\nclose\n");
        assertThat(recording.reader()).isEqualTo("Test");
        assertThat(recording.sessions())
                .singleElement()
                .isInstanceOfSatisfying(
                        Session.Opened.class,
                        session -> {
                            assertThat(session.atr()).isEqualTo("3B8001");
                            assertThat(session.took()).isEqualTo(Duration.ofNanos(3_500_000));
                            Exchange exchange = session.steps().getFirst().exchange();
                            assertThat(exchange).hasToString(line);
                        });
    }

    @Test
    void remarksAndEmptyLinesAreNothingAndALostEndIsAnEnd() throws Exception {
        Recording recording =
                read(BEGINNING + "# why\n\nopen Mute 9.0ms\nopen 3B 1ms\nopen 3B 1ms\n");
        assertThat(recording.sessions())
                .containsExactly(
                        new Session.Refused("Mute", Duration.ofMillis(9)),
                        new Session.Opened("3B", Duration.ofMillis(1), List.of()),
                        new Session.Opened("3B", Duration.ofMillis(1), List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello | 1 | a recording begins with \"madoguchi card recording 1\"",
                "madoguchi card recording 2 | 1 | a recording begins with",
                "madoguchi card recording 1 | 2 | ends before its reader is named",
                "madoguchi card recording 1;open 3B 1ms | 2 | the reader's name is expected here",
                "B;00200098 -> 9000 1ms | 3 | a command before any \"open\"",
                "B;close | 3 | nothing is open",
                "B;open 3 1ms | 3 | expected \"open ATR TIMEms\"",
                "B;open Tired 1ms | 3 | there is no fault \"Tired\"",
                "B;open 3B 1ms;00200098 -> 9000 | 4 | expected \"COMMAND -> ANSWER TIMEms\"",
                "B;open 3B 1ms;00200098 sends=31323334 -> 90 1ms | 4 | found \"00200098 sends=",
                "B;open 3B 1ms;00200098 -> Gone 1ms | 4 | there is no fault \"Gone\"",
                "B;open 3B 1ms;0020009 -> 9000 1ms | 4 | expected",
                "B;open 3B 1ms;00200098 -> 9000 99999999ms | 4 | expected"
            })
    void aDamagedRecordingSaysWhereAndWhy(String text, int line, String why) {
        String whole = text.replace("B;", BEGINNING.replace("\n", ";")).replace(';', '\n');
        assertThatThrownBy(() -> read(whole))
                .isInstanceOf(BadRecording.class)
                .hasMessageStartingWith("field.txt, line " + line + ": ")
                .hasMessageContaining(why);
    }

    @Test
    void aFileThatIsNoTextIsNone() throws Exception {
        Path file = Files.write(folder.resolve("x"), new byte[] {(byte) 0xFF, 0x00, (byte) 0xC3});
        assertThatThrownBy(() -> RecordingFile.read(file))
                .isInstanceOf(BadRecording.class)
                .hasMessageContaining("line 1");
    }
}
