package madoguchi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import madoguchi.screen.DeskTouch;
import madoguchi.screen.S03VisualMode;
import madoguchi.screen.S03VisualMode.Action;
import madoguchi.screen.S03VisualMode.Mode;
import org.junit.jupiter.api.Test;

/** 目視モード of the generations before 2025-03: ordered, done, and not forgotten. */
class VisualPageTest {

    private static final ZonedDateTime NOW =
            ZonedDateTime.of(2024, 11, 21, 10, 0, 0, 0, ZoneId.of("Asia/Tokyo"));

    private Page page = VisualPage.unread().opened(NOW).page();

    @Test
    void it_is_switched_on_and_says_so_only_when_the_terminal_did() {
        seen(true, false, NOW);
        Page.Turn turn = touch(Action.SWITCH_ON);

        assertThat(turn.requests()).containsExactly(new VisualRequest.Switch(true));
        seen(true, false, NOW);
        assertThat(screen().mode()).isEqualTo(Mode.OFF);
        assertThat(screen().wanted()).contains(Action.SWITCH_ON);

        seen(true, true, NOW);
        assertThat(screen().mode()).isEqualTo(Mode.ON);
        assertThat(screen().wanted()).isEmpty();
    }

    @Test
    void a_forgotten_switch_back_is_shown_after_ten_minutes() {
        seen(true, true, NOW.minusMinutes(9));
        assertThat(screen().forgotten()).isFalse();

        seen(true, true, NOW.minusMinutes(10));
        assertThat(screen().forgotten()).isTrue();
        assertThat(touch(Action.SWITCH_BACK).requests())
                .containsExactly(new VisualRequest.Switch(false));
    }

    @Test
    void where_the_reader_has_the_visual_check_itself_nothing_can_be_switched() {
        seen(false, false, NOW);

        assertThat(screen().mode()).isEqualTo(Mode.ON_THE_READER);
        assertThat(touch(Action.SWITCH_ON).requests()).isEmpty();
    }

    @Test
    void before_the_terminal_was_asked_nothing_can_be_switched() {
        assertThat(screen().mode()).isEqualTo(Mode.UNKNOWN);
        assertThat(touch(Action.SWITCH_ON).requests()).isEmpty();
        assertThat(page.ticked(NOW).requests()).containsExactly(new VisualRequest.Load());
    }

    private Page.Turn touch(Action action) {
        Page.Turn turn = page.touched(new DeskTouch.Pressed(action), NOW);
        page = turn.page();
        return turn;
    }

    private void seen(boolean needed, boolean on, ZonedDateTime since) {
        Instant at = since.toInstant();
        page = page.answered(new VisualReply.Seen(needed, on, Optional.of(at)), NOW).page();
    }

    private S03VisualMode screen() {
        return (S03VisualMode) page.screen();
    }
}
