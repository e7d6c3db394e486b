package madoguchi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import madoguchi.advice.CareCase;
import madoguchi.screen.DeskTouch;
import madoguchi.screen.Lamp;
import madoguchi.screen.S02Today;
import madoguchi.screen.S02Today.Action;
import madoguchi.screen.S02Today.Cover;
import madoguchi.screen.S02Today.Field;
import madoguchi.screen.S02Today.How;
import madoguchi.screen.S02Today.Mark;
import madoguchi.screen.S02Today.Missed;
import madoguchi.screen.S02Today.Notice;
import madoguchi.screen.S02Today.Span;
import madoguchi.screen.S02Today.Way;
import madoguchi.screen.S04Fallback;
import madoguchi.screen.S06Care;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 受付一覧: what is found by which search, and what becomes of what is pressed. */
class TodayPageTest {

    private static final ZonedDateTime NOON =
            ZonedDateTime.of(2026, 11, 21, 12, 0, 0, 0, ZoneId.of("Asia/Tokyo"));

    private Page page = TodayPage.unread();

    @ParameterizedTest
    @CsvSource({
        "'', 2",
        "やま, 1",
        "ヤマ, 1",
        "ﾔﾏﾀﾞ, 1",
        "ヤマダハ, 1",
        "山田, 1",
        "はなこ, 0",
        "9, 2",
        "9:4, 1",
        "09:41, 1",
        "0905, 1",
        "9:6, 0",
        "10, 0"
    })
    void a_visit_is_found_by_the_beginning_of_its_name_or_its_time(String typed, int found) {
        read();
        does(new DeskTouch.Typed(Field.SEARCH, typed));

        assertThat(screen().rows()).hasSize(found);
        assertThat(screen().all()).isEqualTo(3);
    }

    @Test
    void a_method_narrows_the_list_and_all_of_them_widen_it_again() {
        read();
        does(new DeskTouch.Picked(Field.METHOD, How.PIN.name()));
        assertThat(screen().rows()).extracting(S02Today.Row::method).containsExactly(How.PIN);
        does(new DeskTouch.Picked(Field.METHOD, ""));
        assertThat(screen().rows()).hasSize(2);
    }

    @Test
    void a_consent_that_lapsed_or_was_not_registered_is_marked() {
        read();
        assertThat(screen().rows().getFirst().marks()).containsExactly(Mark.CONSENT_OVER);
        assertThat(screen().rows().getLast().marks()).containsExactly(Mark.CONSENT_NOT_REGISTERED);
    }

    @Test
    void a_result_that_is_looked_at_is_noted_handed_over_again_and_printed() {
        read();
        assertThat(does(new DeskTouch.Picked(Field.ROW, "1")))
                .containsExactly(new TodayRequest.Looked(1));
        assertThat(screen().open()).isPresent();
        assertThat(does(new DeskTouch.Pressed(Action.HAND_OVER_AGAIN)))
                .containsExactly(new TodayRequest.HandOverAgain(1));
        assertThat(does(new DeskTouch.Pressed(Action.PRINT)))
                .singleElement()
                .isInstanceOf(TodayRequest.Print.class);
        does(new DeskTouch.Pressed(Action.CLOSE_RESULT));
        assertThat(screen().open()).isEmpty();
        assertThat(does(new DeskTouch.Pressed(Action.PRINT))).isEmpty();
    }

    @Test
    void what_needs_care_in_a_result_is_told_and_leads_to_what_is_known_of_it() {
        read();
        does(new DeskTouch.Picked(Field.ROW, "1"));
        assertThat(does(new DeskTouch.Pressed(Action.CLOSE_RESULT))).isEmpty();
        answered(new TodayReply.Seen(1, Set.of(CareCase.DOT)));
        assertThat(screen().open()).as("closed before it was known").isEmpty();

        does(new DeskTouch.Picked(Field.ROW, "1"));
        answered(new TodayReply.Seen(2, Set.of(CareCase.INVALID)));
        assertThat(screen().open().orElseThrow().care()).as("another's").isEmpty();
        answered(new TodayReply.Seen(1, Set.of(CareCase.DOT)));
        assertThat(screen().open().orElseThrow().care()).containsExactly("DOT");

        assertThat(does(new DeskTouch.Pressed(Action.CARE)))
                .containsExactly(new CareRequest.Load(LocalDate.of(2026, 11, 21)));
        answered(
                new CareReply.Loaded(
                        List.of(
                                new CareReply.Found(
                                        "1",
                                        LocalTime.of(9, 41),
                                        Optional.of("山田 花子"),
                                        Optional.of("ヤマダ ハナコ"),
                                        Set.of(CareCase.DOT)))));
        S06Care care = (S06Care) page.screen();
        assertThat(care.picked()).contains("1");
        assertThat(care.cases()).extracting(S06Care.Case::care).containsExactly("DOT");
        assertThat(care.day()).as("today").isEmpty();
    }

    @Test
    void what_needs_care_on_another_day_is_looked_for_on_that_day() {
        read();
        does(new DeskTouch.Pressed(Action.DAY_BEFORE));
        answered(loaded(Optional.of(LocalDate.of(2026, 11, 20))));
        does(new DeskTouch.Picked(Field.ROW, "1"));

        assertThat(does(new DeskTouch.Pressed(Action.CARE)))
                .containsExactly(new CareRequest.Load(LocalDate.of(2026, 11, 20)));
        assertThat(((S06Care) page.screen()).day()).contains(LocalDate.of(2026, 11, 20));
    }

    @Test
    void a_visit_without_a_result_is_listed_and_leads_to_what_to_do_about_it() {
        read();
        assertThat(screen().missed()).extracting(Missed::code).containsExactly("K-106");
        assertThat(screen().all()).isEqualTo(3);
        does(new DeskTouch.Typed(Field.SEARCH, "やま"));
        assertThat(screen().missed()).as("it has no name").isEmpty();
        does(new DeskTouch.Typed(Field.SEARCH, "9:2"));
        assertThat(screen().missed()).hasSize(1);

        does(new DeskTouch.Picked(Field.MISSED, "K-106"));
        assertThat(page.screen()).isInstanceOf(S04Fallback.class);
    }

    @Test
    void what_nobody_has_fetched_is_listed_over_all_days_and_can_be_settled_by_hand() {
        read();
        assertThat(screen().unfetched()).isEqualTo(3);
        assertThat(does(new DeskTouch.Pressed(Action.UNFETCHED)))
                .containsExactly(new TodayRequest.Load(Optional.empty()));
        assertThat(screen().span()).isEqualTo(new Span.Unfetched());
        answered(loaded(Optional.empty()));

        does(new DeskTouch.Picked(Field.ROW, "2"));
        assertThat(does(new DeskTouch.Pressed(Action.SETTLE)))
                .containsExactly(new TodayRequest.Settle(2));
        assertThat(page.answered(new TodayReply.Done(Notice.SETTLED), NOON).requests())
                .as("read anew")
                .containsExactly(new TodayRequest.Load(Optional.empty()));

        assertThat(does(new DeskTouch.Pressed(Action.DAY_BEFORE))).isEmpty();
        assertThat(does(new DeskTouch.Pressed(Action.TODAY)))
                .containsExactly(new TodayRequest.Load(Optional.of(NOON.toLocalDate())));
    }

    @Test
    void while_the_store_cannot_be_read_no_lamp_is_green_and_the_list_stays() {
        read();
        answered(new Reply.Failed(new TodayRequest.Load(Optional.of(NOON.toLocalDate()))));

        assertThat(screen().rows()).hasSize(2);
        assertThat(screen().status())
                .hasSameSizeAs(S02Today.Part.values())
                .noneMatch(status -> status.lamp() == Lamp.GOOD)
                .filteredOn(status -> status.lamp() == Lamp.BAD)
                .extracting(S02Today.Status::part)
                .containsExactly(S02Today.Part.STORE);
    }

    @Test
    void at_midnight_today_is_the_new_day_and_another_day_stays() {
        ZonedDateTime after = NOON.plusDays(1);
        read();
        assertThat(page.ticked(after).requests())
                .containsExactly(new TodayRequest.Load(Optional.of(after.toLocalDate())));

        does(new DeskTouch.Pressed(Action.DAY_BEFORE));
        assertThat(page.ticked(after).requests())
                .containsExactly(
                        new TodayRequest.Load(Optional.of(NOON.toLocalDate().minusDays(1))));
    }

    @Test
    void days_go_back_and_no_further_than_today() {
        read();
        assertThat(does(new DeskTouch.Pressed(Action.DAY_AFTER))).isEmpty();
        assertThat(does(new DeskTouch.Pressed(Action.DAY_BEFORE)))
                .containsExactly(new TodayRequest.Load(Optional.of(LocalDate.of(2026, 11, 20))));
        assertThat(screen().span()).isEqualTo(new Span.Day(LocalDate.of(2026, 11, 20), false));
        assertThat(screen().rows()).as("those of the other day are gone at once").isEmpty();
        answered(loaded());
        assertThat(screen().rows()).as("an answer of before is late").isEmpty();
    }

    @Test
    void the_list_is_read_anew_every_few_seconds_and_not_at_every_tick() {
        read();
        assertThat(page.ticked(NOON.plusSeconds(1)).requests()).isEmpty();
        assertThat(page.ticked(NOON.plusSeconds(5)).requests())
                .containsExactly(new TodayRequest.Load(Optional.of(NOON.toLocalDate())));
    }

    @Test
    void no_name_is_in_what_a_log_would_print() {
        assertThat(entry(1, NOON, "山田 花子", "ヤマダ ハナコ", How.FACE, true).toString())
                .doesNotContain("山田", "ヤマダ");
    }

    private void read() {
        page = page.opened(NOON).page();
        answered(loaded());
    }

    private static TodayReply.Loaded loaded() {
        return loaded(Optional.of(NOON.toLocalDate()));
    }

    private static TodayReply.Loaded loaded(Optional<LocalDate> day) {
        ZonedDateTime at = NOON.with(day.orElse(NOON.toLocalDate()));
        return new TodayReply.Loaded(
                day,
                List.of(
                        entry(1, at.withHour(9).withMinute(41), "山田 花子", "ヤマダ ハナコ", How.FACE, true),
                        entry(
                                2,
                                at.withHour(9).withMinute(5),
                                "鈴木 正一",
                                "スズキ ショウイチ",
                                How.PIN,
                                false)),
                List.of(
                        new Missed(
                                at.withHour(9).withMinute(20).toLocalDateTime(),
                                Optional.of(How.PIN),
                                "K-106")),
                3,
                List.of(),
                List.of());
    }

    private void answered(Reply reply) {
        page = page.answered(reply, NOON).page();
    }

    private List<Request> does(DeskTouch touch) {
        Page.Turn turn = page.touched(touch, NOON);
        page = turn.page();
        return turn.requests();
    }

    private S02Today screen() {
        return (S02Today) page.screen();
    }

    private static Entry entry(
            long id, ZonedDateTime at, String name, String kana, How method, boolean registered) {
        Instant over = NOON.minusSeconds(1).toInstant();
        return new Entry(
                id,
                at,
                Optional.of(name),
                Optional.of(kana),
                method,
                Cover.VALID,
                3,
                4,
                registered,
                registered ? Optional.of(over) : Optional.empty(),
                false,
                Way.WAITING,
                List.of());
    }
}
