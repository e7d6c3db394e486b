package madoguchi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import madoguchi.screen.DeskTouch;
import madoguchi.screen.Language;
import madoguchi.screen.PracticePanel.Entry;
import madoguchi.screen.PracticePanel.Group;
import madoguchi.screen.T06Practice;
import madoguchi.screen.T06Practice.Field;
import madoguchi.screen.T06Practice.Notice;
import org.junit.jupiter.api.Test;

class PracticePageTest {

    private static final ZonedDateTime NOW =
            ZonedDateTime.of(2026, 11, 21, 9, 0, 0, 0, ZoneId.of("Asia/Tokyo"));
    private static final Entry PIN = entry("pin", "暗証番号で受付", "By PIN");
    private static final Entry NETWORK = entry("network-down", "ネットワークエラー", "Network down");
    private static final List<Group> GROUPS =
            List.of(new Group("basics", List.of(PIN)), new Group("outage", List.of(NETWORK)));

    private Page page = PracticePage.unread();

    @Test
    void it_finds_a_scenario_by_its_title_in_any_language_and_by_its_name() {
        assertThat(page.opened(NOW).requests()).containsExactly(new PracticeRequest.Load());
        page = page.answered(new PracticeReply.Loaded(GROUPS), NOW).page();
        assertThat(screen().groups()).isEqualTo(GROUPS);

        for (String words : List.of("暗証", "by pin", "PIN")) {
            type(words);
            assertThat(screen().groups()).as(words).containsExactly(GROUPS.getFirst());
        }
        type("そら");
        assertThat(screen().groups()).isEmpty();
        assertThat(screen().search()).isEqualTo("そら");
    }

    @Test
    void one_that_is_picked_is_started_and_it_says_whether_that_could_be() {
        Page.Turn picked = page.touched(new DeskTouch.Picked(Field.SCENARIO, "pin"), NOW);
        assertThat(picked.requests()).containsExactly(new PracticeRequest.Start("pin"));

        page = picked.page().answered(new PracticeReply.Started(true), NOW).page();
        assertThat(screen().notice()).contains(Notice.STARTED);
        page = page.answered(new PracticeReply.Started(false), NOW).page();
        assertThat(screen().notice()).contains(Notice.COULD_NOT);
    }

    private void type(String text) {
        page = page.touched(new DeskTouch.Typed(Field.SEARCH, text), NOW).page();
    }

    private T06Practice screen() {
        return (T06Practice) page.screen();
    }

    private static Entry entry(String name, String ja, String en) {
        return new Entry(name, Map.of(Language.JA, ja, Language.EN, en));
    }
}
