package madoguchi.health.probe;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import madoguchi.health.Check;
import madoguchi.health.Finding;
import madoguchi.health.Part;
import madoguchi.health.Probe;
import madoguchi.health.Status;
import madoguchi.health.Verdict;

/**
 * What the running kiosk says of its reader and its camera: nobody else may open them beside it.
 */
public record KioskSaysProbe(Status status) implements Probe {

    @Override
    public Set<Check> checks() {
        return Set.of(Check.READER, Check.CARD, Check.CAMERA, Check.LIGHT, Check.FOCUS);
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(1);
    }

    @Override
    public List<Finding> look() {
        boolean reader = works(Part.READER);
        boolean camera = works(Part.CAMERA);
        return List.of(
                Finding.of(
                        Check.READER,
                        reader ? Verdict.READER_KIOSK_WORKS : Verdict.READER_KIOSK_FAILS),
                Finding.of(Check.CARD, Verdict.CARD_WITH_KIOSK),
                Finding.of(
                        Check.CAMERA,
                        camera ? Verdict.CAMERA_KIOSK_WORKS : Verdict.CAMERA_KIOSK_FAILS),
                Finding.of(Check.LIGHT, Verdict.LIGHT_NOT_SEEN),
                Finding.of(Check.FOCUS, Verdict.FOCUS_NOBODY));
    }

    private boolean works(Part part) {
        return status.parts().get(part) == Part.State.WORKS;
    }
}
