package madoguchi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import madoguchi.screen.Screen;
import madoguchi.ui.Samples.Sample;
import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void there_is_a_sample_of_every_screen() {
        Set<Class<?>> shown =
                Samples.all().stream().map(s -> s.screen().getClass()).collect(Collectors.toSet());

        assertThat(shown).containsExactlyInAnyOrder(Screen.class.getPermittedSubclasses());
    }

    @Test
    void no_two_samples_have_the_same_name() {
        assertThat(Samples.all().stream().map(Sample::name)).doesNotHaveDuplicates();
    }
}
