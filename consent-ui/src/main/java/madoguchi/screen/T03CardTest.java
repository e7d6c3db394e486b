package madoguchi.screen;

import java.util.List;
import java.util.Optional;

/**
 * カード試験: what a card and its reader answer. No secret is presented and nothing of a person shown.
 *
 * @param running whether a card is being tried now
 * @param tried what came of the last one; none: nothing was tried yet
 * @param recordings names of those that can be replayed, the latest first
 */
public record T03CardTest(
        boolean running, Optional<Tried> tried, List<String> recordings, Optional<Notice> notice)
        implements DeskScreen {

    public T03CardTest {
        recordings = List.copyOf(recordings);
    }

    public enum Action implements DeskAction {
        TRY,
        /** Tries it and writes down what the reader did. */
        RECORD
    }

    public enum Field implements DeskField {
        RECORDING
    }

    public record Tried(How how, Outcome outcome) {}

    /** Where an outcome comes from. */
    public sealed interface How {
        record Live() implements How {}

        /**
         * @param file in which it was written
         */
        record Recorded(String file) implements How {}

        /** No card was touched: a recording answered. */
        record Replayed(String name) implements How {}
    }

    public sealed interface Outcome {

        /**
         * @param atr answer to reset, in hexadecimal
         * @param reading none: it was not measured
         * @param trouble that ended it; none: everything was asked
         * @param trace every command by its header, without data
         */
        record Answered(
                String reader,
                String atr,
                Kind kind,
                List<Application> applications,
                Optional<Reading> reading,
                Optional<Trouble> trouble,
                List<String> trace)
                implements Outcome {
            public Answered {
                applications = List.copyOf(applications);
                trace = List.copyOf(trace);
            }
        }

        record Silent(Trouble trouble) implements Outcome {}
    }

    /**
     * @param name its wording is under {@code T03.application.NAME}
     */
    public record Application(String name, boolean there) {}

    /**
     * How long it takes to read 256 bytes.
     *
     * @param median in milliseconds, 24.1
     * @param slowest the same
     */
    public record Reading(String median, String slowest, Lamp lamp) {}

    public enum Kind {
        SIMULATED,
        MY_NUMBER,
        DRIVING_LICENCE,
        RESIDENCE_CARD,
        UNSUITABLE,
        UNKNOWN
    }

    /** Why nothing, or not everything, was told. */
    public enum Trouble {
        NO_CARD,
        NO_READER,
        SERVICE_DOWN,
        /** It went while it was asked. */
        TAKEN_AWAY,
        MUTE,
        TIMEOUT,
        GARBLED,
        BUSY,
        /** The kiosk that runs keeps the reader to itself. */
        WITH_KIOSK,
        /** The simulated reader is inside the kiosk, which does not run. */
        NO_KIOSK
    }

    /** What became of an order. */
    public sealed interface Notice {

        record CouldNot() implements Notice {}

        /**
         * @param line counted from 1
         * @param why with the file's name, in English
         */
        record BadRecording(int line, String why) implements Notice {}
    }
}
