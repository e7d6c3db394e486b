package madoguchi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import madoguchi.desk.DeskEvent.FirstSettings;
import madoguchi.desk.DeskEvent.Judged;
import madoguchi.desk.DeskEvent.Judgement;
import madoguchi.desk.DeskRules.Site;
import madoguchi.screen.DeskPassword;
import madoguchi.screen.DeskTouch;
import madoguchi.screen.Language;
import madoguchi.screen.Screen;
import madoguchi.screen.Secret;
import madoguchi.screen.StaffScreen.S00Facility;
import madoguchi.screen.StaffScreen.S00Facility.Field;
import madoguchi.screen.StaffScreen.S00Languages;
import madoguchi.screen.StaffScreen.S00Password;
import madoguchi.screen.Touch;
import madoguchi.screen.Touch.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a new terminal asks, in its order, and what follows from the answers. */
class FirstStartTest {

    private static final DeskRules RULES =
            new DeskRules(Site.GLASS, Duration.ofSeconds(180), ZoneId.of("Asia/Tokyo"));
    private static final Instant NINE = Instant.parse("2026-11-21T00:00:00Z");
    private static final String NAME = "まどぐち医院";
    private static final String CODE = "1312345678";

    private DeskState state = new DeskState.Closed();
    private final List<DeskEffect> effects = new ArrayList<>();

    @BeforeEach
    void begin() {
        happened(
                new DeskEvent.NeedsPasswords(
                        Set.of(DeskPassword.FACILITY, DeskPassword.ADMINISTRATOR)));
    }

    @Test
    void it_begins_with_what_the_settings_say_and_waits_until_they_are_read() {
        assertThat(effects).containsExactly(new DeskEffect.FirstSettings.Find());
        touched(new Touch.Pressed(Answer.CONFIRM));
        assertThat(screen()).isEqualTo(new S00Facility("", "", Set.of(), false, true));
        assertThat(effects).as("nothing is kept yet").hasSize(1);

        found();

        assertThat(screen()).isEqualTo(new S00Facility(NAME, CODE, Set.of(), false, false));
    }

    @Test
    void what_is_as_it_was_leads_to_the_passwords_and_to_no_new_start() {
        found();
        touched(new Touch.Pressed(Answer.CONFIRM));
        assertThat(effects.getLast())
                .isEqualTo(new DeskEffect.FirstSettings.KeepFacility(NAME, CODE));
        happened(new FirstSettings.Kept());
        assertThat(screen()).isEqualTo(new S00Languages(all(), false, false));
        touched(new Touch.Pressed(Answer.CONFIRM));
        assertThat(effects.getLast())
                .isEqualTo(new DeskEffect.FirstSettings.KeepLanguages(Set.copyOf(all())));
        happened(new FirstSettings.Kept());

        choosePasswords();

        assertThat(Desk.screen(RULES, state)).isEmpty();
        assertThat(effects).doesNotContain(new DeskEffect.StartAgain());
    }

    @Test
    void another_name_is_kept_before_any_password_and_holds_by_a_new_start_after_the_last() {
        found();
        typed(Field.NAME, "さくら医院");
        touched(new Touch.Pressed(Answer.CONFIRM));
        assertThat(effects.getLast())
                .isEqualTo(new DeskEffect.FirstSettings.KeepFacility("さくら医院", CODE));
        happened(new FirstSettings.Kept());
        confirmLanguages();
        assertThat(effects).doesNotContain(new DeskEffect.StartAgain());

        choosePasswords();

        assertThat(Desk.screen(RULES, state)).isEmpty();
        assertThat(effects.getLast()).isEqualTo(new DeskEffect.StartAgain());
    }

    @Test
    void other_languages_alone_ask_for_a_new_start_too() {
        found();
        touched(new Touch.Pressed(Answer.CONFIRM));
        happened(new FirstSettings.Kept());
        picked(Language.EN);
        confirmLanguages();
        assertThat(effects)
                .contains(new DeskEffect.FirstSettings.KeepLanguages(Set.of(Language.JA)))
                .doesNotContain(new DeskEffect.StartAgain());

        choosePasswords();

        assertThat(effects.getLast()).isEqualTo(new DeskEffect.StartAgain());
    }

    @Test
    void what_cannot_be_is_told_beside_its_field_until_that_is_typed_into() {
        found();
        typed(Field.NAME, " ");
        typed(Field.CODE, "12");
        touched(new Touch.Pressed(Answer.CONFIRM));
        happened(new FirstSettings.Refused(Set.of(Field.NAME, Field.CODE)));
        assertThat(screen())
                .isEqualTo(
                        new S00Facility(" ", "12", Set.of(Field.NAME, Field.CODE), false, false));

        typed(Field.CODE, "123");

        assertThat(screen())
                .isEqualTo(new S00Facility(" ", "123", Set.of(Field.NAME), false, false));
    }

    @Test
    void what_could_not_be_written_stays_on_its_page_and_is_tried_again() {
        found();
        typed(Field.NAME, "さくら医院");
        touched(new Touch.Pressed(Answer.CONFIRM));
        happened(new FirstSettings.NotStored());
        assertThat(screen()).isEqualTo(new S00Facility("さくら医院", CODE, Set.of(), true, false));
        touched(new Touch.Pressed(Answer.CONFIRM));
        happened(new FirstSettings.Kept());
        picked(Language.EN);
        touched(new Touch.Pressed(Answer.CONFIRM));
        happened(new FirstSettings.NotStored());
        assertThat(screen()).isEqualTo(new S00Languages(List.of(Language.JA), true, false));
        confirmLanguages();

        choosePasswords();

        assertThat(effects.getLast()).isEqualTo(new DeskEffect.StartAgain());
    }

    @Test
    void while_it_is_being_kept_nothing_changes_and_nothing_is_kept_twice() {
        found();
        touched(new Touch.Pressed(Answer.CONFIRM));
        typed(Field.NAME, "後から");
        touched(new Touch.Pressed(Answer.CONFIRM));

        assertThat(effects)
                .containsExactly(
                        new DeskEffect.FirstSettings.Find(),
                        new DeskEffect.FirstSettings.KeepFacility(NAME, CODE));
    }

    @Test
    void a_language_is_taken_out_and_in_again_but_never_the_last() {
        found();
        touched(new Touch.Pressed(Answer.CONFIRM));
        happened(new FirstSettings.Kept());
        for (Language language : Language.values()) {
            picked(language);
        }
        Language last = Language.values()[Language.values().length - 1];
        assertThat(screen()).isEqualTo(new S00Languages(List.of(last), false, false));

        picked(Language.JA);

        assertThat(((S00Languages) screen()).offered()).containsExactly(Language.JA, last);
    }

    @Test
    void nothing_else_is_possible_meanwhile() {
        found();
        triedToLeave();
        assertThat(screen()).isInstanceOf(S00Facility.class);
        touched(new Touch.Pressed(Answer.CONFIRM));
        happened(new FirstSettings.Kept());
        triedToLeave();
        assertThat(screen()).isInstanceOf(S00Languages.class);
        confirmLanguages();
        for (DeskPassword which : List.of(DeskPassword.ADMINISTRATOR, DeskPassword.FACILITY)) {
            triedToLeave();
            assertThat(screen())
                    .isInstanceOfSatisfying(
                            S00Password.class, s -> assertThat(s.which()).isEqualTo(which));
            choose();
        }
        assertThat(Desk.screen(RULES, state)).isEmpty();
    }

    private void triedToLeave() {
        touched(new Touch.DeskWanted());
        touched(new Touch.Pressed(Answer.LEAVE));
        happened(new DeskEvent.GlassNeeded());
        happened(new DeskEvent.Ticked());
    }

    private void found() {
        happened(new FirstSettings.Found(NAME, CODE, Set.copyOf(all())));
    }

    private void confirmLanguages() {
        touched(new Touch.Pressed(Answer.CONFIRM));
        happened(new FirstSettings.Kept());
    }

    private void choosePasswords() {
        choose();
        choose();
    }

    private void choose() {
        touched(new Touch.PasswordEntered(secret()));
        happened(new Judged(Judgement.LONG_ENOUGH));
        touched(new Touch.PasswordEntered(secret()));
        happened(new Judged(Judgement.KEPT));
    }

    private void typed(Field field, String text) {
        touched(new Touch.AtDesk(new DeskTouch.Typed(field, text)));
    }

    private void picked(Language language) {
        touched(
                new Touch.AtDesk(
                        new DeskTouch.Picked(S00Languages.Field.LANGUAGE, language.tag())));
    }

    private void touched(Touch touch) {
        happened(new DeskEvent.Touched(touch));
    }

    private void happened(DeskEvent event) {
        Desk.Step step = Desk.step(RULES, state, NINE, event);
        state = step.state();
        effects.addAll(step.effects());
    }

    private Screen screen() {
        Optional<Screen> screen = Desk.screen(RULES, state);
        return screen.orElseThrow();
    }

    private static List<Language> all() {
        return List.of(Language.values());
    }

    private static Secret secret() {
        return Secret.of("some-words-again".getBytes(StandardCharsets.UTF_8));
    }
}
