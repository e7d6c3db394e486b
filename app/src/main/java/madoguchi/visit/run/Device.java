package madoguchi.visit.run;

import java.nio.file.Path;
import java.util.function.Consumer;
import madoguchi.camera.FrameSource;
import madoguchi.card.CardReader;
import madoguchi.card.mynumber.TerminalKey;
import madoguchi.card.surface.SurfaceScan;
import madoguchi.eligibility.EligibilityCentre;
import madoguchi.face.FaceCheck;
import madoguchi.health.Status;
import org.slf4j.LoggerFactory;

/**
 * Everything outside that the counter works with, as the composition root chose it.
 *
 * @param accepted whose cards may be put down
 * @param store the database file
 * @param restart called, more than once perhaps, when only a new process helps; somebody then
 *     closes the counter and starts another
 * @param heartbeat told every few seconds how the counter is, from the counter's own thread
 */
public record Device(
        CardReader reader,
        SurfaceScan surface,
        TerminalKey terminal,
        AcceptedCards accepted,
        FrameSource camera,
        FaceCheck faceCheck,
        EligibilityCentre centre,
        Path store,
        Runnable restart,
        Consumer<Status.Seen> heartbeat) {

    /** With nobody who could start another process. */
    public Device(
            CardReader reader,
            SurfaceScan surface,
            TerminalKey terminal,
            AcceptedCards accepted,
            FrameSource camera,
            FaceCheck faceCheck,
            EligibilityCentre centre,
            Path store) {
        this(
                reader,
                surface,
                terminal,
                accepted,
                camera,
                faceCheck,
                centre,
                store,
                () -> LoggerFactory.getLogger(Device.class).warn("must be started again"),
                _ -> {});
    }
}
