package madoguchi.health.probe;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import madoguchi.health.Check;
import madoguchi.health.Finding;
import madoguchi.health.Part;
import madoguchi.health.Probe;
import madoguchi.health.Status;
import madoguchi.health.Verdict;

/**
 * What the running kiosk says of its reader and its camera: nobody else may open them beside it. A
 * word that has grown old says nothing.
 *
 * @param status the kiosk's last word; none: it has said nothing yet
 * @param camera whether its word about the camera is needed: not inside the kiosk itself
 */
public record KioskSaysProbe(Optional<Status> status, boolean camera, InstantSource clock)
        implements Probe {

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
        List<Finding> found = new ArrayList<>();
        found.add(
                Finding.of(
                        Check.READER,
                        said(
                                Part.READER,
                                Verdict.READER_KIOSK_WORKS,
                                Verdict.READER_KIOSK_FAILS,
                                Verdict.READER_KIOSK_SILENT)));
        found.add(Finding.of(Check.CARD, Verdict.CARD_WITH_KIOSK));
        if (camera) {
            found.add(
                    Finding.of(
                            Check.CAMERA,
                            said(
                                    Part.CAMERA,
                                    Verdict.CAMERA_KIOSK_WORKS,
                                    Verdict.CAMERA_KIOSK_FAILS,
                                    Verdict.CAMERA_KIOSK_SILENT)));
            found.add(Finding.of(Check.LIGHT, Verdict.LIGHT_NOT_SEEN));
            found.add(Finding.of(Check.FOCUS, Verdict.FOCUS_NOBODY));
        }
        return found;
    }

    private Verdict said(Part part, Verdict works, Verdict fails, Verdict silent) {
        return status.filter(word -> word.freshAt(clock.instant()))
                .map(word -> word.parts().get(part) == Part.State.WORKS ? works : fails)
                .orElse(silent);
    }
}
