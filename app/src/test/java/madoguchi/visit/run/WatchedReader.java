package madoguchi.visit.run;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import madoguchi.card.CardFault;
import madoguchi.card.CardLink;
import madoguchi.card.CardReader;

/** Counts what is opened, closed and sent, and can be unplugged, hang, and lose its service. */
final class WatchedReader implements CardReader {

    private final CardReader inner;
    private int opened;
    private int closed;
    private int commands;
    private volatile boolean unplugged;
    private volatile boolean serviceDown;
    private volatile boolean hanging;
    private volatile boolean frail;
    private final CountDownLatch looked = new CountDownLatch(1);

    WatchedReader(CardReader inner) {
        this.inner = inner;
    }

    void unplugged(boolean now) {
        unplugged = now;
    }

    void serviceDown(boolean now) {
        serviceDown = now;
    }

    void hanging(boolean now) {
        hanging = now;
    }

    /** Its adapter declares that it gets over nothing. */
    void frail() {
        frail = true;
    }

    /**
     * From now on a card that is put down comes after the start, and does not have to be taken
     * first.
     */
    void awaitFirstLook() throws InterruptedException {
        if (!looked.await(20, TimeUnit.SECONDS)) {
            throw new AssertionError("nobody looks at the reader");
        }
    }

    synchronized int stillOpen() {
        return opened - closed;
    }

    /** Sent over the link that was opened last. */
    synchronized int commands() {
        return commands;
    }

    @Override
    public String name() {
        return inner.name();
    }

    @Override
    public Set<Capability> capabilities() {
        return frail ? Set.of() : inner.capabilities();
    }

    @Override
    public boolean hangs() {
        return hanging;
    }

    @Override
    public Presence await(long last, Duration limit) throws CardFault, InterruptedException {
        requirePlugged();
        Presence presence = inner.await(last, limit);
        looked.countDown();
        requirePlugged();
        return presence;
    }

    @Override
    public CardLink open(Duration limit) throws CardFault {
        requirePlugged();
        CardLink link = inner.open(limit);
        synchronized (this) {
            opened++;
            commands = 0;
        }
        return new Watched(link);
    }

    private void requirePlugged() throws CardFault {
        if (unplugged) {
            throw new CardFault.ReaderGone("unplugged");
        }
        if (serviceDown) {
            throw new CardFault.ServiceDown("nobody answers");
        }
    }

    @Override
    public void close() {
        inner.close();
    }

    private final class Watched implements CardLink {
        private final CardLink link;

        Watched(CardLink link) {
            this.link = link;
        }

        @Override
        public byte[] atr() {
            return link.atr();
        }

        @Override
        public byte[] exchange(byte[] command, Duration limit) throws CardFault {
            requirePlugged();
            synchronized (WatchedReader.this) {
                commands++;
            }
            return link.exchange(command, limit);
        }

        @Override
        public void close() {
            link.close();
            synchronized (WatchedReader.this) {
                closed++;
            }
        }
    }
}
