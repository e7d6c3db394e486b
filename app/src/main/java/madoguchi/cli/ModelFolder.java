package madoguchi.cli;

import java.nio.file.Path;
import java.util.Optional;
import madoguchi.face.model.Models;
import madoguchi.settings.DataFolder;
import picocli.CommandLine.Option;

/**
 * Where model files are looked for: what {@code --models} says, else what {@code MADOGUCHI_MODELS}
 * says, else {@code models} in the data folder.
 */
final class ModelFolder {

    private static final String ENVIRONMENT = "MADOGUCHI_MODELS";
    private static final String IN_DATA = "models";

    @Option(
            names = "--models",
            paramLabel = "DIR",
            description =
                    "Where model files are looked for (default: $MADOGUCHI_MODELS, else the data"
                            + " folder's models).")
    private Optional<Path> models = Optional.empty();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data folder (default: the user's own).")
    private Optional<Path> data = Optional.empty();

    Models models() {
        return models.map(Models::in).orElseGet(() -> of(data.orElseGet(DataFolder::ofUser)));
    }

    /** The kiosk's own. */
    static Models of(Path data) {
        String set = System.getenv(ENVIRONMENT);
        return Models.in(set != null && !set.isBlank() ? Path.of(set) : data.resolve(IN_DATA));
    }
}
