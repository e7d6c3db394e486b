package madoguchi.card.pcsc;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.Optional;
import madoguchi.card.CardFault;
import madoguchi.card.CardLink;
import madoguchi.card.CardReader;
import madoguchi.card.virtual.TestCards;
import org.junit.jupiter.api.Test;

/**
 * A limit of the JDK's library, as declared: the handle of a card that was pulled while connected
 * stays with the service. Five stand here for the 200 that a service has.
 */
@EndToEnd
class SmartcardioLeakTest {

    private static final byte[] SELECT = HexFormat.of().parseHex("00A4040C0AD392F000260100000001");

    @Test
    void pulledCardsUseTheHandlesUpAndThatIsToldAsALostService() throws Exception {
        try (OwnPcscd _ =
                        OwnPcscd.started(
                                "--max-card-handle-per-thread",
                                "5",
                                "--max-card-handle-per-reader",
                                "5");
                Slot slot = new Slot(0);
                CardReader reader = PcscReaders.SMARTCARDIO.open(Optional.empty())) {
            for (int pull = 0; pull < 5; pull++) {
                slot.put(TestCards.card("ordinary"));
                Slot.await(reader, true);
                try (CardLink link = reader.open(Slot.LIMIT)) {
                    slot.take();
                    assertThatThrownBy(() -> link.exchange(SELECT, Slot.LIMIT))
                            .isInstanceOf(CardFault.Removed.class);
                }
                Slot.await(reader, false);
            }
            slot.put(TestCards.card("ordinary"));
            Slot.await(reader, true);
            assertThatThrownBy(() -> reader.open(Slot.LIMIT))
                    .isInstanceOf(CardFault.ServiceDown.class)
                    .hasMessageContaining("SCARD_F_INTERNAL_ERROR");
        }
    }
}
