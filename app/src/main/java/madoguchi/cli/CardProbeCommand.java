package madoguchi.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import madoguchi.card.CardFault;
import madoguchi.card.CardReader;
import madoguchi.card.mynumber.CardProbe;
import madoguchi.card.pcsc.PcscReaders;
import madoguchi.card.recording.BadRecording;
import madoguchi.card.recording.Recording;
import madoguchi.card.recording.RecordingFile;
import madoguchi.card.recording.RecordingReader;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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

    @Spec private CommandSpec spec;

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

    @ArgGroup private Tape tape = new Tape();

    /** One or the other. */
    static final class Tape {
        @Option(
                names = "--record",
                paramLabel = "FILE",
                description =
                        "Writes what the reader did into a new file, without data of the card or of a"
                                + " person: it may be sent to anybody.")
        private Path record;

        @Option(
                names = "--replay",
                paramLabel = "FILE",
                description = "Probes a recording instead of a reader.")
        private Path replay;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try {
            boolean fine = tape.replay == null ? probeAll(names()) : replay(tape.replay);
            return fine ? 0 : TROUBLE;
        } catch (CardFault fault) {
            Out.line("The smart-card service does not answer: " + fault.getMessage() + ".");
            return TROUBLE;
        }
    }

    private List<String> names() throws CardFault {
        return way.names().stream()
                .filter(name -> reader.isEmpty() || name.contains(reader.get()))
                .toList();
    }

    private boolean probeAll(List<String> names)
            throws CardFault, IOException, InterruptedException {
        if (names.isEmpty()) {
            Out.line("No reader is plugged in" + reader.map(" named "::concat).orElse("") + ".");
            return false;
        }
        if (tape.record != null) {
            return record(names, tape.record);
        }
        boolean fine = true;
        for (String name : names) {
            Out.line("Reader: " + name);
            try (CardReader opened = way.open(Optional.of(name))) {
                fine &= probe(opened);
            }
        }
        return fine;
    }

    private boolean record(List<String> names, Path file)
            throws CardFault, IOException, InterruptedException {
        if (names.size() > 1) {
            throw complaint(
                    "one reader can be recorded, choose it with --reader: "
                            + String.join(", ", names));
        }
        Out.line("Reader: " + names.getFirst());
        try (PrintWriter lines = newFile(file);
                CardReader opened = way.open(Optional.of(names.getFirst()))) {
            boolean fine = probe(new RecordingReader(opened, line -> written(lines, line)));
            Out.line("Recorded in " + file + ".");
            return fine;
        }
    }

    private PrintWriter newFile(Path file) throws IOException {
        try {
            return new PrintWriter(
                    Files.newBufferedWriter(
                            file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW));
        } catch (FileAlreadyExistsException e) {
            throw complaint(file + " is there already, and a recording overwrites nothing.");
        } catch (NoSuchFileException e) {
            throw complaint("there is no folder for " + file + ".");
        }
    }

    /** At once: who pulls the plug of a hanging program still has its recording. */
    private static void written(PrintWriter lines, String line) {
        lines.println(line);
        lines.flush();
    }

    private boolean replay(Path file) throws IOException, InterruptedException {
        Recording recording = recording(file);
        Out.line("Reader: " + recording.reader() + " (replayed)");
        return !StandIn.replay(recording, Integer.MAX_VALUE, CardProbeCommand::probe)
                .contains(false);
    }

    private Recording recording(Path file) throws IOException {
        try {
            return RecordingFile.read(file);
        } catch (NoSuchFileException e) {
            throw complaint("there is no file " + file + ".");
        } catch (BadRecording e) {
            throw complaint(e.getMessage());
        }
    }

    private ParameterException complaint(String what) {
        return new ParameterException(spec.commandLine(), what);
    }

    private static boolean probe(CardReader opened) throws InterruptedException {
        try {
            if (!opened.await(CardReader.Presence.UNKNOWN, FIRST_LOOK).card()) {
                Out.line("  no card");
                return true;
            }
            CardProbe.Report found = CardProbe.of(opened.open(OPEN));
            found.lines().forEach(line -> Out.line("  " + line));
            return found.fine();
        } catch (CardFault fault) {
            Out.line("  trouble: %s (%s)".formatted(fault.kind(), fault.getMessage()));
            return false;
        }
    }
}
