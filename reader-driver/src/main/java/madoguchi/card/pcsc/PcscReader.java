package madoguchi.card.pcsc;

import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import madoguchi.card.CardFault;
import madoguchi.card.CardLink;
import madoguchi.card.CardReader;

/**
 * A real reader. It may be plugged in, and its service started, after this object was made, and
 * both may come and go.
 */
public final class PcscReader implements CardReader {

    /** How long one look lasts; also how late at most the loss of the service is noticed. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private static final Duration RETRY = Duration.ofMillis(500);

    /** Between two tries for a card that another program holds. */
    private static final Duration BUSY_RETRY = Duration.ofMillis(100);

    private static final Duration END = Duration.ofSeconds(2);

    /** An ordinary end is over by then. */
    private static final Duration BEFORE_CALLED_HANGING = Duration.ofMillis(200);

    /** Selecting another application takes back every right that was given. */
    private static final byte[] SELECT_ISSUER_DOMAIN =
            HexFormat.of().parseHex("00A4040C07A0000001510000");

    private final Stack stack;
    private final Optional<String> wanted;
    private final PresenceBoard board = new PresenceBoard();
    private final Thread watcher;
    private volatile Optional<Stack.Watch> watch = Optional.empty();
    private volatile Optional<String> found = Optional.empty();

    private Optional<Link> open = Optional.empty();
    private volatile Optional<Worker> leftBehind = Optional.empty();

    private PcscReader(Stack stack, Optional<String> wanted) {
        this.stack = stack;
        this.wanted = wanted;
        this.watcher = Thread.ofPlatform().name("watch " + name()).daemon().unstarted(this::look);
    }

    /**
     * @param wanted a part of the reader's name; empty: the first reader that there is
     */
    static PcscReader on(Stack stack, Optional<String> wanted) {
        PcscReader reader = new PcscReader(stack, wanted);
        reader.watcher.start();
        return reader;
    }

    @Override
    public String name() {
        return found.or(() -> wanted).orElse("card reader");
    }

    @Override
    public Set<Capability> capabilities() {
        return stack.capabilities();
    }

    @Override
    public Presence await(long last, Duration limit) throws CardFault, InterruptedException {
        return board.await(last, limit);
    }

    private void look() {
        try {
            do {
                try (Stack.Watch looking = stack.watch(find())) {
                    watch = Optional.of(looking);
                    while (!board.isClosed()) {
                        board.saw(looking.next(LOOK));
                    }
                } catch (CardFault fault) {
                    board.failed(fault);
                } catch (RuntimeException e) {
                    // whatever a driver does, somebody goes on looking
                    board.failed(new CardFault.ServiceDown("looking at the reader failed: " + e));
                }
            } while (!board.awaitClosed(RETRY));
        } catch (InterruptedException e) {
            // closed
        }
    }

    private String find() throws CardFault {
        List<String> readers = stack.readers();
        found =
                readers.stream()
                        .filter(name -> wanted.isEmpty() || name.contains(wanted.get()))
                        .findFirst();
        return found.orElseThrow(
                () ->
                        new CardFault.ReaderGone(
                                "no reader "
                                        + wanted.map(part -> "named " + part).orElse("at all")));
    }

    @Override
    public synchronized CardLink open(Duration limit) throws CardFault {
        if (board.isClosed()) {
            throw new CardFault.ReaderGone("the reader was closed");
        }
        if (open.isPresent()) {
            throw new CardFault.Busy("the card is in use");
        }
        awaitLeftBehind(limit);
        Worker worker = new Worker("card in " + name());
        Stack.Session[] connected = new Stack.Session[1];
        try {
            worker.call(limit, () -> connected[0] = connect(limit));
        } catch (CardFault fault) {
            leaveBehind(
                    worker,
                    () -> {
                        if (connected[0] != null) {
                            connected[0].end();
                        }
                    });
            throw fault;
        }
        Link link = new Link(worker, connected[0]);
        open = Optional.of(link);
        return link;
    }

    /** A card that another program only looks at is waited for. */
    private Stack.Session connect(Duration limit) throws CardFault, InterruptedException {
        String reader = found.isPresent() ? found.get() : find();
        long giveUp = System.nanoTime() + limit.minus(BUSY_RETRY).toNanos();
        while (true) {
            try {
                return stack.connect(reader);
            } catch (CardFault.Busy busy) {
                if (System.nanoTime() + BUSY_RETRY.toNanos() > giveUp) {
                    throw busy;
                }
                Thread.sleep(BUSY_RETRY);
            }
        }
    }

    /** Not one thread more is given to a reader that hangs. */
    private void awaitLeftBehind(Duration limit) throws CardFault {
        if (leftBehind.isEmpty()) {
            return;
        }
        try {
            if (!leftBehind.get().ended(limit)) {
                throw new CardFault.Timeout("the reader still hangs in an earlier command");
            }
            leftBehind = Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CardFault.Timeout("given up while waiting for the reader");
        }
    }

    @Override
    public boolean hangs() {
        Optional<Worker> behind = leftBehind;
        try {
            return behind.isPresent() && !behind.get().ended(BEFORE_CALLED_HANGING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void leaveBehind(Worker worker, Runnable last) {
        try {
            worker.call(
                    END,
                    () -> {
                        last.run();
                        return true;
                    });
        } catch (CardFault fault) {
            // it hangs: this is done when it comes back
        }
        worker.finish();
        leftBehind = Optional.of(worker);
    }

    private synchronized void ended(Link link) {
        if (open.filter(current -> current == link).isPresent()) {
            open = Optional.empty();
            leaveBehind(link.worker, link::leave);
        }
    }

    @Override
    public void close() {
        Optional<Link> last;
        synchronized (this) {
            last = open;
        }
        last.ifPresent(Link::close);
        board.close();
        watch.ifPresent(Stack.Watch::cancel);
        try {
            watcher.join(LOOK.plus(LOOK));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Dead after the first fault. */
    private final class Link implements CardLink {

        private final Worker worker;
        private final Stack.Session session;
        private volatile boolean dead;

        Link(Worker worker, Stack.Session session) {
            this.worker = worker;
            this.session = session;
        }

        @Override
        public byte[] atr() {
            return session.atr().clone();
        }

        @Override
        public byte[] exchange(byte[] command, Duration limit) throws CardFault {
            if (dead) {
                throw new CardFault.Removed("this card is closed");
            }
            // whoever gives up wipes its own command, which a hanging call may still be reading
            byte[] sent = command.clone();
            try {
                return worker.call(
                        limit,
                        () -> {
                            try {
                                return Transmission.exchange(session, sent);
                            } finally {
                                Arrays.fill(sent, (byte) 0);
                            }
                        });
            } catch (CardFault fault) {
                dead = true;
                throw fault;
            }
        }

        /**
         * On the worker, as the last thing; after a fault there may be nobody to say good-bye to.
         */
        private void leave() {
            dead = true;
            try {
                session.transmit(SELECT_ISSUER_DOMAIN);
            } catch (CardFault fault) {
                // the power is cut all the same
            }
            session.end();
        }

        @Override
        public void close() {
            dead = true;
            ended(this);
        }
    }
}
