package madoguchi.card.virtual;

import madoguchi.card.CardReader;
import madoguchi.card.CardReaderContract;

class VirtualReaderContractTest extends CardReaderContract {

    private final VirtualReader table = new VirtualReader("contract");
    private final FaultyReader reader = new FaultyReader(table, table::take, Pause.REAL);

    @Override
    protected CardReader reader() {
        return reader;
    }

    @Override
    protected void put(VirtualCard card, FaultPlan plan) {
        reader.plan(plan);
        table.put(card);
    }

    @Override
    protected void take() {
        table.take();
    }
}
