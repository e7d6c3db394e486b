package madoguchi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import madoguchi.advice.Advice;
import madoguchi.advice.CareCase;
import madoguchi.advice.Claim;
import madoguchi.advice.Passage;
import madoguchi.advice.Way;
import madoguchi.screen.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every advice has its words, and what is quoted is quoted. */
class AdviceWordsTest {

    /** Names the folder of the seeds, which are not part of this repository. */
    private static final String SEEDS = "MADOGUCHI_SEEDS";

    private static final Set<String> FRAME =
            Set.of(
                    "possible",
                    "ask",
                    "quoted",
                    "source",
                    "modelled",
                    "heading.steps",
                    "heading.claim",
                    "heading.share",
                    "sevens",
                    "sevens.unknown");

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_language_lacks_a_text_and_none_has_one_that_nobody_uses(Language language) {
        Set<String> wanted = new TreeSet<>(FRAME);
        add(wanted, "route.", Advice.Route.values());
        add(wanted, "way.", Way.values());
        add(wanted, "claim.", Claim.Choice.values());
        add(wanted, "care.", CareCase.values());
        add(wanted, "care.act.", CareCase.Act.values());
        add(wanted, "passage.", Passage.values());

        assertThat(new AdviceWords(language).keys()).isEqualTo(wanted);
    }

    @Test
    void every_passage_is_said_somewhere() {
        Set<Passage> said = new TreeSet<>();
        madoguchi.advice.AllAdvice.passages().forEach(said::add);

        assertThat(said).containsExactly(Passage.values());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nobody_is_told_to_pay_all_of_it(Language language) {
        AdviceWords words = new AdviceWords(language);

        assertThat(
                        words.keys().stream()
                                .filter(key -> !key.equals("passage." + Passage.NEVER_ALL_OF_IT))
                                .map(words::text)
                                .filter(text -> text.contains("10割") || text.contains("100 %")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Passage.class)
    @EnabledIfEnvironmentVariable(
            named = SEEDS,
            matches = ".+",
            disabledReason = "MADOGUCHI_SEEDS does not name the folder of the seeds")
    void what_is_quoted_stands_in_the_seed_to_the_letter_and_so_does_its_heading(Passage passage)
            throws IOException {
        String seed = seed(passage.seed());

        assertThat(seed)
                .contains(bare(passage.heading()))
                .contains(bare(new AdviceWords(Language.JA).of(passage)));
    }

    private static void add(Set<String> wanted, String prefix, Enum<?>[] values) {
        Stream.of(values).map(value -> prefix + value.name()).forEach(wanted::add);
    }

    private static String seed(Passage.Seed seed) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(System.getenv(SEEDS)))) {
            files.filter(file -> file.getFileName().toString().startsWith(seed.number()))
                    .forEach(found::add);
        }
        return bare(Files.readString(found.getFirst()));
    }

    /** Line ends, blanks and the marks of bold print are the document's, not the sentence's. */
    private static String bare(String text) {
        return text.replace("**", "")
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
