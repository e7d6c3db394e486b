package madoguchi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import madoguchi.SharedKeys;
import madoguchi.scenario.Scenario;
import madoguchi.settings.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every bundled scenario, walked by touches on the real screens of a whole kiosk. */
class ScenariosTest {

    @TempDir Path folder;

    static List<String> all() {
        return Scenario.bundled();
    }

    @ParameterizedTest
    @MethodSource("all")
    void ends_as_it_says(String name) throws Exception {
        Walk.Ended ended = walk(Scenario.bundled(name));

        assertThat(ended.differences()).isEmpty();
        assertThat(pictures()).hasSizeGreaterThanOrEqualTo(4).allMatch(picture -> isPng(picture));
    }

    @Test
    void one_that_says_something_else_is_found_out() throws Exception {
        Scenario pulled = Scenario.bundled("pulled");
        Scenario.Ends promised = Scenario.bundled("pin").ends();
        Scenario wrong =
                new Scenario(
                        "wrong",
                        pulled.title(),
                        pulled.shows(),
                        pulled.seeds(),
                        pulled.ours(),
                        pulled.given(),
                        pulled.walk(),
                        promised);

        assertThat(walk(wrong).differences())
                .contains("outcome: expected DONE, was LEFT")
                .anyMatch(difference -> difference.startsWith("method: "))
                .anyMatch(difference -> difference.startsWith("consents: "))
                .contains("screen 5: expected P11Consent, was P01Welcome");
    }

    private Walk.Ended walk(Scenario scenario) throws Exception {
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
