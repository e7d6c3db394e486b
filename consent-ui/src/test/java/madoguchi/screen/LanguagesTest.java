package madoguchi.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LanguagesTest {

    private static final Languages JAPANESE_ONLY = new Languages(Language.JA, List.of(Language.JA));

    @Test
    void nothing_is_presented_in_a_language_that_is_not_offered() {
        Presentation japanese = Presentation.initial(JAPANESE_ONLY);

        assertThatThrownBy(() -> japanese.in(Language.EN))
                .hasMessage("EN is not offered, only [JA]");
        assertThat(japanese.in(Language.JA)).isEqualTo(japanese);
    }

    @Test
    void the_first_one_is_offered_and_each_is_offered_once() {
        assertThatThrownBy(() -> new Languages(Language.EN, List.of(Language.JA)))
                .hasMessage("EN is not offered, only [JA]");
        assertThatThrownBy(() -> new Languages(Language.JA, List.of(Language.JA, Language.JA)))
                .hasMessage("offered more than once: [JA, JA]");
    }

    @Test
    void the_next_one_follows_in_the_clinics_order_and_after_the_last_comes_the_first() {
        var englishFirst = new Languages(Language.JA, List.of(Language.EN, Language.JA));

        assertThat(englishFirst.after(Language.EN)).isEqualTo(Language.JA);
        assertThat(englishFirst.after(Language.JA)).isEqualTo(Language.EN);
        assertThat(englishFirst.choice()).isTrue();
        assertThat(JAPANESE_ONLY.choice()).isFalse();
    }
}
