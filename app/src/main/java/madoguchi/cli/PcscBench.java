package madoguchi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import madoguchi.bench.CardVisit;
import madoguchi.bench.ReadTime;
import madoguchi.card.CardFault;
import madoguchi.card.CardLink;
import madoguchi.card.CardReader;
import madoguchi.card.CardReader.Presence;
import madoguchi.card.mynumber.CardProblem;
import madoguchi.card.pcsc.PcscReaders;
import madoguchi.card.virtual.Inserted;
import madoguchi.card.virtual.VpcdBridge;

/**
 * The same through the system's smart-card service, where there is one with a free slot of vpcd.
 */
final class PcscBench {

    private static final String READER = "Virtual PCD 00 00";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int READS = 500;
    private static final int UNHURRIED_READS = 20;

    private final StandIn standIn;
    private final CountedCard card;

    PcscBench(StandIn standIn) {
        this.standIn = standIn;
        this.card = new CountedCard(Inserted.of(standIn.card(), Inserted.Contact.CONTACTLESS));
    }

    /** What is done with a card that lies in the service's reader. */
    interface Measurement {
        void of(CardVisit visit) throws CardFault, CardProblem;
    }

    /** Says by name what cannot be measured here. */
    void run(int pulls, Measurement visits)
            throws IOException, InterruptedException, CardFault, CardProblem {
        Optional<String> missing = missing();
        if (missing.isPresent()) {
            Out.line("through pcscd: skipped, " + missing.get());
            return;
        }
        try (VpcdBridge slot = VpcdBridge.openWithoutQuickAcknowledgement(VpcdBridge.PORT)) {
            if (!inserted(slot)) {
                return;
            }
            Out.line(read("native, acknowledged late", PcscReaders.NATIVE, UNHURRIED_READS));
        }
        awaitCard(false);
        try (VpcdBridge slot = VpcdBridge.open(VpcdBridge.PORT, _ -> {})) {
            if (!inserted(slot)) {
                return;
            }
            Out.line(read("native", PcscReaders.NATIVE, READS));
            Out.line(read("smartcardio", PcscReaders.SMARTCARDIO, READS));
            try (CardReader reader = PcscReaders.NATIVE.open(Optional.of(READER))) {
                present(reader, true);
                visits.of(
                        new CardVisit(
                                reader, standIn.card().printed().orElseThrow(), standIn::pin));
            }
            beside();
            if (pulls > 0) {
                pull(slot, pulls);
            }
        }
    }

    private static Optional<String> missing() {
        try {
            return PcscReaders.NATIVE.names().contains(READER)
                    ? Optional.empty()
                    : Optional.of("its service has no reader \"" + READER + "\"");
        } catch (CardFault fault) {
            return Optional.of(fault.getMessage());
        }
    }

    private boolean inserted(VpcdBridge slot) throws InterruptedException, CardFault {
        slot.insert(card);
        if (slot.awaitState(VpcdBridge.State.ATTACHED, PATIENCE)) {
            awaitCard(true);
            return true;
        }
        Out.line("through pcscd: skipped, another card lies in its slot");
        return false;
    }

    private static void awaitCard(boolean there) throws InterruptedException, CardFault {
        try (CardReader reader = PcscReaders.NATIVE.open(Optional.of(READER))) {
            present(reader, there);
        }
    }

    private static void present(CardReader reader, boolean there)
            throws InterruptedException, CardFault {
        Presence seen = reader.await(Presence.UNKNOWN, PATIENCE);
        while (seen.card() != there) {
            Presence next = reader.await(seen.number(), PATIENCE);
            if (next.number() == seen.number()) {
                throw new CardFault.ReaderGone(READER + " does not notice the card");
            }
            seen = next;
        }
    }

    private static String read(String name, PcscReaders way, int rounds)
            throws CardFault, InterruptedException {
        try (CardReader reader = way.open(Optional.of(READER))) {
            present(reader, true);
            try (CardLink link = reader.open(PATIENCE)) {
                return String.format(
                        Locale.ROOT,
                        "one read of 256 bytes, %-26s %8.3f ms",
                        name + ":",
                        ReadTime.median(link, rounds));
            }
        }
    }

    private void beside() throws IOException, InterruptedException {
        if (!OpenScBench.installed()) {
            Out.line("beside OpenSC: skipped, it is not installed (package opensc)");
            return;
        }
        Path folder = Files.createTempDirectory("madoguchi-opensc-");
        try {
            new OpenScBench(card, folder, READER).lines().forEach(Out::line);
        } finally {
            DemoFolder.remove(folder);
        }
    }

    private void pull(VpcdBridge slot, int pulls) throws InterruptedException, CardFault {
        try (CardReader reader = PcscReaders.NATIVE.open(Optional.of(READER))) {
            for (int pull = 0; pull < pulls; pull++) {
                present(reader, true);
                try (CardLink link = reader.open(PATIENCE)) {
                    ReadTime.median(link, 1);
                    slot.pull();
                    present(reader, false);
                }
                slot.insert(card);
            }
            present(reader, true);
            try (CardLink link = reader.open(PATIENCE)) {
                ReadTime.median(link, 1);
            }
        }
        Out.line(pulls + " cards pulled in a row while connected: the next one is read");
    }
}
