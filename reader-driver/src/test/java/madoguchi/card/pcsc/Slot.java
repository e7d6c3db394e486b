package madoguchi.card.pcsc;

import java.time.Duration;
import java.util.Optional;
import madoguchi.card.CardFault;
import madoguchi.card.CardReader;
import madoguchi.card.CardReader.Presence;
import madoguchi.card.virtual.FaultPlan;
import madoguchi.card.virtual.FaultyCard;
import madoguchi.card.virtual.Inserted;
import madoguchi.card.virtual.Inserted.Contact;
import madoguchi.card.virtual.VirtualCard;
import madoguchi.card.virtual.VpcdBridge;
import madoguchi.card.virtual.VpcdBridge.State;

/** One of vpcd's two slots, and somebody with a card. */
final class Slot implements AutoCloseable {

    static final Duration LIMIT = Duration.ofSeconds(30);

    private final String reader;
    private final VpcdBridge bridge;

    /**
     * @param number 0 or 1
     */
    Slot(int number) {
        this("Virtual PCD 00 0" + number, VpcdBridge.PORT + number);
    }

    Slot(String reader, int port) {
        this.reader = reader;
        bridge = VpcdBridge.open(port, _ -> {});
    }

    String reader() {
        return reader;
    }

    void put(VirtualCard card) throws InterruptedException {
        put(card, FaultPlan.NONE);
    }

    void put(VirtualCard card, FaultPlan plan) throws InterruptedException {
        insert(new FaultyCard(Inserted.of(card, Contact.CONTACTLESS), plan));
    }

    void insert(Inserted card) throws InterruptedException {
        bridge.insert(card);
        await(State.ATTACHED);
    }

    private void await(State state) throws InterruptedException {
        if (!bridge.awaitState(state, LIMIT)) {
            throw new AssertionError(reader + " is not " + state + " within " + LIMIT);
        }
    }

    /** Returns at once, before the service has seen it. */
    void snatch() {
        bridge.pull();
    }

    /** Returns when the service has seen it. */
    void take() throws InterruptedException, CardFault {
        snatch();
        awaitOut();
        try (CardReader look = PcscReaders.NATIVE.open(Optional.of(reader))) {
            await(look, false);
        }
    }

    boolean isAttached() throws InterruptedException {
        return bridge.awaitState(State.ATTACHED, Duration.ZERO);
    }

    void awaitOut() throws InterruptedException {
        await(State.OUT);
    }

    /** Waits until the reader says so. */
    static Presence await(CardReader reader, boolean card) throws InterruptedException, CardFault {
        Presence seen = reader.await(Presence.UNKNOWN, LIMIT);
        while (seen.card() != card) {
            Presence next = reader.await(seen.number(), LIMIT);
            if (next.number() == seen.number()) {
                throw new AssertionError("no card within " + LIMIT + ", or no end of one");
            }
            seen = next;
        }
        return seen;
    }

    @Override
    public void close() {
        bridge.close();
    }
}
