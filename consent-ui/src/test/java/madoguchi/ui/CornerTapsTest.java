package madoguchi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import madoguchi.ui.part.CornerTaps;
import madoguchi.ui.part.ScaledPane.Size;
import org.junit.jupiter.api.Test;

/** The way to the desk: known to a trained hand, and not found by chance. */
class CornerTapsTest {

    private static final Size GLASS = new Size(800, 1280);

    private final HandClock clock = new HandClock();
    private final CornerTaps corners = new CornerTaps(clock);

    @Test
    void the_upper_corners_left_right_right_left_are_the_way() {
        assertThat(left()).isFalse();
        assertThat(right()).isFalse();
        assertThat(right()).isFalse();
        assertThat(left()).isTrue();
        assertThat(left()).as("and then from the beginning").isFalse();
    }

    @Test
    void another_order_another_place_or_a_slow_hand_is_not() {
        left();
        right();
        left();
        assertThat(left()).isFalse();

        left();
        right();
        tap(400, 640);
        right();
        assertThat(left()).isFalse();

        right();
        right();
        clock.pass(Duration.ofSeconds(2));
        assertThat(left()).isFalse();
    }

    @Test
    void a_wrong_beginning_does_not_spoil_the_right_one_after_it() {
        left();
        left();
        right();
        right();
        assertThat(left()).isTrue();
    }

    private boolean left() {
        return tap(20, 30);
    }

    private boolean right() {
        return tap(790, 10);
    }

    private boolean tap(double x, double y) {
        clock.pass(Duration.ofMillis(400));
        return corners.complete(x, y, GLASS);
    }
}
