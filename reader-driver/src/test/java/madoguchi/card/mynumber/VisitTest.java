package madoguchi.card.mynumber;

import static madoguchi.card.virtual.TestCards.LIMIT;
import static madoguchi.card.virtual.TestCards.OFFICE;
import static madoguchi.card.virtual.TestCards.PHOTO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import madoguchi.card.CardFault;
import madoguchi.card.CardLink;
import madoguchi.card.CardReader;
import madoguchi.card.ObservedLink;
import madoguchi.card.Pin;
import madoguchi.card.apdu.StatusWord;
import madoguchi.card.virtual.Fault;
import madoguchi.card.virtual.FaultPlan;
import madoguchi.card.virtual.FaultyReader;
import madoguchi.card.virtual.TestCards;
import madoguchi.card.virtual.VirtualCard;
import madoguchi.card.virtual.VirtualReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The card's part of one visit, and everything that can happen to it at every one of its commands.
 */
class VisitTest {

    private static final byte[] HASH = new byte[32];

    private final VirtualReader reader = new VirtualReader("test");
    private final List<Duration> waited = new ArrayList<>();
    private final FaultyReader faulty = new FaultyReader(reader, reader::take, waited::add);
    private VirtualCard card;

    @BeforeEach
    void putDown() {
        card = TestCards.card("ordinary");
        reader.put(card);
    }

    /** What a visit does with a card: recognise, certificate, photograph, PIN. */
    private void visit(CardReader through) throws CardFault, CardProblem {
        try (CardLink link = through.open(LIMIT)) {
            visit(link);
        }
    }

    private void visit(CardLink link) throws CardFault, CardProblem {
        MyNumberCard there = MyNumberCard.recognise(link, LIMIT);
        assertThat(there.isTestCard()).isTrue();
        PinState state = there.pinState();
        var opened = there.surface().read(card.printed().orElseThrow());
        if (opened instanceof Opened.Read<SurfaceRecord>(var face)) {
            assertThat(face.portrait().orElseThrow().file()).isEqualTo(PHOTO);
            face.close();
        }
        if (state instanceof PinState.Tries) {
            there.signWithPin(Pin.of("1234".getBytes(StandardCharsets.US_ASCII)), HASH);
        }
    }

    private CardLink heard(List<String> headers) throws CardFault {
        return new ObservedLink(reader.open(LIMIT), seen -> headers.add(seen.header()));
    }

    private List<String> commandsOfAVisit() throws CardFault, CardProblem {
        List<String> headers = new ArrayList<>();
        try (CardLink link = heard(headers)) {
            visit(link);
        }
        return headers;
    }

    private List<String> withoutReads(List<String> commands) {
        return commands.stream().filter(command -> !command.startsWith("00B0")).toList();
    }

    @Test
    void aVisitSendsWhatItNeedsAndNothingElse() throws Exception {
        List<String> commands = commandsOfAVisit();
        assertThat(withoutReads(commands))
                .containsExactly(
                        "00A4040C", // lost: the first after power-up
                        "00A4040C", // JPKI: what are you? certificate, tries of the PIN
                        "00200098",
                        "00A4040C", // face: tries of 照合番号B, 照合番号B, record and issuer, the chip's
                        // own signature
                        "00200092",
                        "00200092",
                        "802A0000",
                        "00A4040C", // JPKI: PIN and signature, nothing in between
                        "00200098",
                        "802A0097");
        int faceRecordBytes = 10_000;
        assertThat(commands.size() - withoutReads(commands).size())
                .as("token, certificate of less than 1280 bytes, face record, issuer's certificate")
                .isLessThanOrEqualTo(1 + 5 + faceRecordBytes / 256 + 1 + 3);
    }

    @Test
    void aVisitByFaceNeverAsksForThePin() throws Exception {
        List<String> headers = new ArrayList<>();
        try (CardLink link = heard(headers)) {
            MyNumberCard there = MyNumberCard.recognise(link, LIMIT);
            there.signWithGrant(OFFICE.terminal(), HASH);
            assertThat(withoutReads(headers))
                    .containsExactly(
                            "00A4040C",
                            "00A4040C",
                            "00A4040C",
                            "80A206C1",
                            "80A200C1",
                            "00840000",
                            "00820000",
                            "802A0097");
        }
    }

    @Test
    void afterAVisitNobodyElseCanUseTheKey() throws Exception {
        visit(reader);
        try (CardLink link = reader.open(LIMIT)) {
            CardTalk stranger = new CardTalk(link, LIMIT);
            stranger.firstSelect(CardApplication.JPKI);
            assertThatThrownBy(() -> stranger.sign(CardApplication.JPKI, 0x17, HASH))
                    .isInstanceOf(CardProblem.DataInvalid.class)
                    .hasMessageContaining("6982");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aCardPulledAtAnyCommandIsRemovedAndTheNextVisitSucceeds(boolean carriedOut)
            throws Exception {
        int commands = commandsOfAVisit().size();
        for (int at = 0; at < commands; at++) {
            faulty.plan(FaultPlan.NONE.with(at, new Fault.Pull(carriedOut)));
            assertThatThrownBy(() -> visit(faulty))
                    .as("pulled at %d", at)
                    .isInstanceOf(CardFault.Removed.class);
            assertThatThrownBy(() -> reader.open(LIMIT)).isInstanceOf(CardFault.Removed.class);
            reader.put(card);
            if (at % 8 == 0) {
                visit(reader);
            }
        }
        visit(reader);
        assertThat(tries()).isEqualTo(new PinState.Tries(3));
    }

    @Test
    void aPinWhoseAnswerIsLostCountsOnceAndIsNotSentAgain() throws Exception {
        int verify = commandsOfAVisit().lastIndexOf("00200098");
        card = TestCards.cardWith("ordinary", "\"1234\"", "\"9999\"");
        reader.put(card);
        faulty.plan(FaultPlan.NONE.with(verify, new Fault.Delay(LIMIT.plusSeconds(1))));
        assertThatThrownBy(() -> visit(faulty)).isInstanceOf(CardFault.Timeout.class);
        assertThat(waited).containsExactly(LIMIT);
        reader.put(card);
        assertThat(tries()).isEqualTo(new PinState.Tries(2));
    }

    private PinState tries() throws CardFault, CardProblem {
        try (CardLink link = reader.open(LIMIT)) {
            return MyNumberCard.recognise(link, LIMIT).pinState();
        }
    }

    @Test
    void aCardThatFallsSilentAtAnyCommandIsATimeoutWithinTheLimit() throws Exception {
        int commands = commandsOfAVisit().size();
        for (int at = 0; at < commands; at++) {
            waited.clear();
            faulty.plan(FaultPlan.NONE.with(at, new Fault.Mute()));
            assertThatThrownBy(() -> visit(faulty))
                    .as("silent at %d", at)
                    .isInstanceOf(CardFault.Timeout.class);
            assertThat(waited).containsExactly(LIMIT);
        }
        visit(reader);
    }

    @Test
    void aSlowCardIsWaitedFor() throws Exception {
        faulty.plan(FaultPlan.always(new Fault.Delay(Duration.ofMillis(25))));
        visit(faulty);
        assertThat(waited).containsOnly(Duration.ofMillis(25));
    }

    @Test
    void aCardThatDoesNotAnswerToResetIsMute() {
        faulty.plan(FaultPlan.always(new Fault.Mute()));
        assertThatThrownBy(() -> visit(faulty)).isInstanceOf(CardFault.Mute.class);
    }

    @Test
    void anUnknownStatusWordAtAnyCommandIsNoise() throws Exception {
        int commands = commandsOfAVisit().size();
        for (int at = 2; at < commands; at++) {
            faulty.plan(FaultPlan.NONE.with(at, new Fault.WrongStatus(new StatusWord(0x6FFF))));
            assertThatThrownBy(() -> visit(faulty))
                    .as("at %d", at)
                    .isInstanceOf(CardFault.Garbled.class);
        }
    }

    @Test
    void whatIsNoStatusWordAtAllIsNoiseAndNotAnotherCard() {
        faulty.plan(FaultPlan.NONE.with(0, new Fault.WrongStatus(new StatusWord(0x1234))));
        assertThatThrownBy(() -> visit(faulty)).isInstanceOf(CardFault.Garbled.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 17, 257})
    void anAnswerCutShortAtAnyCommandHarmsNothing(int bytes) throws Exception {
        everyCommand(new Fault.Truncate(bytes));
    }

    @Test
    void garbageAtAnyCommandHarmsNothing() throws Exception {
        for (long seed = 0; seed < 3; seed++) {
            everyCommand(new Fault.Garbage(seed));
        }
    }

    @Test
    void garbageInsteadOfEveryAnswerHarmsNothing() {
        for (long seed = 0; seed < 300; seed++) {
            faulty.plan(FaultPlan.always(new Fault.Garbage(seed)));
            endsInOneOfOurWays();
        }
    }

    @Test
    void aWrongBitInAnyAnswerHarmsNothing() throws Exception {
        for (int bit : new int[] {0, 7, 12, 100, 1234}) {
            everyCommand(new Fault.FlipBit(bit));
        }
    }

    /**
     * A photograph that was read is the photograph of the card (the visit looks), and the counters
     * are as they were.
     */
    private void everyCommand(Fault fault) throws CardFault, CardProblem {
        int commands = commandsOfAVisit().size();
        IntStream.range(0, commands)
                .forEach(
                        at -> {
                            faulty.plan(FaultPlan.NONE.with(at, fault));
                            endsInOneOfOurWays();
                        });
        visit(reader);
        assertThat(tries()).isEqualTo(new PinState.Tries(3));
    }

    private void endsInOneOfOurWays() {
        try {
            visit(faulty);
        } catch (CardFault | CardProblem expected) {
            assertThat(expected).hasMessageNotContainingAny("null", "1234", "2741");
        }
    }

    @Test
    void oneVisitAfterAnotherLeavesNothingBehind() throws Exception {
        for (int i = 0; i < 20; i++) {
            visit(reader);
        }
        reader.take();
        reader.put(TestCards.card("transit"));
        assertThatThrownBy(() -> visit(reader)).isInstanceOf(CardProblem.WrongCard.class);
    }
}
