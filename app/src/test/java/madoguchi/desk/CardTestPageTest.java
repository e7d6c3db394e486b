package madoguchi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import madoguchi.screen.DeskTouch;
import madoguchi.screen.T03CardTest;
import madoguchi.screen.T03CardTest.Action;
import madoguchi.screen.T03CardTest.Field;
import madoguchi.screen.T03CardTest.How;
import madoguchi.screen.T03CardTest.Notice;
import madoguchi.screen.T03CardTest.Outcome;
import madoguchi.screen.T03CardTest.Tried;
import madoguchi.screen.T03CardTest.Trouble;
import org.junit.jupiter.api.Test;

class CardTestPageTest {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-21T09:41:00+09:00");
    private static final Tried MUTE = new Tried(new How.Live(), new Outcome.Silent(Trouble.MUTE));

    private static Page.Turn press(Page page, Action action) {
        return page.touched(new DeskTouch.Pressed(action), NOW);
    }

    private static Page.Turn replay(Page page, String name) {
        return page.touched(new DeskTouch.Picked(Field.RECORDING, name), NOW);
    }

    private static T03CardTest screen(Page page) {
        return (T03CardTest) page.screen();
    }

    private static Page knowing(String recording) {
        return CardTestPage.unread()
                .answered(new CardTestReply.Loaded(List.of(recording)), NOW)
                .page();
    }

    @Test
    void a_card_that_is_put_down_is_no_patients_and_nothing_is_asked_before_the_button() {
        assertThat(CardTestPage.unread().takesCard()).isTrue();
        assertThat(CardTestPage.unread().opened(NOW).requests())
                .containsExactly(new CardTestRequest.Load());
    }

    @Test
    void one_thing_at_a_time_and_what_was_found_before_is_gone_meanwhile() {
        Page shown = knowing("a").answered(new CardTestReply.Done(MUTE, List.of("a")), NOW).page();
        assertThat(screen(shown).tried()).contains(MUTE);

        Page.Turn turn = press(shown, Action.RECORD);
        assertThat(turn.requests()).containsExactly(new CardTestRequest.Try(true));
        assertThat(screen(turn.page()).running()).isTrue();
        assertThat(screen(turn.page()).tried()).isEmpty();
        assertThat(press(turn.page(), Action.TRY).requests()).isEmpty();
        assertThat(replay(turn.page(), "a").requests()).isEmpty();
    }

    @Test
    void only_a_recording_that_is_there_is_replayed() {
        assertThat(replay(knowing("a"), "a").requests())
                .containsExactly(new CardTestRequest.Replay("a"));
        assertThat(replay(knowing("a"), "../b").requests()).isEmpty();
    }

    @Test
    void what_could_not_be_done_is_said_and_can_be_tried_again() {
        CardTestRequest asked = new CardTestRequest.Try(false);
        Page failed =
                press(knowing("a"), Action.TRY)
                        .page()
                        .answered(new Reply.Failed(asked), NOW)
                        .page();
        assertThat(screen(failed).notice()).contains(new Notice.CouldNot());
        assertThat(press(failed, Action.TRY).requests()).containsExactly(asked);

        Page bad =
                replay(knowing("a"), "a")
                        .page()
                        .answered(new CardTestReply.BadRecording(3, "line 3"), NOW)
                        .page();
        assertThat(screen(bad).notice())
                .isEqualTo(Optional.of(new Notice.BadRecording(3, "line 3")));
        assertThat(screen(bad).running()).isFalse();
    }
}
