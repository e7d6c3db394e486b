package madoguchi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import madoguchi.desk.DeskEvent.Judgement;
import madoguchi.desk.DeskRules.Site;
import madoguchi.failure.FailureCode;
import madoguchi.screen.DeskFrame;
import madoguchi.screen.DeskPlace;
import madoguchi.screen.DeskRole;
import madoguchi.screen.DeskTouch;
import madoguchi.screen.S02Today;
import madoguchi.screen.S04Fallback;
import madoguchi.screen.S08Settings;
import madoguchi.screen.Screen;
import madoguchi.screen.Secret;
import madoguchi.screen.StaffScreen;
import madoguchi.screen.T01SelfCheck;
import madoguchi.screen.Touch;
import madoguchi.screen.Touch.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The way in, the way out, and who may go where. */
class DeskTest {

    private static final DeskRules RULES =
            new DeskRules(Site.GLASS, Duration.ofSeconds(180), ZoneId.of("Asia/Tokyo"));
    private static final Instant NINE = Instant.parse("2026-11-21T00:00:00Z");

    private DeskState state = new DeskState.Closed();
    private Instant now = NINE;
    private final List<DeskEffect> effects = new ArrayList<>();

    @Test
    void nobody_is_at_the_desk_before_somebody_wants_it() {
        touched(new Touch.Pressed(Answer.TRY_AGAIN));
        touched(new Touch.AtDesk(new DeskTouch.Go(DeskPlace.S02_TODAY)));
        touched(new Touch.PasswordEntered(secret("whatever-it-is")));

        assertThat(Desk.screen(RULES, state)).isEmpty();
        assertThat(effects).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(DeskRole.class)
    void nothing_opens_before_the_password_is_right(DeskRole role) {
        touched(new Touch.DeskWanted());
        touched(new Touch.LogInAs(role));
        touched(new Touch.AtDesk(new DeskTouch.Go(DeskPlace.S02_TODAY)));
        assertThat(screen()).isInstanceOf(StaffScreen.S01LogIn.class);

        touched(new Touch.PasswordEntered(secret("whatever-it-is")));
        assertThat(effects.getLast())
                .isInstanceOfSatisfying(
                        DeskEffect.LogIn.class, e -> assertThat(e.role()).isEqualTo(role));
        happened(new DeskEvent.LogIn.Wrong(attempt(), Duration.ofSeconds(5)));
        assertThat(screen()).isEqualTo(new StaffScreen.S01LogIn(role, true, 5, false));

        happened(new DeskEvent.LogIn.Right(attempt(), false));
        assertThat(screen()).as("nobody asked").isInstanceOf(StaffScreen.S01LogIn.class);
    }

    @Test
    void after_failures_the_next_try_waits_and_what_is_entered_meanwhile_is_not_looked_at() {
        touched(new Touch.DeskWanted());
        touched(new Touch.PasswordEntered(secret("whatever-it-is")));
        happened(new DeskEvent.LogIn.Wrong(attempt(), Duration.ofSeconds(5)));
        effects.clear();
        touched(new Touch.PasswordEntered(secret("the-right-one-now")));
        assertThat(effects).isEmpty();

        later(5);
        touched(new Touch.PasswordEntered(secret("the-right-one-now")));
        assertThat(effects).hasSize(1);
    }

    @Test
    void a_password_that_another_has_given_is_changed_before_anything_opens() {
        touched(new Touch.DeskWanted());
        touched(new Touch.PasswordEntered(secret("given-to-me-by")));
        happened(new DeskEvent.LogIn.Right(attempt(), true));
        touched(new Touch.AtDesk(new DeskTouch.Go(DeskPlace.S02_TODAY)));
        assertThat(screen())
                .isInstanceOfSatisfying(
                        StaffScreen.S00Password.class, s -> assertThat(s.change()).isTrue());

        touched(new Touch.PasswordEntered(secret("my-own-words-now")));
        happened(new DeskEvent.Judged(Judgement.LONG_ENOUGH));
        touched(new Touch.PasswordEntered(secret("my-own-words-now")));
        happened(new DeskEvent.Judged(Judgement.KEPT));
        assertThat(page()).isInstanceOf(S02Today.class);
    }

    @Test
    void from_a_visit_that_could_not_finish_staff_come_to_what_to_do_about_it() {
        happened(new DeskEvent.WantedAt(Aim.after(FailureCode.NETWORK)));
        assertThat(screen()).isInstanceOf(StaffScreen.S01LogIn.class);
        touched(new Touch.PasswordEntered(secret("whatever-it-is")));
        happened(new DeskEvent.LogIn.Wrong(attempt(), Duration.ZERO));
        touched(new Touch.PasswordEntered(secret("the-right-one-now")));
        happened(new DeskEvent.LogIn.Right(attempt(), false));

        assertThat(page())
                .isInstanceOfSatisfying(
                        S04Fallback.class,
                        s ->
                                assertThat(s.said())
                                        .as("the terminal has said what happened")
                                        .containsExactly(
                                                new S04Fallback.Said(
                                                        S04Fallback.Question.WHAT,
                                                        S04Fallback.Option.ERROR)));
    }

    @ParameterizedTest
    @EnumSource(DeskRole.class)
    void every_place_is_reached_by_who_may_and_by_nobody_else(DeskRole role) {
        for (DeskPlace place : DeskPlace.values()) {
            logIn(role);
            DeskPlace before = ((Screen.AtDesk) screen()).frame().here();
            touched(new Touch.AtDesk(new DeskTouch.Go(place)));

            Screen.AtDesk there = (Screen.AtDesk) screen();
            boolean offered = there.frame().places().contains(place);
            assertThat(there.frame().here()).isEqualTo(offered ? place : before);
            assertThat(there.frame().role()).contains(role);
        }
    }

    @Test
    void only_the_administrator_may_change_settings() {
        logIn(DeskRole.STAFF);
        assertThat(((Screen.AtDesk) screen()).frame().places())
                .doesNotContain(DeskPlace.S08_SETTINGS);
        logIn(DeskRole.ADMINISTRATOR);
        touched(new Touch.AtDesk(new DeskTouch.Go(DeskPlace.S08_SETTINGS)));
        assertThat(page()).isInstanceOf(S08Settings.class);
    }

    @Test
    void whoever_is_logged_in_logs_out_from_every_place() {
        for (DeskPlace place : DeskPlace.values()) {
            logIn(DeskRole.ADMINISTRATOR);
            touched(new Touch.AtDesk(new DeskTouch.Go(place)));
            touched(new Touch.AtDesk(new DeskTouch.LogOut()));
            assertThat(Desk.screen(RULES, state)).isEmpty();
            assertThat(effects)
                    .contains(
                            new DeskEffect.Note(
                                    DeskEffect.What.LOGGED_OUT, DeskRole.ADMINISTRATOR, now));
        }
    }

    @Test
    void a_card_put_down_locks_the_desk_wherever_somebody_is() {
        for (DeskPlace place : DeskPlace.values()) {
            logIn(DeskRole.ADMINISTRATOR);
            touched(new Touch.AtDesk(new DeskTouch.Go(place)));
            happened(new DeskEvent.GlassNeeded());
            assertThat(Desk.screen(RULES, state)).isEmpty();
        }
        assertThat(effects)
                .contains(new DeskEffect.Note(DeskEffect.What.LOCKED, DeskRole.ADMINISTRATOR, now));
        touched(new Touch.DeskWanted());
        happened(new DeskEvent.GlassNeeded());
        assertThat(Desk.screen(RULES, state)).as("also at the log-in").isEmpty();
    }

    @Test
    void who_touches_nothing_is_logged_out_and_who_does_is_not() {
        logIn(DeskRole.STAFF);
        later(179);
        touched(new Touch.AtDesk(new DeskTouch.Typed(S02Today.Field.SEARCH, "や")));
        later(179);
        assertThat(page()).isInstanceOf(S02Today.class);
        assertThat(((Screen.AtDesk) screen()).frame().logOutIn()).hasValue(1);

        later(1);
        assertThat(Desk.screen(RULES, state)).isEmpty();
        assertThat(effects)
                .contains(new DeskEffect.Note(DeskEffect.What.TIMED_OUT, DeskRole.STAFF, now));
    }

    @Test
    void what_another_page_asked_for_is_dropped_when_it_comes() {
        logIn(DeskRole.ADMINISTRATOR);
        DeskEffect.Ask asked = (DeskEffect.Ask) effects.getLast();
        touched(new Touch.AtDesk(new DeskTouch.LogOut()));
        later(1);
        logIn(DeskRole.ADMINISTRATOR);
        DeskState fresh = state;
        happened(
                new DeskEvent.Answered(
                        asked.opening(),
                        new TodayReply.Loaded(
                                Optional.empty(), List.of(), List.of(), 3, List.of(), List.of())));

        assertThat(state).isEqualTo(fresh);
    }

    /** Whatever is touched in whatever order: nothing opens without a password that was right. */
    @Test
    void no_order_of_touches_opens_a_page_that_nobody_logged_in_for() {
        Random dice = new Random(7);
        List<DeskEvent> all = everything();
        for (int walk = 0; walk < 300; walk++) {
            state = new DeskState.Closed();
            Optional<DeskRole> proved = Optional.empty();
            for (int i = 0; i < 40; i++) {
                DeskEvent event = all.get(dice.nextInt(all.size()));
                if (event instanceof DeskEvent.LogIn.Right right
                        && state instanceof DeskState.LogIn at
                        && at.checking()) {
                    // now and then the verdict of a try before
                    boolean late = dice.nextInt(3) == 0;
                    event =
                            new DeskEvent.LogIn.Right(
                                    attempt() - (late ? 1 : 0), right.mustChange());
                    proved = late ? proved : Optional.of(at.role());
                }
                happened(event);
                if (state instanceof DeskState.Closed) {
                    proved = Optional.empty();
                }
                if (state instanceof DeskState.AtWork at) {
                    assertThat(proved).isEqualTo(at.role());
                    assertThat(Places.of(at.role().orElseThrow())).contains(at.page().place());
                }
                Desk.screen(RULES, state);
            }
        }
    }

    @Test
    void a_verdict_on_a_try_that_was_left_opens_nothing_for_who_comes_next() {
        touched(new Touch.DeskWanted());
        touched(new Touch.PasswordEntered(secret("the-staffs-own-one")));
        long staffs = attempt();
        touched(new Touch.Pressed(Answer.LEAVE));
        assertThat(effects).as("what was typed is not kept").contains(new DeskEffect.Forget());

        touched(new Touch.DeskWanted());
        touched(new Touch.LogInAs(DeskRole.ADMINISTRATOR));
        touched(new Touch.PasswordEntered(secret("x")));
        assertThat(attempt()).as("also within a moment").isNotEqualTo(staffs);

        happened(new DeskEvent.LogIn.Right(staffs, false));
        assertThat(screen()).isInstanceOf(StaffScreen.S01LogIn.class);
        happened(new DeskEvent.LogIn.Right(staffs, true));
        assertThat(screen()).isInstanceOf(StaffScreen.S01LogIn.class);
        assertThat(effects).noneMatch(DeskEffect.Note.class::isInstance);

        happened(new DeskEvent.LogIn.Wrong(attempt(), Duration.ZERO));
        assertThat(screen())
                .isEqualTo(new StaffScreen.S01LogIn(DeskRole.ADMINISTRATOR, true, 0, false));
    }

    @Test
    void who_comes_in_is_noted_then_and_who_left_before_the_verdict_is_not() {
        touched(new Touch.DeskWanted());
        touched(new Touch.PasswordEntered(secret("the-right-one-now")));
        long mine = attempt();
        happened(new DeskEvent.GlassNeeded());
        happened(new DeskEvent.LogIn.Right(mine, false));
        assertThat(effects).noneMatch(DeskEffect.Note.class::isInstance);

        logIn(DeskRole.STAFF);
        assertThat(effects)
                .contains(new DeskEffect.Note(DeskEffect.What.LOGGED_IN, DeskRole.STAFF, now));
    }

    @Test
    void with_the_store_out_of_order_the_log_in_says_so_and_leads_to_the_self_check_alone() {
        touched(new Touch.DeskWanted());
        touched(new Touch.AtDesk(new DeskTouch.Go(DeskPlace.T01_SELF_CHECK)));
        assertThat(screen()).as("not before").isInstanceOf(StaffScreen.S01LogIn.class);
        touched(new Touch.PasswordEntered(secret("whatever-it-is")));
        happened(new DeskEvent.LogIn.Failed(attempt(), FailureCode.STORE_OUT_OF_ORDER));
        assertThat(screen())
                .isEqualTo(
                        new StaffScreen.S01LogIn(
                                DeskRole.STAFF, false, 0, false, Optional.of("K-401"), true));
        for (DeskPlace place : DeskPlace.values()) {
            if (place != DeskPlace.T01_SELF_CHECK) {
                touched(new Touch.AtDesk(new DeskTouch.Go(place)));
                assertThat(screen()).isInstanceOf(StaffScreen.S01LogIn.class);
            }
        }

        touched(new Touch.LogInAs(DeskRole.STAFF));
        assertThat(screen())
                .as("a new try")
                .isEqualTo(new StaffScreen.S01LogIn(DeskRole.STAFF, false, 0, false));
        touched(new Touch.PasswordEntered(secret("whatever-it-is")));
        happened(new DeskEvent.LogIn.Failed(attempt(), FailureCode.STORE_OUT_OF_ORDER));

        touched(new Touch.AtDesk(new DeskTouch.Go(DeskPlace.T01_SELF_CHECK)));
        for (DeskPlace place : DeskPlace.values()) {
            touched(new Touch.AtDesk(new DeskTouch.Go(place)));
        }
        DeskFrame frame = ((Screen.AtDesk) screen()).frame();
        assertThat(frame.role()).isEmpty();
        assertThat(frame.places()).containsExactly(DeskPlace.T01_SELF_CHECK);
        DeskEffect.Ask asked = (DeskEffect.Ask) effects.getLast();
        assertThat(asked.request()).isEqualTo(new SelfCheckRequest.Run());
        happened(
                new DeskEvent.Answered(
                        asked.opening(),
                        new SelfCheckReply.Checked(
                                LocalDateTime.of(2026, 11, 21, 9, 0), List.of(), List.of())));
        effects.clear();
        touched(new Touch.AtDesk(new DeskTouch.Pressed(T01SelfCheck.Action.EXPORT)));
        assertThat(effects).as("nothing is left behind").isEmpty();

        later(180);
        assertThat(Desk.screen(RULES, state)).as("as always").isEmpty();
    }

    @Test
    void another_trouble_at_the_log_in_is_said_and_opens_nothing() {
        touched(new Touch.DeskWanted());
        touched(new Touch.PasswordEntered(secret("whatever-it-is")));
        happened(new DeskEvent.LogIn.Failed(attempt(), FailureCode.PASSWORD_NOT_SET));
        touched(new Touch.AtDesk(new DeskTouch.Go(DeskPlace.T01_SELF_CHECK)));
        assertThat(screen())
                .isEqualTo(
                        new StaffScreen.S01LogIn(
                                DeskRole.STAFF, false, 0, false, Optional.of("K-204"), false));
    }

    private static List<DeskEvent> everything() {
        List<DeskEvent> all = new ArrayList<>();
        List<Touch> touches = new ArrayList<>();
        for (DeskPlace place : DeskPlace.values()) {
            touches.add(new Touch.AtDesk(new DeskTouch.Go(place)));
        }
        for (DeskRole role : DeskRole.values()) {
            touches.add(new Touch.LogInAs(role));
        }
        for (S02Today.Action action : S02Today.Action.values()) {
            touches.add(new Touch.AtDesk(new DeskTouch.Pressed(action)));
        }
        for (S08Settings.Action action : S08Settings.Action.values()) {
            touches.add(new Touch.AtDesk(new DeskTouch.Pressed(action)));
        }
        touches.add(new Touch.AtDesk(new DeskTouch.Picked(S02Today.Field.METHOD, "PIN")));
        touches.add(new Touch.AtDesk(new DeskTouch.Picked(S08Settings.Field.ROW, "reader")));
        touches.add(new Touch.AtDesk(new DeskTouch.Typed(S08Settings.Field.VALUE, "x")));
        touches.add(new Touch.DeskWanted());
        touches.add(new Touch.Pressed(Answer.LEAVE));
        touches.add(new Touch.PasswordEntered(secret("some-words-again")));
        touches.add(new Touch.Alive());
        touches.forEach(touch -> all.add(new DeskEvent.Touched(touch)));
        for (Judgement judgement : Judgement.values()) {
            all.add(new DeskEvent.Judged(judgement));
        }
        all.add(new DeskEvent.LogIn.Right(0, false));
        all.add(new DeskEvent.LogIn.Right(0, true));
        all.add(new DeskEvent.LogIn.Wrong(0, Duration.ZERO));
        all.add(new DeskEvent.Ticked());
        all.add(new DeskEvent.GlassNeeded());
        return all;
    }

    private void logIn(DeskRole role) {
        state = new DeskState.Closed();
        touched(new Touch.DeskWanted());
        touched(new Touch.LogInAs(role));
        touched(new Touch.PasswordEntered(secret("some-words-again")));
        happened(new DeskEvent.LogIn.Right(attempt(), false));
    }

    /** Of the last try. */
    private long attempt() {
        return effects.reversed().stream()
                .filter(DeskEffect.LogIn.class::isInstance)
                .map(DeskEffect.LogIn.class::cast)
                .findFirst()
                .orElseThrow()
                .attempt();
    }

    private void later(long seconds) {
        now = now.plusSeconds(seconds);
        happened(new DeskEvent.Ticked());
    }

    private void touched(Touch touch) {
        happened(new DeskEvent.Touched(touch));
    }

    private void happened(DeskEvent event) {
        Desk.Step step = Desk.step(RULES, state, now, event);
        state = step.state();
        effects.addAll(step.effects());
    }

    private Screen screen() {
        return Desk.screen(RULES, state).orElseThrow();
    }

    private Object page() {
        return ((Screen.AtDesk) screen()).page();
    }

    private static Secret secret(String text) {
        return Secret.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
