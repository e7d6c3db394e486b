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
import madoguchi.screen.DeskFrame;
import madoguchi.screen.DeskPassword;
import madoguchi.screen.DeskPlace;
import madoguchi.screen.DeskRole;
import madoguchi.screen.DeskTouch;
import madoguchi.screen.Screen;
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
            case Closed _ ->
                    switch (event) {
                        case NeedsPasswords(var missing) -> FirstStart.begun(missing);
                        case Touched(Touch.DeskWanted _) ->
                                to(logIn(Aim.at(Places.first()), DeskRole.STAFF, now));
                        case WantedAt(Aim first) -> to(logIn(first, DeskRole.STAFF, now));
                        case DeskEvent _ -> to(state);
                    };
            case FirstStart at -> at.step(event);
            case LogIn at -> logIn(rules, at, now, event);
            case Changing at -> changing(rules, at, now, event);
            case AtWork at -> atWork(rules, at, now, event);
        };
    }

    private static LogIn logIn(Aim first, DeskRole role, Instant now) {
        return new LogIn(first, role, false, Optional.empty(), false, now, now);
    }

    private static Step logIn(DeskRules rules, LogIn at, Instant now, DeskEvent event) {
        return switch (event) {
            case GlassNeeded _ -> to(new Closed());
            case Ticked _ when idle(rules, at.touched(), now) -> to(new Closed());
            case Ticked _ -> to(at.at(now));
            case Touched(Touch.Pressed(Answer answer)) when answer == Answer.LEAVE ->
                    to(new Closed());
            case Touched(Touch.LogInAs(var role)) when !at.checking() && role != at.role() ->
                    to(logIn(at.first(), role, now));
            case Touched(Touch.PasswordEntered(var password))
                    when !at.checking() && at.at(now).delay().isZero() ->
                    to(
                            new LogIn(
                                    at.first(),
                                    at.role(),
                                    at.wrongBefore(),
                                    Optional.empty(),
                                    true,
                                    now,
                                    now),
                            new DeskEffect.LogIn(at.role(), password));
            case Touched _ -> to(at.touchedAt(now));
            case DeskEvent.LogIn.Right(boolean mustChange) when at.checking() ->
                    mustChange
                            ? to(
                                    new Changing(
                                            at.first(),
                                            at.role(),
                                            PasswordChoice.of(DeskPassword.of(at.role())),
                                            now))
                            : open(rules, at.role(), at.first(), 0, now);
            case DeskEvent.LogIn.Wrong(var next) when at.checking() ->
                    to(
                            new LogIn(
                                    at.first(),
                                    at.role(),
                                    true,
                                    Optional.of(now.plus(next)),
                                    false,
                                    now,
                                    now));
            case DeskEvent.LogIn.TooEarly(var next) when at.checking() ->
                    to(
                            new LogIn(
                                    at.first(),
                                    at.role(),
                                    at.wrongBefore(),
                                    Optional.of(now.plus(next)),
                                    false,
                                    now,
                                    now));
            case DeskEvent.LogIn.Failed _ when at.checking() -> to(new Closed());
            case DeskEvent _ -> to(at);
        };
    }

    /** What another has given is known to another: nothing opens before it is one's own. */
    private static Step changing(DeskRules rules, Changing at, Instant now, DeskEvent event) {
        return switch (event) {
            case GlassNeeded _ -> to(new Closed(), new DeskEffect.Forget());
            case Ticked _ when idle(rules, at.touched(), now) ->
                    to(new Closed(), new DeskEffect.Forget());
            case Touched(Touch.Pressed(Answer answer)) when answer == Answer.LEAVE ->
                    to(new Closed(), new DeskEffect.Forget());
            case Touched(Touch.PasswordEntered(var password)) ->
                    to(
                            new Changing(at.first(), at.role(), at.choice(), now),
                            at.choice().entered(password));
            case Touched _ -> to(new Changing(at.first(), at.role(), at.choice(), now));
            case Judged(DeskEvent.Judgement judgement) ->
                    judgement == DeskEvent.Judgement.KEPT
                            ? open(rules, at.role(), at.first(), 0, now)
                            : to(
                                    new Changing(
                                            at.first(),
                                            at.role(),
                                            at.choice().judged(judgement),
                                            now));
            case DeskEvent _ -> to(at);
        };
    }

    private static Step atWork(DeskRules rules, AtWork at, Instant now, DeskEvent event) {
        return switch (event) {
            case GlassNeeded _ -> leave(at, What.LOCKED);
            case Ticked _ when idle(rules, at.touched(), now) -> leave(at, What.TIMED_OUT);
            case Ticked _ -> turned(rules, at, now, at.page().ticked(now.atZone(rules.zone())));
            case Touched(var touch) -> touched(rules, at.touchedAt(now), now, touch);
            case Answered(long opening, Reply reply) when opening == at.opening() ->
                    turned(rules, at, now, at.page().answered(reply, now.atZone(rules.zone())));
            case DeskEvent _ -> to(at);
        };
    }

    private static Step touched(DeskRules rules, AtWork at, Instant now, Touch touch) {
        return switch (touch) {
            case Touch.AtDesk(DeskTouch.LogOut _) -> leave(at, What.LOGGED_OUT);
            case Touch.AtDesk(DeskTouch.Go(DeskPlace place)) ->
                    Places.of(at.role()).contains(place)
                            ? open(rules, at.role(), Aim.at(place), at.opening(), now)
                            : to(at);
            case Touch.AtDesk(var onPage) ->
                    turned(rules, at, now, at.page().touched(onPage, now.atZone(rules.zone())));
            case Touch.PasswordEntered(var password) ->
                    turned(rules, at, now, at.page().entered(password, now.atZone(rules.zone())));
            case Touch _ -> to(at);
        };
    }

    private static Step open(DeskRules rules, DeskRole role, Aim aim, long openings, Instant now) {
        Page first = aim.page();
        // also another number than any in a time at the desk before
        long opening = Math.max(openings + 1, now.toEpochMilli());
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
    private static Step leave(AtWork at, What how) {
        return to(new Closed(), new DeskEffect.Forget(), new DeskEffect.Note(how, at.role()));
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
                            new Screen.S01LogIn(
                                    at.role(),
                                    at.wrongBefore(),
                                    at.delay().plusMillis(999).toSeconds(),
                                    at.checking()));
            case AtWork at ->
                    Optional.of(
                            new Screen.AtDesk(
                                    new DeskFrame(
                                            at.role(),
                                            Places.of(at.role()),
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
