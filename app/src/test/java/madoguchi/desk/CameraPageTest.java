package madoguchi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.Optional;
import madoguchi.screen.DeskTouch;
import madoguchi.screen.T02Camera;
import madoguchi.screen.T02Camera.Action;
import madoguchi.screen.T02Camera.Found;
import madoguchi.screen.T02Camera.Why;
import org.junit.jupiter.api.Test;

class CameraPageTest {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-21T09:41:00+09:00");
    private static final CameraRequest LOOK = new CameraRequest.Look();

    private static Page looked(boolean live, Why why) {
        return CameraPage.unread()
                .ticked(NOW)
                .page()
                .answered(new CameraReply.Looked(live, new Found.Blind(why)), NOW)
                .page();
    }

    @Test
    void it_looks_when_it_is_on_the_glass_and_not_twice_at_once() {
        assertThat(CameraPage.unread().opened(NOW).requests()).isEmpty();
        Page.Turn ticked = CameraPage.unread().ticked(NOW);
        assertThat(ticked.requests()).containsExactly(LOOK);
        assertThat(ticked.page().ticked(NOW).requests()).isEmpty();
    }

    @Test
    void it_looks_again_by_itself_only_where_the_picture_is_live() {
        assertThat(looked(true, Why.BLACK).ticked(NOW).requests()).containsExactly(LOOK);

        Page beside = looked(false, Why.WITH_KIOSK);
        assertThat(beside.ticked(NOW).requests()).isEmpty();
        assertThat(beside.touched(new DeskTouch.Pressed(Action.LOOK_AGAIN), NOW).requests())
                .containsExactly(LOOK);
    }

    @Test
    void a_patients_card_is_a_patients_and_what_failed_is_said() {
        assertThat(CameraPage.unread().takesCard()).isFalse();
        Page failed = CameraPage.unread().answered(new Reply.Failed(LOOK), NOW).page();
        assertThat(((T02Camera) failed.screen()).found())
                .isEqualTo(Optional.of(new Found.Blind(Why.COULD_NOT)));
    }
}
