package madoguchi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import madoguchi.settings.DataFolder;
import madoguchi.store.Store;
import madoguchi.store.StoreFault;
import picocli.CommandLine.Option;

/** The results of a data folder, whether a kiosk runs on it or not: it is not claimed. */
final class ResultFolder {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data folder (default: the user's own).")
    private Optional<Path> data = Optional.empty();

    Path folder() {
        return data.orElseGet(DataFolder::ofUser);
    }

    /** Nothing is made where nothing is: a wrong folder shall not look like an empty one. */
    Store open() throws StoreFault, IOException {
        return KeptStore.open(folder());
    }
}
