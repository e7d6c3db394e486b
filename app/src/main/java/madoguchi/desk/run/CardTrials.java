package madoguchi.desk.run;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import madoguchi.card.CardFault;
import madoguchi.card.CardReader;
import madoguchi.card.mynumber.CardProbe;
import madoguchi.card.recording.BadRecording;
import madoguchi.card.recording.RecordingReader;

/** The terminal's reader, for whoever tries a card on it, and recordings of such tries. */
public interface CardTrials {

    Duration OPEN = Duration.ofSeconds(3);

    /**
     * @param file in which it was recorded
     */
    record Trial(Came came, Optional<String> file) {}

    /** What came of it. */
    sealed interface Came {
        record Answered(String reader, CardProbe.Report report) implements Came {}

        /** The card could not be opened. */
        record Refused(CardFault fault) implements Came {}

        record NoReader() implements Came {}

        /** Another process uses the reader: the kiosk of this data folder. */
        record WithKiosk() implements Came {}

        /** The simulated reader is only in a kiosk that runs. */
        record NoKiosk() implements Came {}
    }

    /** Takes seconds. No secret is presented. */
    Trial tryCard(boolean record) throws IOException, InterruptedException;

    /** Names, the latest first. */
    List<String> recordings() throws IOException;

    /**
     * The first session of a recording, at the speed at which it was recorded.
     *
     * @param name one of {@link #recordings}
     */
    Came replay(String name) throws IOException, InterruptedException, BadRecording;

    /** Tries what lies on a reader, which this thread has for itself. */
    static Came on(CardReader reader, Consumer<String> recorded) {
        try {
            return new Came.Answered(
                    reader.name(), CardProbe.of(new RecordingReader(reader, recorded).open(OPEN)));
        } catch (CardFault fault) {
            return new Came.Refused(fault);
        }
    }

    /** Where there is neither reader nor recording. */
    CardTrials NONE =
            new CardTrials() {
                @Override
                public Trial tryCard(boolean record) {
                    return new Trial(new Came.NoReader(), Optional.empty());
                }

                @Override
                public List<String> recordings() {
                    return List.of();
                }

                @Override
                public Came replay(String name) {
                    return new Came.NoReader();
                }
            };
}
