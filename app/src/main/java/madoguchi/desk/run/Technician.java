package madoguchi.desk.run;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import madoguchi.health.Report;
import madoguchi.health.probe.CameraProbe;
import madoguchi.settings.Schedule;

/** What the technicians' pages ask of the terminal. */
public interface Technician {

    /** Takes seconds; each part has its deadline. */
    Report check() throws InterruptedException, IOException;

    /**
     * Writes one file for support.
     *
     * @return its name
     */
    String export(Report report) throws IOException;

    Schedule schedule();

    /** Since when the kiosk runs. */
    Optional<Instant> runningSince() throws IOException;

    CardTrials cards();

    /**
     * What belongs to the kiosk on whose glass the desk is.
     *
     * @param camera that patients stand before
     * @param reader that their cards lie on
     */
    record Own(CameraProbe.Looking camera, OwnReader reader) {}

    /** The kiosk's reader, between two visits. */
    @FunctionalInterface
    interface OwnReader {

        /**
         * @param recorded takes each line of a recording
         */
        CardTrials.Came tryCard(Consumer<String> recorded) throws InterruptedException;
    }

    /** How a desk comes by it. */
    @FunctionalInterface
    interface Maker {

        /**
         * @param own none: the desk is in another process
         */
        Technician make(Optional<Own> own);
    }
}
