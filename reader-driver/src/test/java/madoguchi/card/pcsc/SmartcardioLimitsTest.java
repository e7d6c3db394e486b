package madoguchi.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import madoguchi.card.CardFault;
import madoguchi.card.CardLink;
import madoguchi.card.CardReader;
import madoguchi.card.CardReader.Presence;
import madoguchi.card.virtual.Fault;
import madoguchi.card.virtual.FaultPlan;
import madoguchi.card.virtual.TestCards;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What the JDK's library cannot do, as declared. When one of these fails, the JDK has become better
 * and the limit can go. The last leaves this process without smart cards.
 */
@EndToEnd
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SmartcardioLimitsTest {

    private static final Duration LIMIT = Slot.LIMIT;
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final byte[] SELECT = HexFormat.of().parseHex("00A4040C0AD392F000260100000001");

    /** One for all: this process would find no second one. */
    private static OwnPcscd pcscd;

    @BeforeAll
    static void start() throws Exception {
        pcscd = OwnPcscd.started();
    }

    @AfterAll
    static void stop() {
        pcscd.close();
    }

    private static CardReader reader() throws CardFault {
        return PcscReaders.SMARTCARDIO.open(Optional.empty());
    }

    @Test
    @Order(1)
    void nothingIsPromised() throws Exception {
        try (CardReader reader = reader()) {
            assertThat(reader.capabilities()).isEmpty();
        }
    }

    @Test
    @Order(2)
    void aReaderThatHangsStopsTheOthersToo() throws Exception {
        try (Slot hanging = new Slot(0);
                Slot other = new Slot(1);
                CardReader reader = PcscReaders.SMARTCARDIO.open(Optional.of(hanging.reader()))) {
            hanging.put(TestCards.card("ordinary"), FaultPlan.NONE.with(0, new Fault.Mute()));
            other.put(TestCards.card("photoless"));
            Slot.await(reader, true);
            CardLink link = reader.open(LIMIT);
            assertThatThrownBy(() -> link.exchange(SELECT, SOON))
                    .isInstanceOf(CardFault.Timeout.class);
            link.close();

            assertThat(reader.hangs()).isTrue();
            try (CardReader second = PcscReaders.SMARTCARDIO.open(Optional.of(other.reader()))) {
                assertThatThrownBy(() -> second.await(Presence.UNKNOWN, SOON))
                        .isInstanceOf(CardFault.ServiceDown.class);
            }
            hanging.snatch();
            Until.within(LIMIT, "its card is gone", () -> !reader.hangs());
        }
    }

    @Test
    @Order(3)
    void aRestartedServiceIsLostForTheLifeOfTheProcess() throws Exception {
        try (Slot slot = new Slot(0);
                CardReader reader = reader();
                CardReader survivor = PcscReaders.NATIVE.open(Optional.empty())) {
            slot.put(TestCards.card("ordinary"));
            Slot.await(reader, true);
            try (CardLink link = reader.open(LIMIT)) {
                link.exchange(SELECT, LIMIT);
            }
            pcscd.restart();
            Until.within(LIMIT, "native is back", () -> there(survivor));
            Until.within(LIMIT, "the loss is noticed", () -> !answers(reader));
            assertThatThrownBy(() -> reader.open(LIMIT)).isInstanceOf(CardFault.ServiceDown.class);
            try (CardReader another = reader()) {
                assertThatThrownBy(() -> another.open(LIMIT))
                        .isInstanceOf(CardFault.ServiceDown.class);
            }
        }
    }

    private static boolean answers(CardReader reader) throws InterruptedException {
        try {
            reader.await(Presence.UNKNOWN, LIMIT);
            return true;
        } catch (CardFault fault) {
            return false;
        }
    }

    private static boolean there(CardReader reader) throws InterruptedException {
        try {
            return reader.await(Presence.UNKNOWN, LIMIT).card();
        } catch (CardFault fault) {
            return false;
        }
    }
}
