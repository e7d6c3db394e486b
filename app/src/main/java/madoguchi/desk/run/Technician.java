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

    /** For how many days logs and what was exported are kept. */
    int kept();

    /** Since when the kiosk runs. */
    Optional<Instant> runningSince() throws IOException;

    /** Whether the kiosk that runs would restart the computer in vain: nobody supervises it. */
    boolean alone() throws IOException;

    /** Looks through the camera for {@link CameraProbe#TIME}. */
    Sight sight() throws IOException, InterruptedException;

    /** What came of looking through the camera. */
    sealed interface Sight {

        /**
         * @param live whether the picture was on the glass meanwhile
         */
        record Through(CameraProbe.Seen seen, boolean live) implements Sight {}

        /** Another process uses the camera: the kiosk of this data folder. */
        record WithKiosk() implements Sight {}

        record Missing() implements Sight {}
    }

    CardTrials cards() throws IOException;

    /**
     * What belongs to the kiosk on whose glass the desk is.
     *
     * @param camera that patients stand before
     * @param live the same, shown on the glass meanwhile
     * @param reader that their cards lie on
     */
    record Own(CameraProbe.Looking camera, CameraProbe.Looking live, OwnReader reader) {}

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
