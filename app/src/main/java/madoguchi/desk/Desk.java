package madoguchi.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import madoguchi.desk.DeskEffect.What;
import madoguchi.desk.DeskEvent.Answered;
import madoguchi.desk.DeskEvent.GlassNeeded;
import madoguchi.desk.DeskEvent.Judged;
import madoguchi.desk.DeskEvent.NeedsPasswords;
import madoguchi.desk.DeskEvent.Ticked;
import madoguchi.desk.DeskEvent.Touched;
import madoguchi.desk.DeskEvent.WantedAt;
import madoguchi.desk.DeskState.AtWork;
import madoguchi.desk.DeskState.Changing;
import madoguchi.desk.DeskState.Closed;
import madoguchi.desk.DeskState.LogIn;
import madoguchi.failure.FailureCode;
import madoguchi.screen.DeskFrame;
import madoguchi.screen.DeskPassword;
import madoguchi.screen.DeskPlace;
import madoguchi.screen.DeskRole;
import madoguchi.screen.DeskTouch;
import madoguchi.screen.Screen;
import madoguchi.screen.StaffScreen;
import madoguchi.screen.Touch;
import madoguchi.screen.Touch.Answer;

/**
 * What staff and technicians do, as a pure function beside the visit's: the way in and out, and
 * around them the pages. What a page does is in the page's own file, and so is the first start.
 */
public final class Desk {

    private Desk() {}

    public record Step(DeskState state, List<DeskEffect> effects) {}

    public static Step step(DeskRules rules, DeskState state, Instant now, DeskEvent event) {
        return switch (state) {
            case Closed(long asked) ->
                    switch (event) {
                        case NeedsPasswords(var missing) -> FirstStart.begun(missing);
                        case Touched(Touch.DeskWanted _) ->
                                to(LogIn.begun(Aim.at(Places.first()), DeskRole.STAFF, asked, now));
                        case WantedAt(Aim first) ->
                                to(LogIn.begun(first, DeskRole.STAFF, asked, now));
                        case DeskEvent _ -> to(state);
                    };
            case FirstStart at -> at.step(event);
            case LogIn at -> logIn(rules, at, now, event);
            case Changing at -> changing(rules, at, now, event);
            case AtWork at -> atWork(rules, at, now, event);
        };
    }

    private static Step logIn(DeskRules rules, LogIn at, Instant now, DeskEvent event) {
        return switch (event) {
            case GlassNeeded _ -> leave(at);
            case Ticked _ when idle(rules, at.touched(), now) -> leave(at);
            case Ticked _ -> to(at.at(now));
            case Touched(Touch.Pressed(Answer answer)) when answer == Answer.LEAVE -> leave(at);
            case Touched(Touch.LogInAs(var role))
                    when !at.checking() && (role != at.role() || at.cannot().isPresent()) ->
                    to(LogIn.begun(at.first(), role, at.attempt(), now));
            case Touched(Touch.PasswordEntered(var password))
                    when !at.checking() && at.at(now).delay().isZero() -> {
                LogIn trying = at.trying(now);
                yield to(trying, new DeskEffect.LogIn(trying.attempt(), at.role(), password));
            }
            case Touched(Touch.AtDesk(DeskTouch.Go(DeskPlace place)))
                    when !at.checking()
                            && place == DeskPlace.T01_SELF_CHECK
                            && Places.selfCheckWithoutLogIn(at.cannot()) ->
                    open(rules, Optional.empty(), SelfCheckPage.readOnly(), at.attempt(), now);
            case Touched _ -> to(at.touchedAt(now));
            case DeskEvent.LogIn verdict when at.waitsFor(verdict) ->
                    judged(rules, at, now, verdict);
            case DeskEvent _ -> to(at);
        };
    }

    private static Step judged(DeskRules rules, LogIn at, Instant now, DeskEvent.LogIn verdict) {
        return switch (verdict) {
            case DeskEvent.LogIn.Right(_, boolean mustChange) ->
                    mustChange
                            ? to(
                                    new Changing(
                                            at.first(),
                                            at.role(),
                                            PasswordChoice.of(DeskPassword.of(at.role())),
                                            at.attempt(),
                                            now))
                            : enter(rules, at.role(), at.first(), at.attempt(), now);
            case DeskEvent.LogIn.Wrong(_, var next) -> to(at.refused(true, next, now));
            case DeskEvent.LogIn.TooEarly(_, var next) -> to(at.refused(false, next, now));
            case DeskEvent.LogIn.Failed(_, var code) -> to(at.failed(code, now));
        };
    }

    /** What was typed is not kept for a verdict that nobody waits for. */
    private static Step leave(LogIn at) {
        Closed closed = new Closed(at.attempt());
        return at.checking() ? to(closed, new DeskEffect.Forget()) : to(closed);
    }

    /** What another has given is known to another: nothing opens before it is one's own. */
    private static Step changing(DeskRules rules, Changing at, Instant now, DeskEvent event) {
        return switch (event) {
            case GlassNeeded _ -> leave(at);
            case Ticked _ when idle(rules, at.touched(), now) -> leave(at);
            case Touched(Touch.Pressed(Answer answer)) when answer == Answer.LEAVE -> leave(at);
            case Touched(Touch.PasswordEntered(var password)) ->
                    to(
                            at.with(at.choice(), now),
                            at.choice().entered(password, Optional.of(at.role())));
            case Touched _ -> to(at.with(at.choice(), now));
            case Judged(DeskEvent.Judgement judgement) ->
                    judgement == DeskEvent.Judgement.KEPT
                            ? enter(rules, at.role(), at.first(), at.asked(), now)
                            : to(at.with(at.choice().judged(judgement), now));
            case DeskEvent _ -> to(at);
        };
    }

    private static Step leave(Changing at) {
        return to(new Closed(at.asked()), new DeskEffect.Forget());
    }

    private static Step atWork(DeskRules rules, AtWork at, Instant now, DeskEvent event) {
        return switch (event) {
            case GlassNeeded _ -> leave(at, What.LOCKED, now);
            case Ticked _ when idle(rules, at.touched(), now) -> leave(at, What.TIMED_OUT, now);
            case Ticked _ -> turned(rules, at, now, at.page().ticked(now.atZone(rules.zone())));
            case Touched(var touch) -> touched(rules, at.touchedAt(now), now, touch);
            case Answered(long opening, Reply reply) when opening == at.opening() ->
                    turned(rules, at, now, at.page().answered(reply, now.atZone(rules.zone())));
            case DeskEvent _ -> to(at);
        };
    }

    private static Step touched(DeskRules rules, AtWork at, Instant now, Touch touch) {
        return switch (touch) {
            case Touch.AtDesk(DeskTouch.LogOut _) -> leave(at, What.LOGGED_OUT, now);
            case Touch.AtDesk(DeskTouch.Go(DeskPlace place)) ->
                    at.role().filter(role -> Places.of(role).contains(place)).isPresent()
                            ? open(rules, at.role(), Places.open(place), at.opening(), now)
                            : to(at);
            case Touch.AtDesk(var onPage) ->
                    turned(rules, at, now, at.page().touched(onPage, now.atZone(rules.zone())));
            case Touch.PasswordEntered(var password) ->
                    turned(rules, at, now, at.page().entered(password, now.atZone(rules.zone())));
            case Touch _ -> to(at);
        };
    }

    /** Who has come in is noted, with the moment. */
    private static Step enter(DeskRules rules, DeskRole role, Aim aim, long asked, Instant now) {
        Step in = open(rules, Optional.of(role), aim.page(), asked, now);
        List<DeskEffect> effects = new ArrayList<>();
        effects.add(new DeskEffect.Note(What.LOGGED_IN, role, now));
        effects.addAll(in.effects());
        return new Step(in.state(), List.copyOf(effects));
    }

    private static Step open(
            DeskRules rules, Optional<DeskRole> role, Page first, long asked, Instant now) {
        long opening = DeskState.number(asked, now);
        var at = new AtWork(role, first, opening, now, now.atZone(rules.zone()));
        return turned(rules, at, now, first.opened(at.now()));
    }

    private static Step turned(DeskRules rules, AtWork at, Instant now, Page.Turn turn) {
        List<DeskEffect> effects = new ArrayList<>();
        turn.requests().forEach(r -> effects.add(new DeskEffect.Ask(at.opening(), at.role(), r)));
        return new Step(
                new AtWork(
                        at.role(),
                        turn.page(),
                        at.opening(),
                        at.touched(),
                        now.atZone(rules.zone())),
                List.copyOf(effects));
    }

    /** Nothing that a page knew stays. */
    private static Step leave(AtWork at, What how, Instant now) {
        List<DeskEffect> effects = new ArrayList<>();
        effects.add(new DeskEffect.Forget());
        at.role().ifPresent(role -> effects.add(new DeskEffect.Note(how, role, now)));
        return new Step(new Closed(at.opening()), List.copyOf(effects));
    }

    private static List<DeskPlace> places(AtWork at) {
        return at.role().map(Places::of).orElseGet(() -> List.of(at.page().place()));
    }

    private static boolean idle(DeskRules rules, Instant touched, Instant now) {
        return !now.isBefore(touched.plus(rules.logOutAfter()));
    }

    /** Whether somebody is there: only then it is worth to tick. */
    public static boolean open(DeskState state) {
        return !(state instanceof Closed);
    }

    /** Whether a card that is put down now is the desk's to try. */
    public static boolean takesCard(DeskState state) {
        return state instanceof AtWork at && at.page().takesCard();
    }

    /** The glass, when it is the desk's; else it is the visit's. */
    public static Optional<Screen> screen(DeskRules rules, DeskState state) {
        return switch (state) {
            case Closed _ -> Optional.empty();
            case FirstStart at -> Optional.of(at.screen());
            case Changing at -> Optional.of(at.choice().screen(true));
            case LogIn at ->
                    Optional.of(
                            new StaffScreen.S01LogIn(
                                    at.role(),
                                    at.wrongBefore(),
                                    at.delay().plusMillis(999).toSeconds(),
                                    at.checking(),
                                    at.cannot().map(FailureCode::code),
                                    Places.selfCheckWithoutLogIn(at.cannot())));
            case AtWork at ->
                    Optional.of(
                            new Screen.AtDesk(
                                    new DeskFrame(
                                            at.role(),
                                            places(at),
                                            at.page().place(),
                                            rules.site() == DeskRules.Site.GLASS,
                                            logOutIn(rules, at)),
                                    at.page().screen()));
        };
    }

    /** Whole minutes, then seconds: a number that runs all the time would be in the way. */
    private static OptionalInt logOutIn(DeskRules rules, AtWork at) {
        long seconds =
                Duration.between(at.now().toInstant(), at.touched().plus(rules.logOutAfter()))
                        .toSeconds();
        long shown = seconds > 60 ? (seconds + 59) / 60 * 60 : Math.max(0, seconds);
        return OptionalInt.of((int) shown);
    }

    static Step to(DeskState state, DeskEffect... effects) {
        return new Step(state, List.of(effects));
    }
}
