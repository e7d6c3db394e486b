package madoguchi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenedTest {

    private final List<String> closed = new ArrayList<>();

    @Test
    void each_is_closed_from_the_last_to_the_first_whatever_the_others_throw() {
        Opened opened = three();

        assertThatThrownBy(opened::close)
                .hasMessage("three")
                .satisfies(
                        first ->
                                assertThat(first.getSuppressed())
                                        .singleElement()
                                        .satisfies(next -> assertThat(next).hasMessage("two")));
        assertThat(closed).containsExactly("three", "two", "one");
        opened.close();
        assertThat(closed).as("again").hasSize(3);
    }

    @Test
    void what_was_handed_on_is_closed_there_and_only_there() {
        Opened opened = three();
        Opened next = opened.handedOn();

        opened.close();
        assertThat(closed).isEmpty();

        assertThatThrownBy(next::close).hasMessage("three");
        assertThat(closed).containsExactly("three", "two", "one");
    }

    private Opened three() {
        Opened opened = new Opened();
        assertThat(opened.add("one", closed::add)).isEqualTo("one");
        opened.add("two", this::fail);
        opened.add("three", this::fail);
        return opened;
    }

    private void fail(String name) {
        closed.add(name);
        throw new IllegalStateException(name);
    }
}
