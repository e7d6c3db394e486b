package madoguchi.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import madoguchi.card.CardFault;
import madoguchi.card.CardReader;
import madoguchi.card.pcsc.PcscReaders;
import madoguchi.card.surface.SurfaceScan;
import madoguchi.card.virtual.FaultyReader;
import madoguchi.card.virtual.Pause;
import madoguchi.card.virtual.ServedCard;
import madoguchi.card.virtual.ServedCards;
import madoguchi.card.virtual.ServedSlot;
import madoguchi.card.virtual.VirtualReader;
import madoguchi.scenario.Tray;
import madoguchi.settings.Settings.Surface;

/**
 * Where cards are put down at this counter.
 *
 * @param surface what is printed on the card lying there
 * @param tray where the simulated device puts its cards
 * @param end run when the reader has been closed
 */
record CardStand(CardReader reader, SurfaceScan surface, Tray tray, Runnable end)
        implements AutoCloseable {

    /**
     * @param found told of every simulated card of another process that is read here, before its
     *     use
     * @throws Complaints.NoReader with one sentence
     */
    static CardStand open(CardPlan plan, Consumer<ServedCard> found)
            throws IOException, Complaints.NoReader {
        return switch (plan.reader()) {
            case SIMULATED -> simulated();
            case AUTO -> real(PcscReaders.AUTO, plan, found);
            case NATIVE -> real(PcscReaders.NATIVE, plan, found);
            case SMARTCARDIO -> real(PcscReaders.SMARTCARDIO, plan, found);
        };
    }

    private static CardStand simulated() {
        VirtualReader reader = new VirtualReader("simulated reader");
        FaultyReader faulty = new FaultyReader(reader, reader::take, Pause.REAL);
        return new CardStand(faulty, reader, Tray.on(reader, faulty), () -> {});
    }

    private static CardStand real(PcscReaders way, CardPlan plan, Consumer<ServedCard> found)
            throws IOException, Complaints.NoReader {
        ServedCards served = ServedCards.ofUser();
        try {
            if (plan.ownCards()) {
                ServedSlot slot = served.takeFree(_ -> {});
                try {
                    CardReader reader = way.open(Optional.of(slot.reader()));
                    return new CardStand(
                            reader, printed(served, reader, found), Tray.in(slot), slot::close);
                } catch (CardFault.ServiceDown e) {
                    slot.close();
                    throw e;
                }
            }
            CardReader reader = way.open(plan.name());
            return new CardStand(
                    reader,
                    plan.surface() == Surface.PERSONA ? printed(served, reader, found) : typed(),
                    Tray.none(plan.name().orElse("the card reader")),
                    () -> {});
        } catch (CardFault.ServiceDown | ServedCards.SlotTaken e) {
            throw new Complaints.NoReader(e);
        }
    }

    private static SurfaceScan printed(
            ServedCards served, CardReader reader, Consumer<ServedCard> found) {
        return () -> {
            Optional<ServedCard> card = served.in(reader.name());
            card.ifPresent(found);
            return card.flatMap(ServedCard::printed);
        };
    }

    /**
     * Staff have no screen for it yet: without it the photo stays closed and the PIN is offered.
     */
    private static SurfaceScan typed() {
        return Optional::empty;
    }

    @Override
    public void close() {
        reader.close();
        end.run();
    }
}
