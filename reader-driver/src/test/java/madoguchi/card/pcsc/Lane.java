package madoguchi.card.pcsc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import madoguchi.card.CardFault;
import madoguchi.card.CardReader;
import madoguchi.card.recording.PatientVisit;
import madoguchi.card.surface.SurfaceData;
import madoguchi.card.virtual.CardOffice;
import madoguchi.card.virtual.FaultPlan;
import madoguchi.card.virtual.FaultyCard;
import madoguchi.card.virtual.Inserted;
import madoguchi.card.virtual.Inserted.Contact;
import madoguchi.card.virtual.TestCards;
import madoguchi.card.virtual.VirtualCard;

/** One of many counters: a reader, and cards with counters of their own. */
final class Lane implements AutoCloseable {

    /** For a card that answers; one that does not is given up after it. */
    private static final Duration PER_APDU = Duration.ofSeconds(2);

    private final Slot slot;
    private final CardReader reader;
    private final CardOffice office;
    private Watched lying;

    /**
     * @param folder for this lane's counters
     */
    Lane(String reader, int port, Path folder) throws IOException, CardFault {
        slot = new Slot(reader, port);
        this.reader = PcscReaders.NATIVE.open(Optional.of(reader));
        Files.createDirectories(folder);
        Path keys = Path.of("target", "test-cards", "keys").toAbsolutePath();
        Files.createSymbolicLink(folder.resolve("keys"), keys);
        office = new CardOffice(folder, _ -> TestCards.PHOTO, TestCards.TODAY);
    }

    CardReader reader() {
        return reader;
    }

    Watched lying() {
        return lying;
    }

    /** Puts a card down; returns when the reader tells of it. */
    Watched put(String persona) throws IOException, InterruptedException, CardFault {
        lying = new Watched(office.make(TestCards.persona(persona)));
        slot.insert(lying);
        Slot.await(reader, true);
        return lying;
    }

    /** Takes the card away, if it has not gone by itself; returns when the reader tells of it. */
    void take() throws InterruptedException, CardFault {
        slot.snatch();
        slot.awaitOut();
        Slot.await(reader, false);
    }

    /** The card's part of a reception, with whatever card lies there. */
    String visit() {
        lying.begin();
        return new PatientVisit(printed(), lying.pin(), PER_APDU).over(reader);
    }

    SurfaceData printed() {
        return lying.card.printed().orElseThrow();
    }

    /** Waits until the service is there again, and the card with it. */
    void awaitBack() throws InterruptedException {
        Until.within(
                Slot.LIMIT,
                "the card lies there again",
                () -> {
                    try {
                        return slot.isAttached()
                                && reader.await(CardReader.Presence.UNKNOWN, Duration.ZERO).card();
                    } catch (CardFault.ServiceDown | CardFault.ReaderGone down) {
                        return false;
                    }
                });
    }

    @Override
    public void close() {
        slot.close();
        reader.close();
    }

    /** A card on which things go wrong by plan, and that counts what it was asked. */
    static final class Watched implements Inserted {

        private static final int VERIFY = 0x20;
        private static final int HEADER = 4;

        private final VirtualCard card;
        private final Map<Integer, Integer> presented = new ConcurrentHashMap<>();
        private volatile Inserted behaving;
        private volatile int commands;

        Watched(VirtualCard card) {
            this.card = card;
            plan(FaultPlan.NONE);
        }

        /** From the next power-up on. */
        void plan(FaultPlan plan) {
            behaving = new FaultyCard(Inserted.of(card, Contact.CONTACTLESS), plan);
        }

        /** At the visit's command with this number the card waits, once. */
        void holdAt(int place, CountDownLatch arrived, CountDownLatch go) {
            plan(FaultPlan.NONE);
            Inserted well = behaving;
            behaving =
                    new Inserted() {
                        @Override
                        public byte[] atr() {
                            return well.atr();
                        }

                        @Override
                        public void powerOn() {
                            well.powerOn();
                        }

                        @Override
                        public void powerOff() {
                            well.powerOff();
                        }

                        @Override
                        public void reset() {
                            well.reset();
                        }

                        @Override
                        public Reply answer(byte[] command) throws InterruptedException {
                            if (commands == place + 1) {
                                arrived.countDown();
                                go.await();
                            }
                            return well.answer(command);
                        }
                    };
        }

        private void begin() {
            presented.clear();
            commands = 0;
        }

        private String pin() {
            return card.persona().equals("elderly") ? "5678" : "1234";
        }

        /** Commands since the visit began. */
        int commands() {
            return commands;
        }

        /** The most often that one secret was presented since the visit began. */
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
            commands++;
            if (command[1] == VERIFY && command.length > HEADER + 1) {
                presented.merge((int) command[3], 1, Integer::sum);
            }
            return behaving.answer(command);
        }
    }
}
