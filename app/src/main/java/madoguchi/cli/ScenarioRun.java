package madoguchi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import madoguchi.scenario.Scenario;
import madoguchi.settings.DataFolder;
import madoguchi.store.StoreFault;

/**
 * A scenario that was walked, in a folder of its own.
 *
 * @param differences from what it says; none when it ended as it should
 */
record ScenarioRun(
        Scenario scenario, List<String> differences, double seconds, Path pictures, Path keys) {

    /**
     * @param keys of the simulated cards of an earlier run: an RSA key takes some tenths of a
     *     second, and which one it is matters to no walk; counters stay each run's own
     */
    static ScenarioRun of(Scenario scenario, Path folder, Optional<Path> keys)
            throws IOException,
                    DataFolder.Unusable,
                    StoreFault,
                    InterruptedException,
                    Complaints.NoReader {
        try (DemoFolder ours = DemoFolder.open(Optional.of(folder))) {
            Path own = ours.data().cards().resolve("keys");
            if (keys.isPresent()) {
                copyKeys(keys.get(), own);
            }
            Walk.Ended ended =
                    Walk.of(
                            scenario,
                            new Walk.Setting(
                                    ours.data(),
                                    ours.pictures(),
                                    Demo.FACILITY,
                                    Surroundings.SIMULATED,
                                    _ -> {}));
            return new ScenarioRun(
                    scenario,
                    ended.differences(),
                    ended.took().toMillis() / 1e3,
                    ours.pictures(),
                    own);
        }
    }

    boolean passed() {
        return differences.isEmpty();
    }

    static void copyKeys(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path copy = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(each, copy);
                }
            }
        }
    }
}
