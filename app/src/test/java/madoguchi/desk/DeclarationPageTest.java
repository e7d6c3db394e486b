package madoguchi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import madoguchi.declaration.CardFace;
import madoguchi.declaration.Declarations;
import madoguchi.declaration.Form;
import madoguchi.declaration.Remark.Rule;
import madoguchi.desk.Page.Turn;
import madoguchi.screen.DeskTouch;
import madoguchi.screen.S05Declaration;
import madoguchi.screen.S05Declaration.Action;
import madoguchi.screen.S05Declaration.Field;
import madoguchi.screen.S05Declaration.Kept;
import madoguchi.screen.S05Declaration.Remark;
import org.junit.jupiter.api.Test;

class DeclarationPageTest {

    private static final ZonedDateTime NOW =
            ZonedDateTime.of(2026, 11, 21, 10, 0, 0, 0, ZoneId.of("Asia/Tokyo"));

    private Page page = DeclarationPage.unread().opened(NOW).page();

    @Test
    void it_opens_with_the_form_of_the_day_empty_but_for_the_date() {
        Turn turn = DeclarationPage.unread().opened(NOW);

        assertThat(turn.requests()).containsExactly(new DeclarationRequest.Load(NOW.toLocalDate()));
        assertThat(declared().form()).isEqualTo(Form.OF_2024_12);
        assertThat(declared().signedOn()).contains(NOW.toLocalDate());
        assertThat(screen().lines()).allSatisfy((_, text) -> assertThat(text).isEmpty());
        assertThat(screen().remarks()).isEmpty();
    }

    @Test
    void what_is_typed_and_picked_becomes_the_declaration() {
        fill();

        assertThat(declared().card().name()).isEqualTo("見本 花子");
        assertThat(declared().card().born()).contains(LocalDate.of(1950, 3, 9));
        assertThat(screen().percent()).isEqualTo(OptionalInt.of(10));
        assertThat(touch(new DeskTouch.Pressed(Action.PRINT)).requests())
                .containsExactly(new DeclarationRequest.Keep(declared(), true, NOW.toLocalDate()));
    }

    @Test
    void not_knowing_the_ratio_leads_to_the_insurer() {
        fill();
        pick(Field.SHARE, "UNKNOWN");

        assertThat(screen().percent()).isEmpty();
        assertThat(screen().remarks())
                .contains(new Remark(Field.SHARE, "SHARE", Rule.ASK_INSURER.name(), false));
    }

    @Test
    void picking_again_takes_back() {
        pick(Field.SCHEME, "NATIONAL");
        pick(Field.SCHEME, "NATIONAL");
        pick(Field.ELIGIBLE, "YES");
        pick(Field.ELIGIBLE, "YES");

        assertThat(declared().coverage().scheme()).isEmpty();
        assertThat(declared().coverage().eligible()).isFalse();
    }

    @Test
    void a_day_that_the_era_does_not_have_is_told_beside_the_field_and_nothing_is_lost() {
        pick(Field.ERA, "SHOWA");
        type(Field.BORN, "64-1-8");

        assertThat(declared().card().born()).isEmpty();
        assertThat(screen().lines()).containsEntry(Field.BORN, "64-1-8");
        assertThat(screen().remarks())
                .containsExactly(new Remark(Field.BORN, "BORN", "NO_SUCH_DAY", true));

        type(Field.BORN, "元年5月1日");
        pick(Field.ERA, "REIWA");
        assertThat(declared().card().born()).contains(LocalDate.of(2019, 5, 1));
    }

    @Test
    void a_day_that_would_be_missing_on_the_paper_is_neither_printed_nor_kept() {
        type(Field.BORN, "２５－３－９");
        assertThat(screen().remarks())
                .containsExactly(new Remark(Field.BORN, "BORN", "NO_ERA", true));
        for (Action write : List.of(Action.PRINT, Action.KEEP)) {
            assertThat(touch(new DeskTouch.Pressed(write)).requests()).isEmpty();
            assertThat(screen().notice()).contains(new S05Declaration.DayUnread());
        }

        pick(Field.ERA, "SHOWA");
        assertThat(declared().card().born()).as("full width").contains(LocalDate.of(1950, 3, 9));
        assertThat(touch(new DeskTouch.Pressed(Action.KEEP)).requests()).hasSize(1);
    }

    @Test
    void pressing_twice_keeps_one_and_printing_again_prints_the_kept_one() {
        LocalDate today = NOW.toLocalDate();
        fill();
        assertThat(touch(new DeskTouch.Pressed(Action.KEEP)).requests()).hasSize(1);
        assertThat(touch(new DeskTouch.Pressed(Action.KEEP)).requests()).as("under way").isEmpty();
        assertThat(touch(new DeskTouch.Pressed(Action.PRINT)).requests()).isEmpty();
        answer(
                new DeclarationReply.Done(
                        new S05Declaration.Saved("2026-11-21-1"),
                        List.of(new Kept("2026-11-21-1", false))));

        assertThat(touch(new DeskTouch.Pressed(Action.KEEP)).requests()).as("kept").isEmpty();
        assertThat(touch(new DeskTouch.Pressed(Action.PRINT)).requests())
                .containsExactly(new DeclarationRequest.PrintAgain("2026-11-21-1", today));

        type(Field.PHONE, "03-0000-0000");
        assertThat(touch(new DeskTouch.Pressed(Action.KEEP)).requests())
                .as("another content")
                .containsExactly(new DeclarationRequest.Keep(declared(), false, today));
        answer(new Reply.Failed(new DeclarationRequest.Keep(declared(), false, today)));
        assertThat(touch(new DeskTouch.Pressed(Action.KEEP)).requests())
                .as("it did not work")
                .hasSize(1);
    }

    @Test
    void the_cards_part_of_a_result_that_is_over_can_be_copied_and_the_insurer_cannot() {
        CardFace card = Declarations.complete().card();
        answer(
                new DeclarationReply.Loaded(
                        List.of(),
                        Optional.of(new DeclarationReply.Known(LocalTime.of(9, 58), card))));
        assertThat(declared().card()).isEqualTo(CardFace.BLANK);

        touch(new DeskTouch.Pressed(Action.COPY));

        assertThat(declared().card()).isEqualTo(card);
        assertThat(declared().coverage().insurer()).isEmpty();
        assertThat(screen().lines()).containsEntry(Field.BORN, "25-3-9");
    }

    @Test
    void the_form_of_2023_asks_one_more_and_says_that_it_is_not_todays() {
        pick(Field.FORM, "OF_2023");
        pick(Field.ISSUED, "BEFORE");

        assertThat(declared().form()).isEqualTo(Form.OF_2023);
        assertThat(screen().choices())
                .extracting(S05Declaration.Choice::field)
                .contains(Field.ISSUED);
        assertThat(screen().remarks()).extracting(Remark::rule).contains("OTHER_FORM");

        pick(Field.FORM, "OF_2024_12");
        assertThat(declared().coverage().issued()).isEmpty();
    }

    @Test
    void one_is_destroyed_only_after_the_question_was_answered() {
        answer(
                new DeclarationReply.Loaded(
                        List.of(new Kept("2026-09-30-1", true)), Optional.empty()));

        assertThat(touch(new DeskTouch.Pressed(Action.DESTROY)).requests()).isEmpty();
        pick(Field.KEPT, "2026-09-30-1");
        assertThat(screen().finishing()).contains("2026-09-30-1");
        assertThat(touch(new DeskTouch.Pressed(Action.NOT_YET)).requests()).isEmpty();
        assertThat(touch(new DeskTouch.Pressed(Action.DESTROY)).requests()).isEmpty();
        pick(Field.KEPT, "2026-09-30-1");
        assertThat(touch(new DeskTouch.Pressed(Action.DESTROY)).requests())
                .containsExactly(new DeclarationRequest.Destroy("2026-09-30-1", NOW.toLocalDate()));
    }

    @Test
    void a_room_that_could_not_loses_nothing() {
        fill();
        answer(new Reply.Failed(new DeclarationRequest.Load(NOW.toLocalDate())));

        assertThat(screen().notice()).contains(new S05Declaration.CouldNot());
        assertThat(declared().card().name()).isEqualTo("見本 花子");
    }

    private void fill() {
        pick(Field.ELIGIBLE, "YES");
        pick(Field.SCHEME, "LATE_ELDERLY");
        pick(Field.SHARE, "TEN");
        type(Field.NAME, "見本 花子");
        pick(Field.ERA, "SHOWA");
        type(Field.BORN, "25-3-9");
    }

    private void pick(Field field, String key) {
        touch(new DeskTouch.Picked(field, key));
    }

    private void type(Field field, String text) {
        touch(new DeskTouch.Typed(field, text));
    }

    private Turn touch(DeskTouch touch) {
        Turn turn = page.touched(touch, NOW);
        page = turn.page();
        return turn;
    }

    private void answer(Reply reply) {
        page = page.answered(reply, NOW).page();
    }

    private S05Declaration screen() {
        return (S05Declaration) page.screen();
    }

    private madoguchi.declaration.EligibilityDeclaration declared() {
        return ((DeclarationPage) page).draft().declaration();
    }
}
