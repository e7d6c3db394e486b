package madoguchi.health.probe;

import java.time.Duration;
import java.util.ArrayList;
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
 *
 * @param camera whether its word about the camera is needed: not inside the kiosk itself
 */
public record KioskSaysProbe(Status status, boolean camera) implements Probe {

    @Override
    public Set<Check> checks() {
        return camera
                ? Set.of(Check.READER, Check.CARD, Check.CAMERA, Check.LIGHT, Check.FOCUS)
                : Set.of(Check.READER, Check.CARD);
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(1);
    }

    @Override
    public List<Finding> look() {
        List<Finding> said = new ArrayList<>();
        said.add(
                Finding.of(
                        Check.READER,
                        works(Part.READER)
                                ? Verdict.READER_KIOSK_WORKS
                                : Verdict.READER_KIOSK_FAILS));
        said.add(Finding.of(Check.CARD, Verdict.CARD_WITH_KIOSK));
        if (camera) {
            said.add(
                    Finding.of(
                            Check.CAMERA,
                            works(Part.CAMERA)
                                    ? Verdict.CAMERA_KIOSK_WORKS
                                    : Verdict.CAMERA_KIOSK_FAILS));
            said.add(Finding.of(Check.LIGHT, Verdict.LIGHT_NOT_SEEN));
            said.add(Finding.of(Check.FOCUS, Verdict.FOCUS_NOBODY));
        }
        return said;
    }

    private boolean works(Part part) {
        return status.parts().get(part) == Part.State.WORKS;
    }
}
