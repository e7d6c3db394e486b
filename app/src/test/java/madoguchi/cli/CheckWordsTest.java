package madoguchi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import madoguchi.Seeds;
import madoguchi.desk.run.CheckRows;
import madoguchi.failure.FailureCode.Closes;
import madoguchi.health.Check;
import madoguchi.health.Level;
import madoguchi.health.Sheet;
import madoguchi.health.Verdict;
import madoguchi.screen.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CheckWordsTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_verdict_says_what_was_seen_and_a_bad_one_what_it_means_and_what_to_do(
            Language language) {
        Set<String> wanted =
                Stream.of(
                                Arrays.stream(Verdict.values()).flatMap(CheckWordsTest::keys),
                                Arrays.stream(Check.values()).map(check -> "check." + check),
                                Arrays.stream(Level.values())
                                        .map(level -> "level." + CheckRows.lamp(level)),
                                Stream.of(Closes.FACE, Closes.COUNTER).map(c -> "closes." + c),
                                Arrays.stream(Sheet.values())
                                        .flatMap(
                                                point ->
                                                        Stream.of("question", "do")
                                                                .map(
                                                                        part ->
                                                                                "sheet." + point
                                                                                        + "."
                                                                                        + part)))
                        .flatMap(keys -> keys)
                        .map(key -> "T01." + key)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(new CheckWords(language).keys()).containsAll(wanted);
        assertThat(
                        new CheckWords(language)
                                .keys().stream()
                                        .filter(
                                                key ->
                                                        key.matches(
                                                                "T01\\.(verdict|check|sheet)\\..*")))
                .as("words of something that is no more")
                .allMatch(wanted::contains);
    }

    private static Stream<String> keys(Verdict verdict) {
        return (verdict.level().wrong() ? Stream.of("saw", "means", "do") : Stream.of("saw"))
                .map(part -> "verdict." + verdict + "." + part);
    }

    @Test
    void the_five_points_are_those_of_the_check_sheet_to_the_letter() throws Exception {
        String seed = Seeds.text("001");
        CheckWords words = new CheckWords(Language.JA);

        for (Sheet point : Sheet.values()) {
            assertThat(seed)
                    .contains(Seeds.bare(words.question(point)), Seeds.bare(words.advice(point)));
        }
    }
}
