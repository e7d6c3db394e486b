package madoguchi.card.recording;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import madoguchi.card.CardFault;
import madoguchi.card.Exchange;
import madoguchi.card.Exchange.Outcome;
import madoguchi.card.recording.Recording.Session;
import madoguchi.card.recording.Recording.Step;

/** Reads a recording: text in UTF-8, one thing a line. */
public final class RecordingFile {

    private static final int MOST_LINES = 100_000;

    private static final String TIME = "([0-9]{1,7}(?:\\.[0-9]{1,3})?)ms";
    private static final Pattern OPENED =
            Pattern.compile("open (?:((?:[0-9A-F]{2}){1,33})|([A-Z][A-Za-z]+)) " + TIME);
    private static final Pattern EXCHANGE =
            Pattern.compile(
                    "((?:[0-9A-F]{2}){1,4})(?: sends=((?:[0-9A-F]{2}){1,16})| sends#([0-9]{1,5}))?"
                            + "(?: asks#([0-9]{1,5}))? -> (?:([0-9A-F]{4}|none)"
                            + "(?: gave#([0-9]{1,5}))?(?: begins=((?:[0-9A-F]{2}){1,32}))?"
                            + "|([A-Z][A-Za-z]+)) "
                            + TIME);

    private final String where;
    private final List<Session> sessions = new ArrayList<>();
    private Optional<Open> open = Optional.empty();
    private Optional<String> reader = Optional.empty();
    private int number;

    private record Open(String atr, Duration took, List<Step> steps) {}

    private RecordingFile(String where) {
        this.where = where;
    }

    public static Recording read(Path file) throws IOException, BadRecording {
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return read(text, file.toString());
        }
    }

    /**
     * @param where names the file in complaints
     */
    public static Recording read(Reader text, String where) throws IOException, BadRecording {
        return new RecordingFile(where).parse(new BufferedReader(text));
    }

    private Recording parse(BufferedReader text) throws IOException, BadRecording {
        String line = next(text);
        if (!Recording.FIRST_LINE.equals(line)) {
            number = 1;
            throw bad("a recording begins with \"" + Recording.FIRST_LINE + "\"");
        }
        while ((line = next(text)) != null) {
            if (number > MOST_LINES) {
                throw bad("a recording has at most " + MOST_LINES + " lines");
            }
            if (!line.isBlank() && !line.startsWith(Recording.COMMENT)) {
                take(line.strip());
            }
        }
        close(); // the process that recorded may have died
        if (reader.isEmpty()) {
            throw bad("the recording ends before its reader is named");
        }
        return new Recording(reader.get(), sessions);
    }

    private String next(BufferedReader text) throws IOException, BadRecording {
        number++;
        try {
            return text.readLine();
        } catch (CharacterCodingException e) {
            throw bad("this is no text in UTF-8");
        }
    }

    private void take(String line) throws BadRecording {
        if (reader.isEmpty()) {
            if (!line.startsWith(Recording.READER)) {
                throw bad("the reader's name is expected here: \"reader NAME\"");
            }
            reader = Optional.of(line.substring(Recording.READER.length()));
        } else if (line.equals(Recording.CLOSE)) {
            if (open.isEmpty()) {
                throw bad("nothing is open that could be closed");
            }
            close();
        } else if (line.startsWith(Recording.OPEN)) {
            close();
            open(line);
        } else {
            exchange(line);
        }
    }

    private void open(String line) throws BadRecording {
        Matcher parts = parts(OPENED, line, "open ATR TIMEms\" or \"open FAULT TIMEms");
        if (parts.group(2) == null) {
            open = Optional.of(new Open(parts.group(1), time(parts.group(3)), new ArrayList<>()));
        } else {
            sessions.add(new Session.Refused(fault(parts.group(2)), time(parts.group(3))));
        }
    }

    private void exchange(String line) throws BadRecording {
        Matcher parts = parts(EXCHANGE, line, "COMMAND -> ANSWER TIMEms");
        Optional<String> name = Optional.ofNullable(parts.group(2));
        Outcome outcome =
                parts.group(8) == null
                        ? new Outcome.Answered(
                                Optional.of(parts.group(5)).filter(word -> !word.equals("none")),
                                number(parts.group(6)),
                                Optional.ofNullable(parts.group(7)))
                        : new Outcome.Failed(fault(parts.group(8)));
        Exchange exchange =
                new Exchange(
                        parts.group(1),
                        name,
                        name.map(hex -> hex.length() / 2).orElse(number(parts.group(3))),
                        number(parts.group(4)),
                        outcome,
                        time(parts.group(9)));
        open.orElseThrow(() -> bad("a command before any \"open\""))
                .steps()
                .add(new Step(number, exchange));
    }

    private void close() {
        open.ifPresent(
                last -> sessions.add(new Session.Opened(last.atr(), last.took(), last.steps())));
        open = Optional.empty();
    }

    private Matcher parts(Pattern form, String line, String expected) throws BadRecording {
        Matcher parts = form.matcher(line);
        if (!parts.matches()) {
            throw bad("expected \"" + expected + "\", found \"" + shortened(line) + "\"");
        }
        return parts;
    }

    private static String shortened(String line) {
        int most = 60;
        return line.length() <= most ? line : line.substring(0, most) + "…";
    }

    private String fault(String kind) throws BadRecording {
        return CardFault.named(kind, "")
                .map(CardFault::kind)
                .orElseThrow(() -> bad("there is no fault \"" + kind + "\""));
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static Duration time(String millis) {
        return Duration.ofNanos(new BigDecimal(millis).movePointRight(6).longValue());
    }

    private BadRecording bad(String why) {
        return new BadRecording(where, number, why);
    }
}
