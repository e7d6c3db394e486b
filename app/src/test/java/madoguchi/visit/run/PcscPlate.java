package madoguchi.visit.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import madoguchi.card.surface.SurfaceData;
import madoguchi.card.surface.SurfaceScan;
import madoguchi.card.virtual.FaultPlan;
import madoguchi.card.virtual.FaultyCard;
import madoguchi.card.virtual.Inserted;
import madoguchi.card.virtual.VirtualCard;
import madoguchi.card.virtual.VpcdBridge;
import madoguchi.scenario.Tray;

/** A slot of the real service into which a test puts cards that count what they are asked. */
final class PcscPlate implements Tray, SurfaceScan, AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final VpcdBridge bridge;
    private volatile FaultPlan next = FaultPlan.NONE;
    private volatile Runnable pulled = () -> {};
    private volatile Hold hold = Hold.NOWHERE;
    private volatile Optional<Counting> lying = Optional.empty();

    PcscPlate(int port) {
        bridge = VpcdBridge.open(port, _ -> {});
    }

    /**
     * Where the card stops and waits.
     *
     * @param command counted as faults are
     */
    record Hold(int command, CountDownLatch arrived, CountDownLatch go) {
        private static final Hold NOWHERE =
                new Hold(-1, new CountDownLatch(0), new CountDownLatch(0));
    }

    @Override
    public void put(VirtualCard card) {
        Counting counting = new Counting(card, next);
        lying = Optional.of(counting);
        bridge.insert(counting);
    }

    @Override
    public void take() {
        bridge.pull();
    }

    /** For the next card that is put down. */
    @Override
    public void plan(FaultPlan plan) {
        next = plan;
    }

    /** Done when a card pulls itself out by plan, while the terminal waits for its answer. */
    void whenPulled(Runnable then) {
        pulled = then;
    }

    /** Once. */
    void holdAt(Hold place) {
        hold = place;
    }

    void awaitOut() throws InterruptedException {
        if (!bridge.awaitState(VpcdBridge.State.OUT, LIMIT)) {
            throw new AssertionError("the card is not out");
        }
    }

    @Override
    public Optional<SurfaceData> scan() {
        return lying.flatMap(there -> there.card.printed());
    }

    Counting lying() {
        return lying.orElseThrow();
    }

    @Override
    public void close() {
        bridge.close();
    }

    /** Everything that arrives at the card itself, whatever became of the answers. */
    final class Counting implements Inserted {

        private static final int VERIFY = 0x20;
        private static final int HEADER = 4;

        private final VirtualCard card;
        private final Inserted behaving;
        private final List<Integer> instructions = new CopyOnWriteArrayList<>();
        private final Map<Integer, Integer> presented = new ConcurrentHashMap<>();

        private Counting(VirtualCard card, FaultPlan plan) {
            this.card = card;
            this.behaving = new FaultyCard(Inserted.of(card, Contact.CONTACTLESS), plan);
        }

        /** INS of every command since it was put down. */
        List<Integer> instructions() {
            return instructions;
        }

        /** The most often that one secret was presented since it was put down. */
        int mostPresented() {
            return presented.values().stream().mapToInt(times -> times).max().orElse(0);
        }

        @Override
        public byte[] atr() {
            return behaving.atr();
        }

        @Override
        public void powerOn() {
            behaving.powerOn();
        }

        @Override
        public void powerOff() {
            behaving.powerOff();
        }

        @Override
        public void reset() {
            behaving.reset();
        }

        @Override
        public Reply answer(byte[] command) throws InterruptedException {
            Hold here = hold;
            if (instructions.size() == here.command()) {
                hold = Hold.NOWHERE;
                here.arrived().countDown();
                here.go().await();
            }
            instructions.add(command[1] & 0xFF);
            if (command[1] == VERIFY && command.length > HEADER + 1) {
                presented.merge((int) command[3], 1, Integer::sum);
            }
            Reply reply = behaving.answer(command);
            if (reply instanceof Reply.Pulled) {
                Runnable then = pulled;
                pulled = () -> {};
                then.run();
            }
            return reply;
        }
    }
}
