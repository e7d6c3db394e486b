package madoguchi.card.virtual;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;
import madoguchi.card.surface.SurfaceData;
import madoguchi.card.surface.SurfaceData.Calendar;

/**
 * The note about a card in a slot: {@code java.util.Properties}, written and removed by the process
 * that serves it.
 *
 * @param file the persona's, where it is somebody's own; none for one that comes with the product
 * @param certificate of its authentication key, DER; none on a card without such a key
 * @param printed none on a card that is no My Number card
 */
public record ServedCard(
        String persona,
        Optional<Path> file,
        Optional<byte[]> certificate,
        Optional<SurfaceData> printed) {

    static ServedCard of(VirtualCard card, Optional<Path> file) {
        return new ServedCard(
                card.persona(),
                file.map(Path::toAbsolutePath),
                Enrolment.certificate(card),
                card.printed());
    }

    void write(Path note) throws IOException {
        Properties lines = new Properties();
        lines.setProperty("process", process(ProcessHandle.current()));
        lines.setProperty("persona", persona);
        file.ifPresent(path -> lines.setProperty("file", path.toString()));
        certificate.ifPresent(
                der -> lines.setProperty("certificate", Base64.getEncoder().encodeToString(der)));
        printed.ifPresent(
                face -> {
                    lines.setProperty("born", face.born().toString());
                    lines.setProperty("calendar", face.calendar().name());
                    lines.setProperty("expires", face.expires().toString());
                    lines.setProperty("security-code", face.securityCode());
                });
        StringWriter text = new StringWriter();
        lines.store(text, "What is printed on a SIMULATED card, for the kiosk that reads it.");
        DurableFile.write(note, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Empty when there is none, or whoever wrote it has ended. */
    static Optional<ServedCard> read(Path note) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(Files.readString(note)));
            return alive(lines.getProperty("process", ""))
                    ? Optional.of(
                            new ServedCard(
                                    lines.getProperty("persona", ""),
                                    Optional.ofNullable(lines.getProperty("file")).map(Path::of),
                                    Optional.ofNullable(lines.getProperty("certificate"))
                                            .map(Base64.getDecoder()::decode),
                                    printed(lines)))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            // removed meanwhile, or not ours
            return Optional.empty();
        }
    }

    private static Optional<SurfaceData> printed(Properties lines) {
        return lines.containsKey("born")
                ? Optional.of(
                        new SurfaceData(
                                LocalDate.parse(lines.getProperty("born", "")),
                                Calendar.valueOf(lines.getProperty("calendar", "")),
                                LocalDate.parse(lines.getProperty("expires", "")),
                                lines.getProperty("security-code", "")))
                : Optional.empty();
    }

    /** A process number comes back after a while; with its beginning it does not. */
    private static String process(ProcessHandle process) {
        return process.pid()
                + " "
                + process.info().startInstant().map(Object::toString).orElse("?");
    }

    private static boolean alive(String process) {
        return ProcessHandle.of(Long.parseLong(process.split(" ")[0]))
                .filter(ProcessHandle::isAlive)
                .filter(running -> process(running).equals(process))
                .isPresent();
    }

    /** With what is printed there the card's photograph opens: never for a log. */
    @Override
    public String toString() {
        return "ServedCard[" + persona + "]";
    }
}
