package madoguchi.card.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import madoguchi.card.virtual.Inserted.Contact;
import madoguchi.card.virtual.VpcdBridge.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VpcdBridgeTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String SELECT_JPKI = "00A4040C0AD392F000260100000001";
    private static final String PIN_TRIES = "00200098";
    private static final String RIGHT_PIN = "002000980431323334";
    private static final String SIGN = "802A029720" + "00".repeat(33);

    private final VirtualCard card = TestCards.card("ordinary");
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final BlockingQueue<State> states = new ArrayBlockingQueue<>(100);
    private FakeVpcd vpcd;
    private VpcdBridge bridge;

    @BeforeEach
    void open() throws IOException {
        vpcd = new FakeVpcd();
        bridge = VpcdBridge.open(vpcd.port(), pauses::add, states::add);
    }

    @AfterEach
    void close() throws IOException {
        bridge.close();
        vpcd.close();
    }

    private void insert(Contact contact) throws IOException {
        bridge.insert(Inserted.of(card, contact));
        vpcd.accept().send("01");
        assertThat(vpcd.ask(SELECT_JPKI)).as("the first command after power-up").isEqualTo("6F00");
    }

    @Test
    void theAnswerToResetIsThatOfTheAirOrOfTheContacts() throws Exception {
        bridge.insert(Inserted.of(card, Contact.CONTACTLESS));
        assertThat(vpcd.accept().ask("04")).startsWith("3B8880");
        bridge.insert(Inserted.of(card, Contact.CHIP));
        assertThat(vpcd.receive()).as("the first card is out").isEmpty();
        assertThat(vpcd.accept().ask("04")).startsWith("3BE0");
    }

    @Test
    void commandsGoToTheCardAndAnswersComeBack() throws Exception {
        insert(Contact.CONTACTLESS);
        assertThat(vpcd.ask(SELECT_JPKI)).isEqualTo("9000");
        assertThat(vpcd.ask("00B0860010")).startsWith("4A504B49").endsWith("9000").hasSize(36);
    }

    @Test
    void everyCommandIsAnsweredHoweverWrongItIs() throws Exception {
        insert(Contact.CONTACTLESS);
        for (String wrong : List.of("07", "00A4", "00A404", "00A4040CFF00", "FF".repeat(300))) {
            assertThat(vpcd.ask(wrong)).as(wrong).matches("6[0-9A-F]{3}");
        }
        vpcd.send("");
        assertThat(vpcd.ask(SELECT_JPKI)).as("after an empty frame").isEqualTo("9000");
    }

    @Test
    void powerOffForgetsWhatWasUnlocked() throws Exception {
        unlocked(Contact.CONTACTLESS);
        vpcd.send("00");
        vpcd.send("01");
        vpcd.ask(SELECT_JPKI);
        vpcd.ask(SELECT_JPKI);
        assertThat(vpcd.ask(SIGN)).isEqualTo("6982");
    }

    @Test
    void aResetForgetsOverTheContactsAndNotOverTheAir() throws Exception {
        unlocked(Contact.CONTACTLESS);
        vpcd.send("02");
        assertThat(vpcd.ask(SIGN)).hasSize(2 * 258).endsWith("9000");
        bridge.pull();
        assertThat(vpcd.receive()).isEmpty();

        unlocked(Contact.CHIP);
        vpcd.send("02");
        assertThat(vpcd.ask(SELECT_JPKI)).isEqualTo("6F00");
        assertThat(vpcd.ask(SELECT_JPKI)).isEqualTo("9000");
        assertThat(vpcd.ask(SIGN)).isEqualTo("6982");
    }

    private void unlocked(Contact contact) throws IOException {
        insert(contact);
        vpcd.ask(SELECT_JPKI);
        assertThat(vpcd.ask(RIGHT_PIN)).isEqualTo("9000");
        assertThat(vpcd.ask(SIGN)).hasSize(2 * 258).endsWith("9000");
    }

    @Test
    void aCardStaysOutForASecondBeforeItIsOfferedAgain() throws Exception {
        insert(Contact.CONTACTLESS);
        assertThat(pauses).isEmpty();
        vpcd.drop();
        vpcd.accept();
        assertThat(pauses).containsExactly(VpcdBridge.GAP);
        assertThat(VpcdBridge.GAP).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void triesSurviveAPulledCard() throws Exception {
        insert(Contact.CONTACTLESS);
        vpcd.ask(SELECT_JPKI);
        assertThat(vpcd.ask("002000980439393939")).isEqualTo("63C2");
        bridge.pull();
        assertThat(vpcd.receive()).isEmpty();
        insert(Contact.CONTACTLESS);
        vpcd.ask(SELECT_JPKI);
        assertThat(vpcd.ask(PIN_TRIES)).isEqualTo("63C2");
    }

    @Test
    void itTellsWhetherTheServiceHasTheCard() throws Exception {
        bridge.insert(Inserted.of(card, Contact.CONTACTLESS));
        vpcd.accept();
        assertThat(next()).isEqualTo(State.ATTACHED);
        vpcd.drop();
        assertThat(next()).isEqualTo(State.NOT_TAKEN);
        vpcd.accept();
        assertThat(next()).isEqualTo(State.ATTACHED);
        bridge.pull();
        assertThat(next()).isEqualTo(State.OUT);
        assertThat(bridge.awaitState(State.OUT, LIMIT)).isTrue();
    }

    private State next() throws InterruptedException {
        return states.poll(10, TimeUnit.SECONDS);
    }

    @Test
    void withoutAServiceItGoesOnAsking() throws Exception {
        int free;
        try (ServerSocket unused = new ServerSocket(0)) {
            free = unused.getLocalPort();
        }
        BlockingQueue<Duration> asked = new ArrayBlockingQueue<>(1);
        try (VpcdBridge lonely = VpcdBridge.open(free, asked::put, states::add)) {
            lonely.insert(Inserted.of(card, Contact.CONTACTLESS));
            assertThat(asked.poll(10, TimeUnit.SECONDS)).isEqualTo(VpcdBridge.GAP);
            assertThat(asked.poll(10, TimeUnit.SECONDS)).isEqualTo(VpcdBridge.GAP);
            assertThat(next()).isEqualTo(State.NOT_TAKEN);
        }
    }

    @Test
    void aCardPulledBetweenTwoAttemptsIsOut() throws Exception {
        BlockingQueue<Duration> asked = new SynchronousQueue<>();
        try (VpcdBridge waiting = VpcdBridge.open(vpcd.port(), asked::put, states::add)) {
            waiting.insert(Inserted.of(card, Contact.CONTACTLESS));
            vpcd.accept();
            assertThat(next()).isEqualTo(State.ATTACHED);
            vpcd.drop();
            assertThat(next()).isEqualTo(State.NOT_TAKEN);

            waiting.pull();
            assertThat(asked.poll(10, TimeUnit.SECONDS)).isEqualTo(VpcdBridge.GAP);

            assertThat(next()).isEqualTo(State.OUT);
        }
    }

    @Test
    void aCardPulledInTheMiddleOfACommandAnswersNothingAndStaysOut() throws Exception {
        bridge.insert(new Stubborn(new Inserted.Reply.Pulled()));
        vpcd.accept();
        assertThat(vpcd.ask(SELECT_JPKI)).isEmpty();
        assertThat(bridge.awaitState(State.OUT, LIMIT)).isTrue();
    }

    @Test
    void aSilentCardCanBePulled() throws Exception {
        bridge.insert(new Stubborn(new Inserted.Reply.Silent()));
        vpcd.accept().send(SELECT_JPKI);
        assertThat(vpcd.ask("04")).as("it lies there still").isEqualTo("3B00");
        bridge.pull();
        assertThat(vpcd.receive()).isEmpty();
    }

    @Test
    void anAnswerThatFitsInNoFrameIsNeverSentAsOne() throws Exception {
        bridge.insert(new Stubborn(new Inserted.Reply.Said(new byte[0])));
        assertThat(vpcd.accept().ask(SELECT_JPKI)).isEqualTo("6700");
        bridge.insert(new Stubborn(new Inserted.Reply.Said(new byte[0x10000])));
        assertThat(vpcd.receive()).isEmpty();
        assertThat(vpcd.accept().ask(SELECT_JPKI)).isEqualTo("6700");
    }

    /** Says the same to everything. */
    private record Stubborn(Inserted.Reply reply) implements Inserted {

        @Override
        public byte[] atr() {
            return new byte[] {0x3B, 0};
        }

        @Override
        public void powerOn() {}

        @Override
        public void powerOff() {}

        @Override
        public void reset() {}

        @Override
        public Reply answer(byte[] command) {
            return reply;
        }
    }
}
