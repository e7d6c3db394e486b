package madoguchi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import madoguchi.SharedKeys;
import madoguchi.scenario.Scenario;
import madoguchi.settings.DataFolder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every bundled scenario, walked by touches on the real screens of a whole kiosk. In two halves,
 * which two processes walk at the same time.
 */
abstract class ScenariosWalked {

    @TempDir Path folder;

    /** Every second one, so that the long ones of a kind are shared out. */
    static List<String> half(int first) {
        List<String> all = Scenario.bundled();
        return IntStream.range(0, all.size())
                .filter(i -> i % 2 == first)
                .mapToObj(all::get)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("half")
    void ends_as_it_says(String name) throws Exception {
        Walk.Ended ended = walk(Scenario.bundled(name));

        assertThat(ended.differences()).isEmpty();
        assertThat(pictures()).hasSizeGreaterThanOrEqualTo(4).allMatch(picture -> isPng(picture));
    }

    final Walk.Ended walk(Scenario scenario) throws Exception {
        try (DataFolder data = DataFolder.claim(folder.resolve("data"));
                SharedKeys _ = SharedKeys.in(data.cards())) {
            return Walk.of(
                    scenario,
                    new Walk.Setting(
                            data,
                            folder.resolve("pictures"),
                            Demo.FACILITY,
                            Surroundings.SIMULATED,
                            _ -> {}));
        }
    }

    private List<Path> pictures() throws Exception {
        try (Stream<Path> files = Files.list(folder.resolve("pictures"))) {
            return files.toList();
        }
    }

    private static boolean isPng(Path picture) {
        return picture.toFile().length() > 5_000 && picture.toString().endsWith(".png");
    }
}
