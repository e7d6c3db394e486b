package madoguchi.visit.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import madoguchi.OwnService;
import madoguchi.card.CardFault;
import madoguchi.card.CardLink;
import madoguchi.card.CardReader;
import madoguchi.card.ReaderDecorator;
import madoguchi.card.pcsc.PcscReaders;
import madoguchi.card.virtual.VpcdBridge;
import madoguchi.screen.Screen;

/**
 * Many whole counters, each at a reader of its own in one real service: putting a card down and
 * pulling it costs seconds in which nothing but waiting is done.
 */
final class PcscCounters implements AutoCloseable {

    private static final Path DRIVER = Path.of("/etc/reader.conf.d/vpcd");

    /** Readers of two slots each. */
    private static final int DRIVERS = 5;

    private final OwnService service;
    private final List<At> all = new ArrayList<>();

    private PcscCounters(OwnService service) {
        this.service = service;
    }

    /**
     * @param stranger another program, which can be told to hold the card or to reach for it
     */
    record At(Rig rig, PcscPlate plate, Stranger stranger) implements AutoCloseable {

        /** Whatever lay there is out, and the counter is open. */
        void quiet() throws InterruptedException {
            rig.take();
            plate.awaitOut();
            rig.glass.seeDisplay(
                    rig.glass.size() - 1, shown -> shown.screen() instanceof Screen.P01Welcome);
        }

        @Override
        public void close() throws IOException {
            rig.close();
            plate.close();
            stranger.other.close();
        }
    }

    static PcscCounters open(Path folder) throws Exception {
        PcscCounters opened =
                new PcscCounters(
                        new OwnService("--config", configuration(folder).toString()).start());
        for (int slot = 0; slot < 2 * DRIVERS; slot++) {
            Path own = Files.createDirectories(folder.resolve("counter" + slot));
            PcscPlate plate = new PcscPlate(VpcdBridge.PORT + slot);
            Stranger reader = new Stranger("Counter %d 00 0%d".formatted(slot / 2, slot % 2));
            Rig rig = Rig.open(own, new Rig.Stand(reader, plate, plate));
            opened.all.add(new At(rig, plate, reader));
        }
        for (At counter : opened.all) {
            counter.rig.glass.see(0, Screen.P01Welcome.class);
        }
        return opened;
    }

    /** Two drivers from one file would share their slots, so each has a copy. */
    private static Path configuration(Path folder) throws IOException {
        Path library =
                Files.readAllLines(DRIVER).stream()
                        .filter(line -> line.startsWith("LIBPATH"))
                        .map(line -> Path.of(line.substring("LIBPATH".length()).strip()))
                        .findFirst()
                        .orElseThrow();
        Path conf = Files.createDirectories(folder.resolve("conf"));
        for (int driver = 0; driver < DRIVERS; driver++) {
            Path copy = folder.resolve("libifdvpcd" + driver + ".so");
            Files.copy(library, copy);
            int port = VpcdBridge.PORT + 2 * driver;
            Files.writeString(
                    conf.resolve("counter" + driver),
                    """
                    FRIENDLYNAME "Counter %d"
                    DEVICENAME /dev/null:0x%X
                    LIBPATH %s
                    CHANNELID 0x%X
                    """
                            .formatted(driver, port, copy, port));
        }
        return conf;
    }

    OwnService service() {
        return service;
    }

    List<At> all() {
        return all;
    }

    interface Work<T> {
        void with(At counter, T task) throws Exception;
    }

    /** Each task at whichever counter is free; the first thing that fails is thrown. */
    <T> void each(List<T> tasks, Work<T> work) throws Exception {
        Queue<T> open = new ConcurrentLinkedQueue<>(tasks);
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
            for (At counter : all) {
                running.add(
                        threads.submit(
                                () -> {
                                    for (T task = open.poll(); task != null; task = open.poll()) {
                                        work.with(counter, task);
                                    }
                                    return null;
                                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (At counter : all) {
            counter.close();
        }
        service.close();
    }

    /** The terminal's reader, at which another program can come first. */
    static final class Stranger extends ReaderDecorator {

        private static final Duration LIMIT = Duration.ofSeconds(10);
        private static final Duration AT_ONCE = Duration.ofMillis(200);

        private final CardReader other;
        private volatile boolean first;
        private volatile int reachesAt = -1;
        private volatile String told = "";

        Stranger(String name) throws CardFault {
            super(PcscReaders.NATIVE.open(Optional.of(name)));
            other = PcscReaders.NATIVE.open(Optional.of(name));
        }

        /** The next card is in somebody's hands already when the terminal opens it. */
        void comesFirst() {
            first = true;
        }

        /** Before the command with this number of the next visit somebody reaches for the card. */
        void reachesAt(int command) {
            reachesAt = command;
            told = "";
        }

        /** What the other program heard. */
        String told() {
            return told;
        }

        @Override
        public CardLink open(Duration limit) throws CardFault {
            if (!first) {
                return super.open(limit);
            }
            first = false;
            try (CardLink _ = other.open(LIMIT)) {
                return super.open(limit);
            }
        }

        @Override
        protected CardLink decorated(CardLink link) {
            return new Reached(link);
        }

        private final class Reached implements CardLink {
            private final CardLink link;
            private int sent;

            Reached(CardLink link) {
                this.link = link;
            }

            @Override
            public byte[] atr() {
                return link.atr();
            }

            @Override
            public byte[] exchange(byte[] command, Duration limit) throws CardFault {
                if (sent++ == reachesAt) {
                    told = reached();
                }
                return link.exchange(command, limit);
            }

            private String reached() {
                try {
                    other.open(AT_ONCE).close();
                    return "opened";
                } catch (CardFault fault) {
                    return fault.kind();
                }
            }

            @Override
            public void close() {
                link.close();
            }
        }
    }
}
