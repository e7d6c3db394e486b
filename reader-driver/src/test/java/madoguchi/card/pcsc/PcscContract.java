package madoguchi.card.pcsc;

import java.util.Optional;
import madoguchi.card.CardReader;
import madoguchi.card.CardReaderContract;
import madoguchi.card.virtual.FaultPlan;
import madoguchi.card.virtual.VirtualCard;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The contract through a real pcscd. */
@EndToEnd
abstract class PcscContract extends CardReaderContract {

    private static OwnPcscd pcscd;
    private static Slot slot;

    private final PcscReaders way;
    private CardReader reader;

    PcscContract(PcscReaders way) {
        this.way = way;
    }

    @BeforeAll
    static void start() throws Exception {
        pcscd = OwnPcscd.started();
        slot = new Slot(0);
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
        slot.put(card, plan);
    }

    @Override
    protected void take() throws Exception {
        slot.take();
    }
}
