package madoguchi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import madoguchi.Seeds;
import madoguchi.advice.Advice;
import madoguchi.advice.CareCase;
import madoguchi.advice.Claim;
import madoguchi.advice.Passage;
import madoguchi.advice.Way;
import madoguchi.screen.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every advice has its words, and what is quoted is quoted. */
class AdviceWordsTest {

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
        add(wanted, "care.noticed.", CareCase.Noticed.values());
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
    void what_is_quoted_stands_in_the_seed_to_the_letter_and_so_does_its_heading(Passage passage)
            throws IOException {
        String seed = Seeds.text(passage.seed().number());

        assertThat(seed)
                .contains(Seeds.bare(passage.heading()))
                .contains(Seeds.bare(new AdviceWords(Language.JA).of(passage)));
    }

    private static void add(Set<String> wanted, String prefix, Enum<?>[] values) {
        Stream.of(values).map(value -> prefix + value.name()).forEach(wanted::add);
    }
}
