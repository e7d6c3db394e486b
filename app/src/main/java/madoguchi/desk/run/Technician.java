package madoguchi.desk.run;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
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

    /** How a desk comes by it. */
    @FunctionalInterface
    interface Maker {

        /**
         * @param own the terminal's camera, of a desk on its glass; none: in another process
         */
        Technician make(Optional<CameraProbe.Looking> own);
    }
}
