package madoguchi.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import madoguchi.face.FaceEngines;
import picocli.CommandLine.Option;

/** What a kiosk's command line says about faces; it comes before the settings. */
final class FaceOptions {

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            description =
                    "Who judges faces: network, classical or auto (default: what settings.yaml says).")
    private Optional<FaceEngines.Choice> engine = Optional.empty();

    @Option(
            names = "--models",
            paramLabel = "DIR",
            description =
                    "Where model files are looked for (default: what settings.yaml says, else"
                            + " $MADOGUCHI_MODELS, else the data folder's models).")
    private Optional<Path> models = Optional.empty();

    /** As they would stand in the settings. */
    void giveTo(Map<String, String> given) {
        engine.ifPresent(
                choice -> given.put("face-engine", choice.name().toLowerCase(Locale.ROOT)));
        models.ifPresent(folder -> given.put("models", folder.toAbsolutePath().toString()));
    }

    FacePlan over(FacePlan plan) {
        return new FacePlan(engine.orElse(plan.engine()), models.or(plan::models), plan.asking());
    }
}
