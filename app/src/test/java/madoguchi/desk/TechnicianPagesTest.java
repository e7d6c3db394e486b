package madoguchi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import madoguchi.failure.FailureCode;
import madoguchi.screen.DeskPlace;
import madoguchi.screen.DeskRole;
import madoguchi.screen.DeskTouch;
import madoguchi.screen.Lamp;
import madoguchi.screen.T01SelfCheck;
import madoguchi.screen.T01SelfCheck.Action;
import madoguchi.screen.T01SelfCheck.Notice;
import madoguchi.screen.T01SelfCheck.Point;
import madoguchi.screen.T04ErrorBook;
import madoguchi.screen.T04ErrorBook.Entry;
import org.junit.jupiter.api.Test;

class TechnicianPagesTest {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-21T09:41:00+09:00");
    private static final SelfCheckReply.Checked FOUND =
            new SelfCheckReply.Checked(
                    NOW.toLocalDateTime(), List.of(new Point("POWER", Lamp.GOOD)), List.of());

    private static Page.Turn press(Page page, Action action) {
        return page.touched(new DeskTouch.Pressed(action), NOW);
    }

    @Test
    void the_check_begins_by_itself_and_not_twice_at_once() {
        Page.Turn opened = SelfCheckPage.unread().opened(NOW);
        assertThat(opened.requests()).containsExactly(new SelfCheckRequest.Run());
        assertThat(press(opened.page(), Action.CHECK_AGAIN).requests()).isEmpty();

        Page done = opened.page().answered(FOUND, NOW).page();
        assertThat(((T01SelfCheck) done.screen()).points()).hasSize(1);
        assertThat(press(done, Action.CHECK_AGAIN).requests())
                .containsExactly(new SelfCheckRequest.Run());
    }

    @Test
    void what_is_exported_was_seen_and_where_it_went_is_said() {
        Page unread = SelfCheckPage.unread();
        assertThat(press(unread, Action.EXPORT).requests()).isEmpty();

        Page done = unread.answered(FOUND, NOW).page();
        assertThat(press(done, Action.EXPORT).requests())
                .containsExactly(new SelfCheckRequest.Export());
        assertThat(notice(done.answered(new SelfCheckReply.Exported("a.zip"), NOW).page()))
                .contains(new Notice.Exported("a.zip"));
        assertThat(
                        notice(
                                done.answered(new Reply.Failed(new SelfCheckRequest.Export()), NOW)
                                        .page()))
                .contains(new Notice.CouldNot());
    }

    private static Optional<Notice> notice(Page page) {
        return ((T01SelfCheck) page.screen()).notice();
    }

    @Test
    void what_happened_here_stands_first_and_every_code_once() {
        Entry here = new Entry("K-401", 2, Optional.of(LocalDateTime.of(2026, 11, 20, 8, 0)));
        Page book =
                ErrorBookPage.unread()
                        .answered(new ErrorBookReply.Loaded(List.of(here)), NOW)
                        .page();

        List<Entry> entries = ((T04ErrorBook) book.screen()).entries();
        assertThat(entries).hasSize(FailureCode.values().length).startsWith(here);
        assertThat(entries.get(1).code()).isEqualTo("001");
        assertThat(entries).extracting(Entry::code).doesNotHaveDuplicates();
    }

    @Test
    void a_code_that_is_not_in_the_book_cannot_be_opened() {
        Page book = ErrorBookPage.unread();
        assertThat(open(book, "011")).contains("011");
        assertThat(open(book, "099")).isEmpty();
    }

    private static Optional<String> open(Page book, String code) {
        Page opened = book.touched(new DeskTouch.Picked(T04ErrorBook.Field.ROW, code), NOW).page();
        return ((T04ErrorBook) opened.screen()).open();
    }

    @Test
    void the_technicians_pages_are_the_administrators_and_the_book_is_everybodys() {
        assertThat(Places.of(DeskRole.STAFF))
                .contains(DeskPlace.T04_ERROR_BOOK)
                .doesNotContain(DeskPlace.T01_SELF_CHECK, DeskPlace.T05_SCHEDULE);
        assertThat(Places.of(DeskRole.ADMINISTRATOR)).contains(DeskPlace.values());
    }
}
