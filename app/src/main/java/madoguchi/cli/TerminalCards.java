package madoguchi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import madoguchi.card.CardFault;
import madoguchi.card.CardReader;
import madoguchi.card.pcsc.PcscReaders;
import madoguchi.card.recording.BadRecording;
import madoguchi.card.recording.Recording;
import madoguchi.card.recording.RecordingFile;
import madoguchi.desk.run.CardTrials;
import madoguchi.desk.run.Technician;
import madoguchi.settings.DataFolder;
import madoguchi.settings.Facility;
import madoguchi.settings.Settings;

/**
 * カード試験 of one data folder: on the kiosk's own reader, or beside it on the system's.
 *
 * @param readerName part of it
 * @param own none: another program asks than the kiosk
 */
record TerminalCards(
        Path data,
        Settings.Reader reader,
        Optional<String> readerName,
        Optional<Technician.OwnReader> own,
        Clock clock)
        implements CardTrials {

    private static final Duration FIRST_LOOK = Duration.ofSeconds(3);
    private static final String ENDING = ".recording";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'card-'uuuu-MM-dd-HHmmss'" + ENDING + "'");

    @Override
    public Trial tryCard(boolean record) throws IOException, InterruptedException {
        if (!record) {
            return new Trial(tryCard(_ -> {}), Optional.empty());
        }
        Path file =
                Files.createDirectories(folder())
                        .resolve(clock.instant().atZone(Facility.JAPAN).format(NAME));
        Came came;
        try {
            came = tryCard(line -> write(file, line));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (came instanceof Came.Refused(CardFault fault) && fault instanceof CardFault.Removed) {
            Files.deleteIfExists(file); // no card lay there: nothing that anybody would replay
        }
        return new Trial(came, Optional.of(file).filter(Files::exists).map(Path::toString));
    }

    /** At once: who pulls the plug of a hanging program still has its recording. */
    private static void write(Path file, String line) {
        try {
            Files.writeString(
                    file,
                    line + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Came tryCard(Consumer<String> recorded) throws IOException, InterruptedException {
        if (own.isPresent()) {
            return own.get().tryCard(recorded);
        }
        if (DataFolder.isClaimed(data)) {
            return new Came.WithKiosk();
        }
        return switch (reader) {
            case SIMULATED -> new Came.NoKiosk();
            case AUTO -> onSystems(PcscReaders.AUTO, recorded);
            case NATIVE -> onSystems(PcscReaders.NATIVE, recorded);
            case SMARTCARDIO -> onSystems(PcscReaders.SMARTCARDIO, recorded);
        };
    }

    private Came onSystems(PcscReaders way, Consumer<String> recorded) throws InterruptedException {
        try {
            if (way.names().stream()
                    .noneMatch(name -> readerName.filter(p -> !name.contains(p)).isEmpty())) {
                return new Came.NoReader();
            }
            try (CardReader opened = way.open(readerName)) {
                return opened.await(CardReader.Presence.UNKNOWN, FIRST_LOOK).card()
                        ? CardTrials.on(opened, recorded)
                        : new Came.Refused(new CardFault.Removed("no card"));
            }
        } catch (CardFault fault) {
            return new Came.Refused(fault);
        }
    }

    @Override
    public List<String> recordings() throws IOException {
        if (Files.notExists(folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    @Override
    public Came replay(String name) throws IOException, InterruptedException, BadRecording {
        if (!recordings().contains(name)) {
            throw new IOException("no such recording");
        }
        Path file = folder().resolve(name);
        Recording recording = RecordingFile.read(file);
        return StandIn.replay(recording, 1, replayed -> CardTrials.on(replayed, _ -> {})).stream()
                .findFirst()
                .orElseGet(() -> new Came.Refused(new CardFault.Removed("nothing was recorded")));
    }

    private Path folder() {
        return data.resolve("recordings");
    }
}
