package madoguchi.visit.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import madoguchi.card.CardFault;
import madoguchi.card.CardLink;
import madoguchi.card.CardReader;
import madoguchi.card.ReaderDecorator;
import madoguchi.card.pcsc.OwnPcscd;
import madoguchi.card.pcsc.PcscReaders;
import madoguchi.card.pcsc.SideBySide;
import madoguchi.card.virtual.VpcdBridge;
import madoguchi.screen.Screen;

/** Many whole counters, each at a reader of its own in one real service. */
final class PcscCounters implements AutoCloseable {

    /** Readers of two slots each. */
    private static final int DRIVERS = 5;

    private final OwnPcscd service;
    private final List<At> all = new ArrayList<>();

    private PcscCounters(OwnPcscd service) {
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
        PcscCounters opened = new PcscCounters(OwnPcscd.ofMany(folder, "Counter", DRIVERS));
        for (int slot = 0; slot < 2 * DRIVERS; slot++) {
            Path own = Files.createDirectories(folder.resolve("counter" + slot));
            PcscPlate plate = new PcscPlate(VpcdBridge.PORT + slot);
            Stranger reader = new Stranger(OwnPcscd.reader("Counter", slot));
            Rig rig = Rig.open(own, new Rig.Stand(reader, plate, plate));
            opened.all.add(new At(rig, plate, reader));
        }
        for (At counter : opened.all) {
            counter.rig.glass.see(0, Screen.P01Welcome.class);
        }
        return opened;
    }

    OwnPcscd service() {
        return service;
    }

    List<At> all() {
        return all;
    }

    /** Each task at whichever counter is free; the first thing that fails is thrown. */
    <T> void each(List<T> tasks, SideBySide.Work<At, T> work) throws Exception {
        SideBySide.each(all, tasks, work);
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
