package madoguchi.card.recording;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import madoguchi.card.Exchange;

/**
 * What a reader did, session by session.
 *
 * @param reader its name
 */
public record Recording(String reader, List<Session> sessions) {

    /** The first line of every recording. */
    static final String FIRST_LINE = "madoguchi card recording 1";

    static final String READER = "reader ";
    static final String OPEN = "open ";
    static final String CLOSE = "close";
    static final String COMMENT = "#";

    public Recording {
        sessions = List.copyOf(sessions);
    }

    /** One attempt to open a card, and what followed. */
    public sealed interface Session {
        /**
         * @param atr in hexadecimal
         */
        record Opened(String atr, Duration took, List<Step> steps) implements Session {
            public Opened {
                steps = List.copyOf(steps);
            }
        }

        /**
         * @param fault the kind of it
         */
        record Refused(String fault, Duration took) implements Session {}
    }

    /**
     * @param line where it stands in the file
     */
    public record Step(int line, Exchange exchange) {}

    static String opened(byte[] atr, Duration took) {
        return OPEN + HexFormat.of().withUpperCase().formatHex(atr) + millis(took);
    }

    static String refused(String fault, Duration took) {
        return OPEN + fault + millis(took);
    }

    private static String millis(Duration took) {
        return String.format(Locale.ROOT, " %.1fms", took.toNanos() / 1e6);
    }
}
