package madoguchi.card.mynumber;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import madoguchi.card.CardFault;
import madoguchi.card.virtual.Fault;
import madoguchi.card.virtual.FaultPlan;
import madoguchi.card.virtual.FaultyLink;
import madoguchi.card.virtual.Pause;
import madoguchi.card.virtual.TestCards;
import madoguchi.card.virtual.VirtualReader;
import org.junit.jupiter.api.Test;

class CardProbeTest {

    private static String probe(String persona) throws CardFault {
        return String.join(
                "\n", CardProbe.of(TestCards.readerWith(persona).open(TestCards.LIMIT)).lines());
    }

    @Test
    void itTellsApplicationsTriesAndThatTheCardIsSimulated() throws Exception {
        assertThat(probe("pin-last-try"))
                .containsPattern("answer to reset +3B 88 80")
                .containsPattern("application JPKI +there\n +tries of the PIN +1\n")
                .containsPattern("tries of the signature password +5\n")
                .containsPattern("application TEXT +there")
                .containsPattern("application DRIVING_LICENCE +not there")
                .containsPattern("certificate +simulated, valid until 20")
                .containsPattern("reading 256 bytes +median 0");
    }

    @Test
    void aLockedKeyIsCalledBlocked() throws Exception {
        assertThat(probe("pin-locked")).containsPattern("tries of the PIN +0 \\(blocked\\)");
    }

    @Test
    void itSpendsNoTry() throws Exception {
        VirtualReader reader = TestCards.readerWith("ordinary");
        for (int i = 0; i < 4; i++) {
            assertThat(String.join("\n", CardProbe.of(reader.open(TestCards.LIMIT)).lines()))
                    .containsPattern("tries of the PIN +3\n");
        }
    }

    @Test
    void theTraceHoldsHeadersAndNoData() throws Exception {
        String certificate =
                HexFormat.of()
                        .withUpperCase()
                        .formatHex("MADOGUCHI TEST".getBytes(StandardCharsets.US_ASCII));
        assertThat(probe("ordinary"))
                .containsPattern(
                        "00B08600 asks#32 -> 9000 gave#32 begins=4A504B49[0-9A-F]+ [0-9.]+ms")
                .containsPattern("00B08A00 asks#256 -> 9000 gave#256 begins=30820[0-9A-F]{3} ")
                .doesNotContain(certificate);
    }

    @Test
    void aCardOfAnotherKindIsToldWithWhatItHas() throws Exception {
        assertThat(probe("driving-licence"))
                .containsPattern("application JPKI +not there")
                .containsPattern("application DRIVING_LICENCE +there")
                .doesNotContain("certificate");
    }

    @Test
    void aFaultIsTheLastFinding() throws Exception {
        VirtualReader reader = TestCards.readerWith("ordinary");
        FaultPlan plan = new FaultPlan(Map.of(4, new Fault.Pull(false)), Optional.empty());
        var link =
                new FaultyLink(reader.open(Duration.ofSeconds(1)), plan, reader::take, Pause.REAL);
        CardProbe.Report report = CardProbe.of(link);
        assertThat(report.fine()).isFalse();
        assertThat(String.join("\n", report.lines()))
                .containsPattern("trouble +Removed: .*\ntrace")
                .containsPattern("-> Removed [0-9.]+ms$");
    }
}
