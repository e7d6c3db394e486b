package madoguchi.cli;

import java.nio.file.Path;
import java.util.Optional;
import madoguchi.face.BurstCheck;
import madoguchi.face.FaceEngines;
import madoguchi.face.model.Models;
import madoguchi.settings.Settings;

/**
 * How faces are judged in this run.
 *
 * @param models where model files are; none: where they are looked for when nothing is said
 */
record FacePlan(FaceEngines.Choice engine, Optional<Path> models, BurstCheck.Asking asking) {

    /** As it is where nothing was chosen. */
    static final FacePlan STANDARD = of(Settings.standard());

    static FacePlan of(Settings settings) {
        return new FacePlan(
                settings.faceEngine(), settings.models().map(Path::of), settings.liveness());
    }

    /**
     * @param data the kiosk's data folder
     */
    Models modelsOf(Path data) {
        return models.map(Models::in).orElseGet(() -> ModelFolder.of(data));
    }
}
