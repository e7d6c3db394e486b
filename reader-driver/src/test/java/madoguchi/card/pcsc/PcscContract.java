package madoguchi.card.pcsc;

import java.util.Optional;
import madoguchi.card.CardReader;
import madoguchi.card.CardReaderContract;
import madoguchi.card.virtual.FaultPlan;
import madoguchi.card.virtual.FaultyCard;
import madoguchi.card.virtual.Inserted;
import madoguchi.card.virtual.VirtualCard;
import madoguchi.card.virtual.VpcdBridge;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The contract through a real pcscd. */
@EndToEnd
abstract class PcscContract extends CardReaderContract {

    static OwnPcscd pcscd;
    static VpcdBridge slot;

    private final PcscReaders way;
    private CardReader reader;

    PcscContract(PcscReaders way) {
        this.way = way;
    }

    @BeforeAll
    static void start() throws Exception {
        pcscd = OwnPcscd.started();
        slot = VpcdBridge.open(VpcdBridge.PORT, _ -> {});
    }

    @AfterAll
    static void stop() {
        slot.close();
        pcscd.close();
    }

    @BeforeEach
    void open() throws Exception {
        reader = way.open(Optional.empty());
    }

    @AfterEach
    void close() throws Exception {
        reader.close();
        take();
    }

    @Override
    protected CardReader reader() {
        return reader;
    }

    @Override
    protected void put(VirtualCard card, FaultPlan plan) throws Exception {
        slot.insert(new FaultyCard(Inserted.of(card, Inserted.Contact.CONTACTLESS), plan));
        slot.awaitState(VpcdBridge.State.ATTACHED, LIMIT);
    }

    /** Gone when the service has seen it. */
    @Override
    protected void take() throws Exception {
        slot.pull();
        slot.awaitState(VpcdBridge.State.OUT, LIMIT);
        try (CardReader look = PcscReaders.NATIVE.open(Optional.empty())) {
            CardReader.Presence seen = look.await(CardReader.Presence.UNKNOWN, LIMIT);
            while (seen.card()) {
                seen = look.await(seen.number(), LIMIT);
            }
        }
    }
}
