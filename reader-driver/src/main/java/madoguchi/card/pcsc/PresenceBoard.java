package madoguchi.card.pcsc;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import madoguchi.card.CardFault;
import madoguchi.card.CardReader.Presence;

/** Where one thread writes what it sees of a reader, and others wait for news. */
final class PresenceBoard {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Optional<Stack.Seen> seen = Optional.empty();
    private Optional<CardFault> fault = Optional.empty();
    private long number;
    private boolean closed;

    /** The first look, any change, and the first look after a fault are news. */
    void saw(Stack.Seen now) {
        lock.lock();
        try {
            if (!seen.equals(Optional.of(now))) {
                seen = Optional.of(now);
                fault = Optional.empty();
                number++;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    void failed(CardFault with) {
        lock.lock();
        try {
            seen = Optional.empty();
            fault = Optional.of(with);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    Presence await(long last, Duration limit) throws CardFault, InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = limit.toNanos();
            while (!closed && fault.isEmpty() && (seen.isEmpty() || number == last) && left > 0) {
                left = changed.awaitNanos(left);
            }
            if (closed) {
                throw new CardFault.ReaderGone("the reader was closed");
            }
            if (fault.isPresent()) {
                throw fault.get();
            }
            return new Presence(
                    number,
                    seen.orElseThrow(() -> new CardFault.ServiceDown("the service is silent"))
                            .card());
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the board is closed or the time is over; says whether it is closed. */
    boolean awaitClosed(Duration limit) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = limit.toNanos();
            while (!closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            return closed;
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
