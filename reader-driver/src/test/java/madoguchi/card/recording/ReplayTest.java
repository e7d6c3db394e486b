package madoguchi.card.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import madoguchi.card.CardFault;
import madoguchi.card.CardLink;
import madoguchi.card.CardReader;
import madoguchi.card.apdu.StatusWord;
import madoguchi.card.mynumber.CardProbe;
import madoguchi.card.surface.SurfaceData;
import madoguchi.card.virtual.Fault;
import madoguchi.card.virtual.FaultPlan;
import madoguchi.card.virtual.FaultyReader;
import madoguchi.card.virtual.TestCards;
import madoguchi.card.virtual.VirtualCard;
import madoguchi.card.virtual.VirtualReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What went wrong in a clinic goes wrong again on a desk. */
class ReplayTest {

    private static final VirtualCard CARD = TestCards.card("ordinary");
    private static final SurfaceData PRINTED = CARD.printed().orElseThrow();

    private final List<String> lines = new ArrayList<>();
    private final List<Duration> waited = new ArrayList<>();

    private static VirtualReader reader() {
        VirtualReader reader = new VirtualReader("test");
        reader.put(CARD);
        return reader;
    }

    private Recording recorded() throws Exception {
        return RecordingFile.read(new StringReader(String.join("\n", lines)), "test");
    }

    private ReplayReader replay() throws Exception {
        return new ReplayReader(recorded(), reader(), waited::add);
    }

    private long commands() {
        return lines.stream().filter(line -> line.contains(" -> ")).count();
    }

    private String recordVisit(FaultPlan plan) {
        VirtualReader reader = reader();
        FaultyReader faulty = new FaultyReader(reader, reader::take, _ -> {});
        faulty.plan(plan);
        lines.clear();
        return PatientVisit.over(new RecordingReader(faulty, lines::add), PRINTED);
    }

    @Test
    void aVisitThatWentWellGoesWellAgain() throws Exception {
        assertThat(recordVisit(FaultPlan.NONE)).isEqualTo("Signed");
        assertThat(PatientVisit.over(replay(), PRINTED)).isEqualTo("Signed");
    }

    static Stream<Fault> faults() {
        return Stream.of(
                new Fault.Pull(false),
                new Fault.Pull(true),
                new Fault.Mute(),
                new Fault.Delay(Duration.ofSeconds(9)),
                new Fault.Truncate(1),
                new Fault.Truncate(2),
                new Fault.WrongStatus(StatusWord.SECURITY_STATUS),
                new Fault.WrongStatus(new StatusWord(0x6FFF)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whateverWentWrongAtWhicheverCommandGoesWrongThereAgain(Fault fault) throws Exception {
        recordVisit(FaultPlan.NONE);
        long all = commands();
        for (int at = 0; at < all; at++) {
            String ended = recordVisit(FaultPlan.NONE.with(at, fault));
            long commands = commands();
            ReplayReader replay = replay();
            lines.clear();
            String again = PatientVisit.over(new RecordingReader(replay, lines::add), PRINTED);
            assertThat(again).as("%s at command %d", fault, at).isEqualTo(ended);
            assertThat(commands()).as("%s at command %d", fault, at).isEqualTo(commands);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "face-record-tag",
                "face-record-empty",
                "face-record-length",
                "issuer-certificate-tag",
                "certificate-length"
            })
    void aFileThatIsNotWhatItShouldBeIsNotAgain(String defect) throws Exception {
        VirtualReader reader = new VirtualReader("test");
        reader.put(
                TestCards.cardWith(
                        "ordinary",
                        "  photo: drawn\n",
                        "  photo: drawn\n  defects: [" + defect + "]\n"));
        String ended = PatientVisit.over(new RecordingReader(reader, lines::add), PRINTED);
        assertThat(ended).contains("/000");
        assertThat(PatientVisit.over(replay(), PRINTED).substring(0, 12))
                .isEqualTo(ended.substring(0, 12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"driving-licence", "transit", "juki", "unknown-card", "pin-locked"})
    void anotherCardIsThatCardAgain(String persona) throws Exception {
        String ended =
                PatientVisit.over(
                        new RecordingReader(TestCards.readerWith(persona), lines::add), PRINTED);
        assertThat(PatientVisit.over(replay(), PRINTED)).isEqualTo(ended);
    }

    @Test
    void theSameFileMayHaveAnotherLengthOnTheStandIn() throws Exception {
        recordVisit(FaultPlan.NONE);
        List<String> longer = new ArrayList<>();
        for (String line : lines) {
            longer.add(line);
            if (line.startsWith("00B00100")) {
                longer.add(line); // a certificate of one more block
            }
        }
        List<String> shorter = lines.stream().filter(line -> !line.startsWith("00B00")).toList();
        for (List<String> other : List.of(longer, shorter)) {
            lines.clear();
            lines.addAll(other);
            assertThat(PatientVisit.over(replay(), PRINTED)).isEqualTo("Signed");
        }
    }

    @Test
    void theProbeFindsWhatItFound() throws Exception {
        CardReader recording =
                new RecordingReader(TestCards.readerWith("pin-last-try"), lines::add);
        List<String> found = CardProbe.of(recording.open(TestCards.LIMIT)).lines();
        List<String> again = CardProbe.of(replay().open(TestCards.LIMIT)).lines();
        assertThat(again.subList(0, 9)).isEqualTo(found.subList(0, 9));
        assertThat(String.join("\n", again)).contains("tries of the PIN                 1");
    }

    @Test
    void recordedTimesPass() throws Exception {
        lines.addAll(
                List.of(
                        "madoguchi card recording 1",
                        "reader Slow",
                        "open 3B80 12.5ms",
                        "00A4040C sends=D392F000260100000001 -> 9000 2400.0ms"));
        try (CardLink link = replay().open(TestCards.LIMIT)) {
            byte[] select = HexFormat.of().parseHex("00A4040C0AD392F000260100000001");
            assertThatThrownBy(() -> link.exchange(select, Duration.ofSeconds(2)))
                    .isInstanceOf(CardFault.Timeout.class);
        }
        assertThat(waited).containsExactly(Duration.ofSeconds(2));
    }

    @Test
    void aCommandThatTheRecordingHasNotIsNamed() throws Exception {
        recordVisit(FaultPlan.NONE);
        try (CardLink link = replay().open(TestCards.LIMIT)) {
            assertThatThrownBy(() -> link.exchange(new byte[] {0, 0x20, 0, 0x18}, TestCards.LIMIT))
                    .isInstanceOf(CardFault.Garbled.class)
                    .hasMessage(
                            "the recording has 00A4040C sends=D392F000260100000001 in line 5,"
                                    + " and 00200018 was sent");
            assertThatThrownBy(() -> link.exchange(new byte[] {0, 0x20, 0, 0x18}, TestCards.LIMIT))
                    .as("dead after that")
                    .isInstanceOf(CardFault.Removed.class);
        }
    }

    @Test
    void aRecordingThatIsOverLeavesNoCard() throws Exception {
        recordVisit(FaultPlan.NONE);
        try (ReplayReader replay = replay()) {
            assertThat(replay.await(-1, TestCards.LIMIT).card()).isTrue();
            assertThat(PatientVisit.over(replay, PRINTED)).isEqualTo("Signed");
            assertThat(replay.await(0, TestCards.LIMIT).card()).isFalse();
            assertThatThrownBy(() -> replay.open(TestCards.LIMIT))
                    .hasMessage("the recording ends here");
        }
    }

    @Test
    void aCardThatCouldNotBeOpenedCannotAgain() throws Exception {
        assertThat(recordVisit(FaultPlan.always(new Fault.Mute()))).isEqualTo("Mute");
        assertThat(lines.getLast()).matches("open Mute [0-9.]+ms");
        assertThat(PatientVisit.over(replay(), PRINTED)).isEqualTo("Mute");
    }
}
