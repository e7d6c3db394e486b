package madoguchi.visit.run;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import madoguchi.camera.FrameSource;
import madoguchi.card.CardReader;
import madoguchi.card.mynumber.TerminalKey;
import madoguchi.card.surface.SurfaceScan;
import madoguchi.eligibility.EligibilityCentre;
import madoguchi.face.FaceCheck;
import madoguchi.health.Status;
import madoguchi.receipt.folder.FileHandOver;
import madoguchi.store.StorePlan;
import org.slf4j.LoggerFactory;

/**
 * Everything outside that the counter works with, as the composition root chose it.
 *
 * @param accepted whose cards may be put down
 * @param store where the database lies, and who may read what in it
 * @param stored told whenever a result is on the disk, or was added to; it must not wait for
 *     anybody
 * @param handOver to the receipt computer by files; none: there are none. Closed with the counter
 * @param restart called, more than once perhaps, when only a new process helps; somebody then
 *     closes the counter and starts another
 * @param heartbeat told every few seconds how the counter is, from the counter's own thread
 * @param atRest told the time at every regular look at which nobody is served and staff are away
 */
public record Device(
        CardReader reader,
        SurfaceScan surface,
        TerminalKey terminal,
        AcceptedCards accepted,
        FrameSource camera,
        FaceCheck faceCheck,
        EligibilityCentre centre,
        StorePlan store,
        Runnable stored,
        Optional<FileHandOver> handOver,
        Runnable restart,
        Consumer<Status.Seen> heartbeat,
        Consumer<Instant> atRest) {

    /**
     * With nobody who waits for results, without files, and with nobody who could start another
     * process.
     */
    public Device(
            CardReader reader,
            SurfaceScan surface,
            TerminalKey terminal,
            AcceptedCards accepted,
            FrameSource camera,
            FaceCheck faceCheck,
            EligibilityCentre centre,
            StorePlan store) {
        this(
                reader,
                surface,
                terminal,
                accepted,
                camera,
                faceCheck,
                centre,
                store,
                () -> {},
                Optional.empty(),
                () -> LoggerFactory.getLogger(Device.class).warn("must be started again"),
                _ -> {},
                _ -> {});
    }
}
