package madoguchi.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a scenario says that the seeds say, they say. Looks where {@code MADOGUCHI_SHARED} points,
 * or for a folder {@code shared} beside the house; without it, skipped.
 */
class SeedSentencesTest {

    @Test
    void at_least_forty_scenarios_name_their_sentence() {
        assertThat(BundledTest.scenarios().filter(scenario -> !scenario.seeds().isEmpty()))
                .hasSizeGreaterThanOrEqualTo(40);
    }

    @ParameterizedTest
    @MethodSource("madoguchi.scenario.BundledTest#scenarios")
    void every_scenario_names_its_sentence_or_says_that_the_rule_is_ours(Scenario scenario) {
        assertThat(scenario.seeds().isEmpty()).isEqualTo(scenario.ours());
    }

    static Stream<Scenario> quoting() {
        return BundledTest.scenarios().filter(scenario -> !scenario.seeds().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("quoting")
    void a_quoted_sentence_stands_in_its_seed(Scenario scenario) throws IOException {
        Path seeds = seeds();
        for (Scenario.Sentence sentence : scenario.seeds()) {
            assertThat(found(read(seeds, sentence.seed()), sentence.says()))
                    .as("%s says: %s", sentence.seed(), sentence.says())
                    .isTrue();
        }
    }

    /**
     * Words left out may be any; breaks of lines and marks for bold print are not the sentence's.
     */
    private static boolean found(String text, String says) {
        int at = 0;
        for (String part : says.split("…")) {
            at = text.indexOf(bare(part), at);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }

    private static String read(Path seeds, String number) throws IOException {
        try (Stream<Path> files = Files.list(seeds)) {
            return bare(
                    Files.readString(
                            files.filter(file -> file.getFileName().toString().startsWith(number))
                                    .findFirst()
                                    .orElseThrow()));
        }
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\p{Z}*]", "");
    }

    private static Path seeds() {
        Optional<Path> found =
                Stream.concat(
                                Optional.ofNullable(System.getenv("MADOGUCHI_SHARED"))
                                        .map(Path::of)
                                        .stream(),
                                Stream.iterate(
                                                Path.of("").toAbsolutePath(),
                                                folder -> folder != null,
                                                Path::getParent)
                                        .map(folder -> folder.resolve("shared")))
                        .map(shared -> shared.resolve("seeds"))
                        .filter(Files::isDirectory)
                        .findFirst();
        assumeTrue(found.isPresent(), "no shared folder with the seeds");
        return found.orElseThrow();
    }

    @Test
    void a_sentence_that_is_not_there_is_found_out() {
        assertThat(found("一二三四五", "一…四")).isTrue();
        assertThat(found("一二三四五", "四…一")).isFalse();
        assertThat(List.of("六", "一…六")).noneMatch(says -> found("一二三四五", says));
    }
}
