package madoguchi.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import madoguchi.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a scenario says that the seeds say, they say. */
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
        for (Scenario.Sentence sentence : scenario.seeds()) {
            assertThat(found(Seeds.text(sentence.seed()), sentence.says()))
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
            at = text.indexOf(Seeds.bare(part), at);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }

    @Test
    void a_sentence_that_is_not_there_is_found_out() {
        assertThat(found("一二三四五", "一…四")).isTrue();
        assertThat(found("一二三四五", "四…一")).isFalse();
        assertThat(List.of("六", "一…六")).noneMatch(says -> found("一二三四五", says));
    }
}
