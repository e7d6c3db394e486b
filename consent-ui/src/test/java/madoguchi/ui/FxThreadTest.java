package madoguchi.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FxThreadTest {

    @BeforeAll
    static void start() {
        FxThread.start();
    }

    @Test
    void the_toolkit_can_be_asked_to_start_twice() {
        FxThread.start();

        assertThat(FxThread.call(Platform::isFxApplicationThread)).isTrue();
    }

    @Test
    void a_call_from_the_thread_itself_does_not_wait_for_itself() {
        assertThat(FxThread.<Integer>call(() -> FxThread.call(() -> 7))).isEqualTo(7);
    }

    @Test
    void what_a_call_throws_is_thrown_to_its_caller() {
        assertThatThrownBy(
                        () ->
                                FxThread.call(
                                        () -> {
                                            throw new IllegalArgumentException("no such screen");
                                        }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no such screen");
    }
}
