package madoguchi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.screen.DeskAction;
import madoguchi.screen.DeskTouch;
import madoguchi.screen.S07Usage;
import madoguchi.screen.S07Usage.Action;
import madoguchi.screen.S07Usage.Field;
import madoguchi.screen.S07Usage.Notice;
import madoguchi.screen.S07Usage.Wrong;
import madoguchi.usage.UsageReport;
import madoguchi.usage.Visited;
import org.junit.jupiter.api.Test;

class UsagePageTest {

    private static final ZonedDateTime NOW =
            ZonedDateTime.of(2026, 11, 21, 9, 0, 0, 0, ZoneId.of("Asia/Tokyo"));
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    private Page page = UsagePage.unread();
    private List<Request> asked = List.of();

    @Test
    void it_opens_with_the_days_of_this_month() {
        open(Map.of());

        assertThat(asked).containsExactly(new UsageRequest.Load(NOVEMBER, UsageReport.Unit.DAY));
        assertThat(screen().uses()).isEqualTo(2);
        assertThat(screen().bars()).hasSize(30);
        assertThat(screen().latest()).isTrue();
        assertThat(screen().rate()).isEmpty();
    }

    @Test
    void there_is_no_month_after_this_one_but_many_before() {
        open(Map.of());
        press(Action.AFTER);
        assertThat(asked).isEmpty();

        press(Action.BEFORE);
        assertThat(asked)
                .containsExactly(
                        new UsageRequest.Load(YearMonth.of(2026, 10), UsageReport.Unit.DAY));
        assertThat(screen().latest()).isFalse();
    }

    @Test
    void a_total_that_cannot_be_stays_in_the_field_with_what_is_wrong_beside_it() {
        open(Map.of());
        type("1");
        press(Action.KEEP_TOTAL);

        assertThat(asked).isEmpty();
        assertThat(screen().typed()).isEqualTo("1");
        assertThat(screen().wrong()).contains(Wrong.LESS_THAN_COUNTED);

        type("many");
        assertThat(screen().wrong()).as("while it is typed anew").isEmpty();
        press(Action.KEEP_TOTAL);
        assertThat(screen().wrong()).contains(Wrong.NOT_A_NUMBER);
    }

    @Test
    void a_total_that_was_kept_gives_the_rate() {
        open(Map.of());
        type("８");
        press(Action.KEEP_TOTAL);
        assertThat(asked).containsExactly(new UsageRequest.KeepTotal(NOVEMBER, 8));

        turn(page.answered(new UsageReply.TotalKept(), NOW));
        assertThat(asked).hasSize(1).first().isInstanceOf(UsageRequest.Load.class);
        told(Map.of(NOVEMBER, 8L));

        assertThat(screen().rate()).contains(new S07Usage.Rate("25.00", 2, 8));
        assertThat(screen().notice()).contains(new Notice.TotalKept());
    }

    @Test
    void what_is_told_late_of_another_month_is_not_shown() {
        open(Map.of());
        press(Action.BEFORE);
        told(Map.of(NOVEMBER, 8L));

        assertThat(screen().rate()).isEmpty();
    }

    @Test
    void the_table_says_where_it_is_or_that_it_could_not_be() {
        open(Map.of());
        press(Action.EXPORT);
        assertThat(asked).hasSize(1).first().isInstanceOf(UsageRequest.Export.class);

        turn(page.answered(new UsageReply.Exported("/exports/usage-2026-11.csv"), NOW));
        assertThat(screen().notice()).contains(new Notice.Exported("/exports/usage-2026-11.csv"));
        turn(page.answered(new Reply.Failed(asked(Action.EXPORT)), NOW));
        assertThat(screen().notice()).contains(new Notice.CouldNot());
    }

    private Request asked(Action action) {
        press(action);
        return asked.getFirst();
    }

    private void open(Map<YearMonth, Long> totals) {
        turn(page.opened(NOW));
        List<Request> first = asked;
        told(totals);
        asked = first;
    }

    private void told(Map<YearMonth, Long> totals) {
        UsageReport report =
                UsageReport.ofMonth(
                        NOVEMBER,
                        List.of(
                                Visited.done("2026-11-20", IdentityMethod.FACE, 3),
                                Visited.done("2026-11-20", IdentityMethod.PIN, 3)),
                        totals);
        turn(
                page.answered(
                        new UsageReply.Loaded(report, Optional.ofNullable(totals.get(NOVEMBER)), 2),
                        NOW));
    }

    private void press(DeskAction action) {
        turn(page.touched(new DeskTouch.Pressed(action), NOW));
    }

    private void type(String text) {
        turn(page.touched(new DeskTouch.Typed(Field.TOTAL, text), NOW));
    }

    private void turn(Page.Turn turn) {
        page = turn.page();
        asked = turn.requests();
    }

    private S07Usage screen() {
        return (S07Usage) page.screen();
    }
}
