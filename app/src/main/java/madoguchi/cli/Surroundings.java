package madoguchi.cli;

import java.util.Optional;
import madoguchi.camera.FrameSource;

/**
 * What stands around the kiosk in this run.
 *
 * @param camera none: drawn people
 * @param centre none: a simulated eligibility centre of its own
 */
record Surroundings(
        Optional<FrameSource> camera,
        FacePlan face,
        CardPlan cards,
        Optional<OutsideCentre> centre) {

    /** Faces judged as where nothing was chosen. */
    Surroundings(Optional<FrameSource> camera, CardPlan cards, Optional<OutsideCentre> centre) {
        this(camera, FacePlan.STANDARD, cards, centre);
    }

    /** Everything in this process. */
    static final Surroundings SIMULATED =
            new Surroundings(Optional.empty(), CardPlan.SIMULATED, Optional.empty());
}
