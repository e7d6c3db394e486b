package madoguchi.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import madoguchi.card.CardFault;
import madoguchi.card.CardLink;
import madoguchi.card.CardReader;
import madoguchi.card.CardReader.Presence;
import madoguchi.card.Pin;
import madoguchi.card.mynumber.MyNumberCard;
import madoguchi.card.virtual.Fault;
import madoguchi.card.virtual.FaultPlan;
import madoguchi.card.virtual.TestCards;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a clinic's reader does to the service, the reader and other programs. */
@EndToEnd
class NativeFaultsTest {

    private static final Duration LIMIT = Slot.LIMIT;
    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final byte[] SELECT = HexFormat.of().parseHex("00A4040C0AD392F000260100000001");

    private OwnPcscd pcscd = OwnPcscd.stopped();
    private final Slot slot = new Slot(0);

    @TempDir private Path folder;

    @AfterEach
    void close() {
        slot.close();
        pcscd.close();
    }

    private CardReader reader() throws Exception {
        return PcscReaders.NATIVE.open(Optional.of(slot.reader()));
    }

    private static void visit(CardReader reader) throws Exception {
        Slot.await(reader, true);
        try (CardLink link = reader.open(LIMIT)) {
            MyNumberCard card = MyNumberCard.recognise(link, LIMIT);
            card.signWithPin(Pin.of(new byte[] {0x31, 0x32, 0x33, 0x34}), new byte[32]);
        }
    }

    private static void awaitDown(CardReader reader) throws Exception {
        Until.within(
                LIMIT,
                "the service is missed",
                () -> {
                    try {
                        reader.await(Presence.UNKNOWN, Duration.ZERO);
                        return false;
                    } catch (CardFault.ServiceDown down) {
                        return true;
                    }
                });
    }

    private static void awaitBack(CardReader reader) throws Exception {
        Until.within(
                LIMIT,
                "the service is back",
                () -> {
                    try {
                        return reader.await(Presence.UNKNOWN, Duration.ZERO).number() >= 0;
                    } catch (CardFault.ServiceDown | CardFault.ReaderGone down) {
                        return false;
                    }
                });
    }

    @Test
    void aServiceThatIsNotThereAtStartIsFoundWhenItComes() throws Exception {
        try (CardReader reader = reader()) {
            awaitDown(reader);
            assertThatThrownBy(() -> reader.open(SHORT)).isInstanceOf(CardFault.ServiceDown.class);
            pcscd.start();
            awaitBack(reader);
            slot.put(TestCards.card("ordinary"));
            visit(reader);
        }
    }

    @Test
    void aServiceRestartedBetweenVisitsIsFoundAgain() throws Exception {
        pcscd.start();
        slot.put(TestCards.card("ordinary"));
        try (CardReader reader = reader()) {
            visit(reader);
            Presence before = reader.await(Presence.UNKNOWN, LIMIT);
            pcscd.stop();
            awaitDown(reader);
            pcscd.start();
            awaitBack(reader);
            visit(reader);
            assertThat(reader.await(Presence.UNKNOWN, LIMIT).number())
                    .isGreaterThan(before.number());
        }
    }

    @Test
    void aServiceRestartedInTheMiddleOfASessionEndsItAndTheNextOneWorks() throws Exception {
        pcscd.start();
        slot.put(TestCards.card("ordinary"));
        try (CardReader reader = reader()) {
            Slot.await(reader, true);
            try (CardLink link = reader.open(LIMIT)) {
                link.exchange(SELECT, LIMIT);
                pcscd.restart();
                assertThatThrownBy(() -> link.exchange(SELECT, LIMIT))
                        .isInstanceOf(CardFault.class);
            }
            awaitBack(reader);
            visit(reader);
        }
    }

    @Test
    void manyPulledCardsUseNothingUp() throws Exception {
        pcscd =
                OwnPcscd.started(
                        "--max-card-handle-per-thread", "5", "--max-card-handle-per-reader", "5");
        try (CardReader reader = reader()) {
            for (int pull = 0; pull < 8; pull++) {
                slot.put(TestCards.card("ordinary"));
                Slot.await(reader, true);
                try (CardLink link = reader.open(LIMIT)) {
                    link.exchange(SELECT, LIMIT);
                    slot.take();
                    assertThatThrownBy(() -> link.exchange(SELECT, LIMIT))
                            .isInstanceOf(CardFault.Removed.class);
                }
            }
        }
    }

    @Test
    void aReaderThatHangsKeepsNoOtherOneFromWorking() throws Exception {
        pcscd.start();
        slot.put(
                TestCards.card("ordinary"),
                new FaultPlan(Map.of(1, new Fault.Mute()), Optional.empty()));
        try (Slot second = new Slot(1);
                CardReader hanging = reader();
                CardReader other = PcscReaders.NATIVE.open(Optional.of(second.reader()))) {
            Slot.await(hanging, true);
            CardLink link = hanging.open(LIMIT);
            link.exchange(SELECT, LIMIT);
            assertThatThrownBy(() -> link.exchange(SELECT, SHORT))
                    .isInstanceOf(CardFault.Timeout.class);

            second.put(TestCards.card("ordinary"));
            visit(other);

            link.close();
            assertThatThrownBy(() -> hanging.open(SHORT))
                    .as("until the card is pulled")
                    .isInstanceOf(CardFault.Timeout.class);
            slot.take();
            slot.put(TestCards.card("elderly"));
            Slot.await(hanging, true);
            try (CardLink next = hanging.open(LIMIT)) {
                MyNumberCard.recognise(next, LIMIT);
            }
        }
    }

    @Test
    void aCardThatAnotherProgramHoldsIsBusyAndThenFree() throws Exception {
        pcscd.start();
        slot.put(TestCards.card("ordinary"));
        try (CardReader reader = reader();
                CardReader stranger = reader()) {
            Slot.await(reader, true);
            try (CardLink held = stranger.open(LIMIT)) {
                held.exchange(SELECT, LIMIT);
                assertThatThrownBy(() -> reader.open(SHORT)).isInstanceOf(CardFault.Busy.class);
            }
            visit(reader);
        }
    }

    @Test
    void anotherProgramIsKeptOutDuringTheSessionAndFindsEverythingLockedAfterwards()
            throws Exception {
        pcscd.start();
        slot.put(TestCards.card("ordinary"));
        Tool tool = new Tool(folder);
        String[] sign = {
            "opensc-tool",
            "--card-driver",
            "default",
            "--send-apdu",
            "00A4020C020017",
            "--send-apdu",
            "802A029720" + "00".repeat(33)
        };
        try (CardReader reader = reader()) {
            Slot.await(reader, true);
            try (CardLink link = reader.open(LIMIT)) {
                MyNumberCard.recognise(link, LIMIT);
                link.exchange(HexFormat.of().parseHex("002000980431323334"), LIMIT);
                assertThat(tool.run(sign).said()).contains("in use by another application");
                assertThat(link.exchange(HexFormat.of().parseHex(sign[6]), LIMIT))
                        .as("our own right is still there")
                        .hasSize(258);
            }
            assertThat(tool.run(sign).said())
                    .contains("Received (SW1=0x6")
                    .doesNotContain("SW1=0x90");
        }
    }
}
