package madoguchi.visit;

import java.time.Duration;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.failure.FailureCode;
import madoguchi.screen.Touch;
import madoguchi.screen.Touch.Pressed;
import madoguchi.visit.Event.Outcome;
import madoguchi.visit.Event.PasswordVerdict;
import madoguchi.visit.Event.Touched;
import madoguchi.visit.Patience.ForWork;

/** 目視確認 on the reader (seed 001, 「目視モードの改善」): staff prove themselves, then look. */
sealed interface ByStaff extends Identify.OfSubject {

    /**
     * P07, first the facility's password.
     *
     * @param delay how long the next try is delayed after failures
     */
    record AskingStaff(Subject subject, boolean wrongBefore, Duration delay, boolean checking)
            implements ByStaff {
        @Override
        public Patience patience(Rules rules) {
            return delayed()
                    ? new Patience.ForShow(delay)
                    : new ForWork(rules.times().staff(), FailureCode.STAFF_DID_NOT_FINISH);
        }

        private boolean delayed() {
            return delay.isPositive();
        }

        @Override
        public Step on(Turn turn, Event event) {
            return switch (event) {
                case Touched(_, Touch.PasswordEntered(var password)) when !checking && !delayed() ->
                        turn.stay(
                                new AskingStaff(subject, wrongBefore, delay, true),
                                new Effect.CheckPassword(visit(), password));
                case Outcome.PasswordJudged e when checking -> judged(turn, e.verdict());
                case Event.AlarmRang _ ->
                        turn.enter(new AskingStaff(subject, wrongBefore, Duration.ZERO, false));
                case Outcome.Failed e -> Finish.sorry(turn, e);
                case Event _ -> turn.ignored();
            };
        }

        private Step judged(Turn turn, PasswordVerdict verdict) {
            return switch (verdict) {
                case PasswordVerdict.Right _ ->
                        turn.enter(new Comparing(subject, false), new Effect.BringPhoto(visit()));
                case PasswordVerdict.Wrong(Duration next) ->
                        turn.enter(new AskingStaff(subject, true, next, false));
                case PasswordVerdict.TooEarly(Duration next) ->
                        turn.enter(new AskingStaff(subject, wrongBefore, next, false));
            };
        }
    }

    /** P07, then the person and the card's photo. */
    record Comparing(Subject subject, boolean photoShown) implements ByStaff {
        @Override
        public Patience patience(Rules rules) {
            return new ForWork(rules.times().staff(), FailureCode.STAFF_DID_NOT_FINISH);
        }

        @Override
        public Step on(Turn turn, Event event) {
            return switch (event) {
                case Touched(_, Pressed(Touch.Answer answer)) ->
                        switch (answer) {
                            case SHOW_PHOTO -> turn.stay(new Comparing(subject, true));
                            case HIDE_PHOTO -> turn.stay(new Comparing(subject, false));
                            case SAME_PERSON ->
                                    Identify.useGrant(turn, subject, IdentityMethod.VISUAL);
                            case NOT_SAME_PERSON ->
                                    Finish.sorry(turn, FailureCode.NOT_THE_SAME_PERSON);
                            default -> turn.ignored();
                        };
                case Outcome.Failed e -> Finish.sorry(turn, e);
                case Event _ -> turn.ignored();
            };
        }
    }
}
