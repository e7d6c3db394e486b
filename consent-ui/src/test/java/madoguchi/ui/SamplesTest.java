package madoguchi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import madoguchi.screen.DeskScreen;
import madoguchi.screen.Screen;
import madoguchi.ui.Samples.Sample;
import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void there_is_a_sample_of_every_screen() {
        Set<Class<?>> shown =
                Samples.all().stream().map(s -> s.screen().getClass()).collect(Collectors.toSet());

        assertThat(shown).isEqualTo(Screen.kinds().collect(Collectors.toSet()));
    }

    @Test
    void there_is_a_sample_of_every_page_of_the_desk() {
        Set<Class<?>> shown =
                Samples.all().stream()
                        .map(Sample::screen)
                        .filter(Screen.AtDesk.class::isInstance)
                        .map(screen -> ((Screen.AtDesk) screen).page().getClass())
                        .collect(Collectors.toSet());

        assertThat(shown).containsExactlyInAnyOrder(DeskScreen.class.getPermittedSubclasses());
    }

    @Test
    void no_two_samples_have_the_same_name() {
        assertThat(Samples.all().stream().map(Sample::name)).doesNotHaveDuplicates();
    }
}
