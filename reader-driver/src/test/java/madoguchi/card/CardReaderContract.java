package madoguchi.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import madoguchi.card.CardReader.Presence;
import madoguchi.card.apdu.StatusWord;
import madoguchi.card.mynumber.CardProblem;
import madoguchi.card.mynumber.MyNumberCard;
import madoguchi.card.mynumber.PinResult;
import madoguchi.card.mynumber.PinState;
import madoguchi.card.virtual.Fault;
import madoguchi.card.virtual.FaultPlan;
import madoguchi.card.virtual.TestCards;
import madoguchi.card.virtual.VirtualCard;
import org.junit.jupiter.api.Test;

/** What every reader does, whatever is behind it. */
public abstract class CardReaderContract {

    protected static final Duration LIMIT = Duration.ofSeconds(30);

    /** Shorter than a card that never answers, longer than one that does. */
    private static final Duration SHORT = Duration.ofSeconds(2);

    private static final String SELECT_JPKI = "00A4040C0AD392F000260100000001";
    private static final String RIGHT_PIN = "002000980431323334";
    private static final String WRONG_PIN = "002000980439393939";
    private static final String SIGN = "802A029720" + "00".repeat(33);
    private static final byte[] HASH = new byte[32];

    /** The reader under test; the same one through a test. */
    protected abstract CardReader reader();

    /** Puts a card down on which things go wrong by plan; returns when it lies there. */
    protected abstract void put(VirtualCard card, FaultPlan plan) throws Exception;

    protected abstract void take() throws Exception;

    private void put(String persona) throws Exception {
        put(TestCards.card(persona), FaultPlan.NONE);
    }

    private Presence awaitCard(boolean there) throws Exception {
        Presence now = reader().await(Presence.UNKNOWN, LIMIT);
        while (now.card() != there) {
            Presence next = reader().await(now.number(), LIMIT);
            assertThat(next.number()).as("something happened").isNotEqualTo(now.number());
            now = next;
        }
        return now;
    }

    private CardLink open() throws Exception {
        awaitCard(true);
        return reader().open(LIMIT);
    }

    private static String ask(CardLink link, String command) throws CardFault {
        byte[] answer = link.exchange(HexFormat.of().parseHex(command), LIMIT);
        return HexFormat.of().withUpperCase().formatHex(answer);
    }

    private MyNumberCard recognised(CardLink link) throws Exception {
        return MyNumberCard.recognise(link, LIMIT);
    }

    @Test
    void aCardThatComesAndGoesIsTwoEventsWithNumbersOfTheirOwn() throws Exception {
        Presence empty = awaitCard(false);
        put("ordinary");
        Presence placed = awaitCard(true);
        take();
        Presence gone = awaitCard(false);
        assertThat(placed.number()).isGreaterThan(empty.number());
        assertThat(gone.number()).isGreaterThan(placed.number());
    }

    @Test
    void withoutNewsTheKnownPresenceComesBack() throws Exception {
        Presence empty = awaitCard(false);
        assertThat(reader().await(empty.number(), Duration.ofMillis(1))).isEqualTo(empty);
    }

    @Test
    void whoeverWaitsIsWokenByACard() throws Exception {
        Presence empty = awaitCard(false);
        CompletableFuture<Presence> woken = new CompletableFuture<>();
        Thread.ofPlatform()
                .daemon()
                .start(
                        () -> {
                            try {
                                woken.complete(reader().await(empty.number(), LIMIT));
                            } catch (CardFault | InterruptedException e) {
                                woken.completeExceptionally(e);
                            }
                        });
        put("ordinary");
        assertThat(woken.get(LIMIT.toSeconds(), TimeUnit.SECONDS).card()).isTrue();
    }

    @Test
    void anEmptyReaderHasNothingToOpen() throws Exception {
        awaitCard(false);
        assertThatThrownBy(() -> reader().open(LIMIT)).isInstanceOf(CardFault.Removed.class);
    }

    @Test
    void aCardIsRecognisedReadAndSigns() throws Exception {
        put("ordinary");
        try (CardLink link = open()) {
            assertThat(link.atr()).startsWith(0x3B);
            MyNumberCard card = recognised(link);
            assertThat(card.isTestCard()).isTrue();
            assertThat(card.pinState()).isEqualTo(new PinState.Tries(3));
            assertThat(card.signWithPin(Pin.of(new byte[] {0x31, 0x32, 0x33, 0x34}), HASH))
                    .isInstanceOf(PinResult.Signed.class);
        }
    }

    @Test
    void aCardIsOpenedOnceAtATime() throws Exception {
        put("ordinary");
        CardLink first = open();
        assertThatThrownBy(() -> reader().open(SHORT)).isInstanceOf(CardFault.Busy.class);
        first.close();
        first.close();
        try (CardLink second = reader().open(LIMIT)) {
            assertThat(ask(second, SELECT_JPKI)).isIn("6F00", "9000");
        }
    }

    @Test
    void whatWasUnlockedIsLockedAgainAfterTheSession() throws Exception {
        put("ordinary");
        try (CardLink link = open()) {
            recognised(link);
            assertThat(ask(link, RIGHT_PIN)).isEqualTo("9000");
            assertThat(ask(link, SIGN)).hasSize(2 * 258);
        }
        try (CardLink link = reader().open(LIMIT)) {
            assertThat(ask(link, SIGN)).isNotEqualTo("9000").hasSize(4);
            recognised(link);
            assertThat(ask(link, SIGN)).isEqualTo("6982");
        }
    }

    @Test
    void aLinkIsDeadAfterItsCardWasTakenEvenWhenItLiesThereAgain() throws Exception {
        put("ordinary");
        CardLink old = open();
        ask(old, SELECT_JPKI);
        take();
        awaitCard(false);
        assertThatThrownBy(() -> ask(old, SELECT_JPKI)).isInstanceOf(CardFault.Removed.class);
        put("ordinary");
        awaitCard(true);
        assertThatThrownBy(() -> ask(old, SELECT_JPKI)).isInstanceOf(CardFault.Removed.class);
        old.close();
        try (CardLink next = reader().open(LIMIT)) {
            recognised(next);
        }
    }

    @Test
    void aClosedLinkAnswersNoMore() throws Exception {
        put("ordinary");
        CardLink link = open();
        link.close();
        assertThatThrownBy(() -> ask(link, SELECT_JPKI)).isInstanceOf(CardFault.class);
    }

    @Test
    void anotherPersonsCardIsAnotherPresenceAndOtherData() throws Exception {
        put("ordinary");
        Presence first = awaitCard(true);
        String before;
        try (CardLink link = reader().open(LIMIT)) {
            before =
                    recognised(link)
                            .authenticationCertificate()
                            .getSubjectX500Principal()
                            .getName();
        }
        take();
        put("elderly");
        Presence second = awaitCard(true);
        assertThat(second.number()).isGreaterThan(first.number());
        try (CardLink link = reader().open(LIMIT)) {
            assertThat(
                            recognised(link)
                                    .authenticationCertificate()
                                    .getSubjectX500Principal()
                                    .getName())
                    .isNotEqualTo(before);
        }
    }

    @Test
    void aCardPulledWhileItChecksThePinHasCountedAndTheNextSessionSaysSo() throws Exception {
        VirtualCard card = TestCards.card("ordinary");
        put(card, new FaultPlan(Map.of(2, new Fault.Pull(true)), Optional.empty()));
        try (CardLink link = open()) {
            ask(link, SELECT_JPKI);
            ask(link, SELECT_JPKI);
            assertThatThrownBy(() -> ask(link, WRONG_PIN)).isInstanceOf(CardFault.Removed.class);
        }
        awaitCard(false);
        put(card, FaultPlan.NONE);
        try (CardLink link = open()) {
            assertThat(recognised(link).pinState()).isEqualTo(new PinState.Tries(2));
        }
    }

    @Test
    void aCardThatNeverAnswersEndsInATimeoutAndTheNextCardWorks() throws Exception {
        put(
                TestCards.card("ordinary"),
                new FaultPlan(Map.of(1, new Fault.Mute()), Optional.empty()));
        try (CardLink link = open()) {
            ask(link, SELECT_JPKI);
            long begun = System.nanoTime();
            assertThatThrownBy(() -> link.exchange(HexFormat.of().parseHex(SELECT_JPKI), SHORT))
                    .isInstanceOf(CardFault.Timeout.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LIMIT);
            assertThatThrownBy(() -> ask(link, SELECT_JPKI)).isInstanceOf(CardFault.class);
        }
        take();
        awaitCard(false);
        put("ordinary");
        try (CardLink link = open()) {
            recognised(link);
        }
    }

    @Test
    void somethingWithoutAnAnswerToResetIsMute() throws Exception {
        put(TestCards.card("ordinary"), FaultPlan.always(new Fault.Mute()));
        awaitCard(true);
        assertThatThrownBy(() -> reader().open(LIMIT)).isInstanceOf(CardFault.Mute.class);
    }

    @Test
    void aSlowCardIsWaitedFor() throws Exception {
        put(TestCards.card("ordinary"), FaultPlan.always(new Fault.Delay(Duration.ofMillis(30))));
        try (CardLink link = open()) {
            recognised(link);
        }
    }

    @Test
    void aTornAnswerIsAFaultAndNoCrash() throws Exception {
        put(
                TestCards.card("ordinary"),
                new FaultPlan(Map.of(1, new Fault.Truncate(1)), Optional.empty()));
        try (CardLink link = open()) {
            ask(link, SELECT_JPKI);
            assertThatThrownBy(() -> recognised(link)).isInstanceOf(CardFault.Garbled.class);
        }
    }

    @Test
    void nonsenseFromTheCardIsHandedOnAsItIs() throws Exception {
        put(
                TestCards.card("ordinary"),
                new FaultPlan(
                        Map.of(1, new Fault.WrongStatus(new StatusWord(0x6FFF))),
                        Optional.empty()));
        try (CardLink link = open()) {
            ask(link, SELECT_JPKI);
            assertThat(ask(link, SELECT_JPKI)).isEqualTo("6FFF");
            assertThat(ask(link, SELECT_JPKI)).isEqualTo("9000");
        }
    }

    @Test
    void longCommandsAndLongAnswersPass() throws Exception {
        put("ordinary");
        try (CardLink link = open()) {
            recognised(link);
            assertThat(ask(link, "00B08A00000200")).as("512 bytes").hasSize(2 * 514);
            String data = "00".repeat(300);
            assertThat(ask(link, "802A0397" + "00012C" + data + "0000")).isEqualTo("6982");
        }
    }

    @Test
    void aCardOfAnotherKindIsOpenedAndTold() throws Exception {
        put("transit");
        try (CardLink link = open()) {
            assertThatThrownBy(() -> recognised(link))
                    .isInstanceOfSatisfying(
                            CardProblem.WrongCard.class,
                            wrong ->
                                    assertThat(wrong.kind())
                                            .isEqualTo(CardProblem.WrongCard.Kind.TRANSIT_CARD));
        }
    }

    @Test
    void aClosedReaderIsGone() throws Exception {
        put("ordinary");
        CardLink link = open();
        reader().close();
        assertThatThrownBy(() -> reader().await(Presence.UNKNOWN, LIMIT))
                .isInstanceOf(CardFault.ReaderGone.class);
        assertThatThrownBy(() -> reader().open(LIMIT)).isInstanceOf(CardFault.ReaderGone.class);
        assertThatThrownBy(() -> ask(link, SELECT_JPKI)).isInstanceOf(CardFault.class);
        reader().close();
    }
}
