package madoguchi.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import madoguchi.card.CardFault;
import madoguchi.card.CardReader;
import madoguchi.card.mynumber.CardProbe;
import madoguchi.card.pcsc.PcscReaders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a technician wants to know about readers and the card on them. */
@Command(
        name = "probe",
        description = {
            "Tells which readers there are and what lies on them: answer to reset, applications, tries left,"
                    + " response times, and every command without its data.",
            "It presents no secret, so nobody loses a try."
        },
        mixinStandardHelpOptions = true)
final class CardProbeCommand implements Callable<Integer> {

    private static final Duration FIRST_LOOK = Duration.ofSeconds(3);
    private static final Duration OPEN = Duration.ofSeconds(3);
    private static final int TROUBLE = 1;

    @Option(
            names = "--way",
            paramLabel = "WAY",
            defaultValue = "AUTO",
            description = "native, smartcardio or auto (default: auto).")
    private PcscReaders way;

    @Option(
            names = "--reader",
            paramLabel = "NAME",
            description = "Only readers with this in their name (default: all).")
    private Optional<String> reader = Optional.empty();

    @Override
    public Integer call() throws InterruptedException {
        try {
            List<String> names =
                    way.names().stream()
                            .filter(name -> reader.isEmpty() || name.contains(reader.get()))
                            .toList();
            if (names.isEmpty()) {
                Out.line(
                        "No reader is plugged in" + reader.map(" named "::concat).orElse("") + ".");
                return TROUBLE;
            }
            boolean fine = true;
            for (String name : names) {
                fine &= probe(name);
            }
            return fine ? 0 : TROUBLE;
        } catch (CardFault fault) {
            Out.line("The smart-card service does not answer: " + fault.getMessage() + ".");
            return TROUBLE;
        }
    }

    private boolean probe(String name) throws CardFault, InterruptedException {
        Out.line("Reader: " + name);
        try (CardReader opened = way.open(Optional.of(name))) {
            if (!opened.await(CardReader.Presence.UNKNOWN, FIRST_LOOK).card()) {
                Out.line("  no card");
                return true;
            }
            CardProbe.of(opened.open(OPEN)).forEach(line -> Out.line("  " + line));
            return true;
        } catch (CardFault fault) {
            Out.line(
                    "  trouble: %s (%s)"
                            .formatted(fault.getClass().getSimpleName(), fault.getMessage()));
            return false;
        }
    }
}
