package madoguchi.card.virtual;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import madoguchi.card.apdu.Response;
import madoguchi.card.apdu.StatusWord;

/**
 * A slot of the system's smart-card service in which simulated cards lie: every program on this
 * machine sees them. It is the card's end of vpcd (vsmartcard), whose driver listens on a port and
 * takes a connection for an inserted card.
 *
 * <p>A card stays out of the slot for at least a second before the next goes in: pcscd looks every
 * 400 ms, and was seen to lose its slot over a change between two looks. The connection is sought
 * again for as long as a card is inserted, so the service may come later and may be restarted.
 */
public final class VpcdBridge implements AutoCloseable {

    /** The port of vpcd's first slot; the second slot's is one higher. */
    public static final int PORT = 35963;

    static final Duration GAP = Duration.ofSeconds(1);

    /** What became of the inserted card. */
    public enum State {
        /** The service has it. */
        ATTACHED,
        /** No service takes it now; it is offered again every second. */
        NOT_TAKEN,
        /** The slot is empty. */
        OUT
    }

    private final int port;
    private final boolean quick;
    private final Pause pause;
    private final Consumer<State> told;
    private final Thread thread;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Optional<Inserted> wanted = Optional.empty();
    private Optional<VpcdFrames> connection = Optional.empty();
    private State state = State.OUT;

    private VpcdBridge(int port, boolean quick, Pause pause, Consumer<State> told) {
        this.port = port;
        this.quick = quick;
        this.pause = pause;
        this.told = told;
        this.thread = Thread.ofPlatform().name("vpcd " + port).daemon().unstarted(this::run);
    }

    /**
     * @param port of a vpcd on this machine
     * @param told every change of state, on the bridge's own thread
     */
    public static VpcdBridge open(int port, Consumer<State> told) {
        return open(port, Pause.REAL, told);
    }

    /** As whoever does not know vpcd would build it, to measure what the difference is worth. */
    public static VpcdBridge openWithoutQuickAcknowledgement(int port) {
        return open(new VpcdBridge(port, false, Pause.REAL, _ -> {}));
    }

    static VpcdBridge open(int port, Pause pause, Consumer<State> told) {
        return open(new VpcdBridge(port, true, pause, told));
    }

    private static VpcdBridge open(VpcdBridge bridge) {
        bridge.thread.start();
        return bridge;
    }

    /** Puts a card into the slot; one that was there is pulled first. Returns at once. */
    public void insert(Inserted card) {
        want(Optional.of(card));
    }

    /** Pulls the card at once, in the middle of a command too. */
    public void pull() {
        want(Optional.empty());
    }

    private void want(Optional<Inserted> card) {
        Optional<VpcdFrames> stale;
        lock.lock();
        try {
            wanted = card;
            stale = connection;
            connection = Optional.empty();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        stale.ifPresent(VpcdFrames::close);
    }

    /** Waits until the bridge is in this state. */
    public boolean awaitState(State awaited, Duration limit) throws InterruptedException {
        lock.lock();
        try {
            long left = limit.toNanos();
            while (state != awaited && left > 0) {
                left = changed.awaitNanos(left);
            }
            return state == awaited;
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            while (true) {
                Inserted card = awaitCard();
                serve(card);
                pause.pass(GAP);
            }
        } catch (InterruptedException e) {
            // closed
        }
    }

    private Inserted awaitCard() throws InterruptedException {
        while (true) {
            lock.lockInterruptibly();
            try {
                while (wanted.isEmpty() && state == State.OUT) {
                    changed.await();
                }
                if (wanted.isPresent()) {
                    return wanted.get();
                }
            } finally {
                lock.unlock();
            }
            tell(State.OUT); // pulled between two attempts
        }
    }

    private void serve(Inserted card) throws InterruptedException {
        try (VpcdFrames frames = VpcdFrames.connect(port, quick)) {
            if (!connected(card, frames)) {
                return;
            }
            tell(State.ATTACHED);
            while (answer(card, frames)) {
                // the next frame
            }
            leave(card);
        } catch (IOException e) {
            // pulled from our side, or the service ended, or there is none: the state tells
        } finally {
            card.powerOff();
            tell(isWanted(card) ? State.NOT_TAKEN : State.OUT);
        }
    }

    /** False when the card was pulled meanwhile. */
    private boolean connected(Inserted card, VpcdFrames frames) {
        lock.lock();
        try {
            boolean still = isWanted(card);
            connection = still ? Optional.of(frames) : Optional.empty();
            return still;
        } finally {
            lock.unlock();
        }
    }

    private boolean isWanted(Inserted card) {
        lock.lock();
        try {
            return wanted.filter(now -> now == card).isPresent();
        } finally {
            lock.unlock();
        }
    }

    /** A card that pulled itself does not come back by itself. */
    private void leave(Inserted card) {
        lock.lock();
        try {
            if (isWanted(card)) {
                wanted = Optional.empty();
            }
        } finally {
            lock.unlock();
        }
    }

    private void tell(State next) {
        lock.lock();
        try {
            if (state == next) {
                return;
            }
            state = next;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        told.accept(next);
    }

    /** Carries out one frame; false when the card was pulled. */
    private static boolean answer(Inserted card, VpcdFrames frames)
            throws IOException, InterruptedException {
        byte[] frame = frames.read();
        if (frame.length == 1) {
            switch (frame[0]) {
                case 0x00 -> card.powerOff();
                case 0x01 -> card.powerOn();
                case 0x02 -> card.reset();
                case 0x04 -> frames.write(card.atr());
                default -> say(frames, wrongLength());
            }
            return true;
        }
        if (frame.length == 0) {
            return true;
        }
        Inserted.Reply reply = card.answer(frame);
        Arrays.fill(frame, (byte) 0);
        return switch (reply) {
            case Inserted.Reply.Said(byte[] response) -> {
                say(frames, response);
                yield true;
            }
            case Inserted.Reply.Silent _ -> true;
            case Inserted.Reply.Pulled _ -> false;
        };
    }

    private static void say(VpcdFrames frames, byte[] response) throws IOException {
        frames.write(VpcdFrames.fits(response) ? response : wrongLength());
        Arrays.fill(response, (byte) 0);
    }

    private static byte[] wrongLength() {
        return Response.of(StatusWord.WRONG_LENGTH).encode();
    }

    /** Pulls the card and ends; returns when the thread is gone. */
    @Override
    public void close() {
        pull();
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
