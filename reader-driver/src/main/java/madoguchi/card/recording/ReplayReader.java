package madoguchi.card.recording;

import java.time.Duration;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import madoguchi.card.CardFault;
import madoguchi.card.CardLink;
import madoguchi.card.CardReader;
import madoguchi.card.recording.Recording.Session;

/**
 * A reader that does again what a recording says. What a recording leaves out, the content, comes
 * from a simulated card that stands in; the stand-in also signs, which no recording could.
 *
 * <p>Every session of the recording is a card put down: it lies there until its session is closed,
 * then the next one does, and after the last none.
 */
public final class ReplayReader implements CardReader {

    private final Recording recording;
    private final CardReader standIn;
    private final Tempo tempo;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Iterator<Session> sessions;
    private boolean inUse;
    private long number;
    private boolean closed;

    /**
     * @param standIn a reader on which a simulated card lies; closed with this
     * @param tempo how the recorded times pass
     */
    public ReplayReader(Recording recording, CardReader standIn, Tempo tempo) {
        this.recording = recording;
        this.standIn = standIn;
        this.tempo = tempo;
        this.sessions = recording.sessions().iterator();
    }

    @Override
    public String name() {
        return recording.reader() + " (replayed)";
    }

    @Override
    public Set<Capability> capabilities() {
        return standIn.capabilities();
    }

    @Override
    public Presence await(long last, Duration limit) throws CardFault, InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = limit.toNanos();
            while (number == last && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            requireOpen();
            return new Presence(number, inUse || sessions.hasNext());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public CardLink open(Duration limit) throws CardFault {
        return switch (next()) {
            case Session.Refused(String fault, Duration took) -> {
                sessionOver();
                throw Replay.fault(fault, took, limit, tempo);
            }
            case Session.Opened session -> {
                try {
                    yield new Replay(session, standIn.open(limit), tempo, this::sessionOver);
                } catch (CardFault fault) {
                    sessionOver();
                    throw fault;
                }
            }
        };
    }

    private Session next() throws CardFault {
        lock.lock();
        try {
            requireOpen();
            if (inUse) {
                throw new CardFault.Busy("the card is in use");
            }
            if (!sessions.hasNext()) {
                throw new CardFault.Removed("the recording ends here");
            }
            inUse = true;
            return sessions.next();
        } finally {
            lock.unlock();
        }
    }

    private void requireOpen() throws CardFault {
        if (closed) {
            throw new CardFault.ReaderGone("the reader was closed");
        }
    }

    private void sessionOver() {
        lock.lock();
        try {
            inUse = false;
            number++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        standIn.close();
    }
}
