package madoguchi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import madoguchi.declaration.Item;
import madoguchi.declaration.Remark;
import madoguchi.screen.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeclarationWordsTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_language_lacks_a_text_and_none_has_one_that_nobody_uses(Language language) {
        Set<String> wanted =
                new TreeSet<>(
                        Set.of(
                                "payment.DECLARED",
                                "payment.BY_AGE",
                                "payment.ASK_INSURER",
                                "glyphs",
                                "forgotten",
                                "rule.NO_ERA",
                                "rule.NO_SUCH_DAY"));
        Stream.of(Item.values()).map(item -> "item." + item).forEach(wanted::add);
        Stream.of(Remark.Rule.values()).map(rule -> "rule." + rule).forEach(wanted::add);

        assertThat(new DeclarationWords(language).keys()).isEqualTo(wanted);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_rule_has_a_sentence_that_names_its_field(Language language) {
        DeclarationWords words = new DeclarationWords(language);

        assertThat(Remark.Rule.values())
                .allSatisfy(
                        rule -> {
                            String name = words.of(new Remark(Item.NAME, rule));
                            assertThat(name).doesNotContain("{");
                            assertThat(words.of(new Remark(Item.KANA, rule))).isNotEqualTo(name);
                        });
    }
}
