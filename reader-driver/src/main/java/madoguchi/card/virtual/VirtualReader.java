package madoguchi.card.virtual;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import madoguchi.card.CardFault;
import madoguchi.card.CardLink;
import madoguchi.card.CardReader;
import madoguchi.card.surface.SurfaceData;
import madoguchi.card.surface.SurfaceScan;

/**
 * A reader in this process, on which simulated cards are put down and taken away, at any moment and
 * by any thread.
 */
public final class VirtualReader implements CardReader, SurfaceScan {

    private final String name;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    private Optional<VirtualCard> card = Optional.empty();
    private Optional<Link> open = Optional.empty();
    private long number;
    private boolean closed;

    public VirtualReader(String name) {
        this.name = name;
    }

    /** Puts a card down; one that lay there is taken away first. */
    public void put(VirtualCard next) {
        change(Optional.of(next));
    }

    /** Takes the card away, if one lies there. */
    public void take() {
        if (card().isPresent()) {
            change(Optional.empty());
        }
    }

    /** What lies there now. */
    public Optional<VirtualCard> card() {
        lock.lock();
        try {
            return card;
        } finally {
            lock.unlock();
        }
    }

    private void change(Optional<VirtualCard> next) {
        lock.lock();
        try {
            card.ifPresent(VirtualCard::powerOff);
            open = Optional.empty();
            card = next;
            number++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.allOf(Capability.class);
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
            return new Presence(number, card.isPresent());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public CardLink open(Duration limit) throws CardFault {
        lock.lock();
        try {
            requireOpen();
            if (open.isPresent()) {
                throw new CardFault.Busy("the card is in use");
            }
            VirtualCard there = card.orElseThrow(() -> new CardFault.Removed("no card lies there"));
            there.powerOn();
            Link link = new Link(there);
            open = Optional.of(link);
            return link;
        } finally {
            lock.unlock();
        }
    }

    private void requireOpen() throws CardFault {
        if (closed) {
            throw new CardFault.ReaderGone("the reader was closed");
        }
    }

    @Override
    public Optional<SurfaceData> scan() {
        return card().flatMap(VirtualCard::printed);
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            card.ifPresent(VirtualCard::powerOff);
            open = Optional.empty();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean isOpen(Link link) {
        return open.filter(current -> current == link).isPresent();
    }

    /**
     * Dead as soon as the card was moved or the reader closed, even when the same card lies there
     * again.
     */
    private final class Link implements CardLink {

        private final VirtualCard opened;

        Link(VirtualCard opened) {
            this.opened = opened;
        }

        @Override
        public byte[] atr() {
            return opened.atr();
        }

        @Override
        public byte[] exchange(byte[] command, Duration limit) throws CardFault {
            lock.lock();
            try {
                requireOpen();
                if (!isOpen(this)) {
                    throw new CardFault.Removed("the card was taken away");
                }
                return opened.process(command);
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void close() {
            lock.lock();
            try {
                if (isOpen(this)) {
                    opened.powerOff();
                    open = Optional.empty();
                }
            } finally {
                lock.unlock();
            }
        }
    }
}
