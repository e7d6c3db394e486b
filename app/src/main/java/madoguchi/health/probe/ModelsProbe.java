package madoguchi.health.probe;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import madoguchi.face.FaceEngines;
import madoguchi.face.model.Model;
import madoguchi.face.model.ModelRefused;
import madoguchi.face.model.Models;
import madoguchi.health.Check;
import madoguchi.health.Finding;
import madoguchi.health.Probe;
import madoguchi.health.Verdict;

/**
 * The files by which faces are judged: there, and the very ones of the registry.
 *
 * @param drawn that people before the camera are drawn: then none is needed
 */
public record ModelsProbe(Models models, FaceEngines.Choice choice, boolean drawn)
        implements Probe {

    @Override
    public Set<Check> checks() {
        return Set.of(Check.MODELS);
    }

    /** About 50 MB are hashed. */
    @Override
    public Duration limit() {
        return Duration.ofSeconds(10);
    }

    @Override
    public List<Finding> look() {
        return List.of(found());
    }

    private Finding found() {
        List<Models.Status> all;
        try {
            all = models.status();
        } catch (ModelRefused e) {
            return Finding.of(Check.MODELS, Verdict.MODELS_ALTERED, "calibration.yaml");
        }
        Optional<Models.Status> altered =
                all.stream().filter(s -> s.state() instanceof Models.State.Altered).findFirst();
        if (altered.isPresent()) {
            return Finding.of(Check.MODELS, Verdict.MODELS_ALTERED, altered.get().model().id());
        }
        if (drawn || choice == FaceEngines.Choice.CLASSICAL) {
            return Finding.of(Check.MODELS, Verdict.MODELS_NOT_NEEDED);
        }
        if (installed(all, Model.Role.DETECTOR) && installed(all, Model.Role.EMBEDDER)) {
            return Finding.of(Check.MODELS, Verdict.MODELS_INSTALLED, count(all));
        }
        return choice == FaceEngines.Choice.NETWORK
                ? Finding.of(Check.MODELS, Verdict.MODELS_MISSING, count(all))
                : Finding.of(Check.MODELS, Verdict.MODELS_CLASSICAL, count(all));
    }

    private static boolean installed(List<Models.Status> all, Model.Role role) {
        return all.stream()
                .anyMatch(
                        s ->
                                s.model().role() == role
                                        && s.state() instanceof Models.State.Installed);
    }

    private static long count(List<Models.Status> all) {
        return all.stream().filter(s -> s.state() instanceof Models.State.Installed).count();
    }
}
