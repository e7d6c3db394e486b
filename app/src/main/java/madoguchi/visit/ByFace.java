package madoguchi.visit;

import java.util.Optional;
import java.util.Set;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.failure.FailureCode;
import madoguchi.screen.IdentityScreen.FaceHint;
import madoguchi.screen.IdentityScreen.Method;
import madoguchi.screen.Touch;
import madoguchi.screen.Touch.Pressed;
import madoguchi.visit.Event.FaceVerdict;
import madoguchi.visit.Event.Outcome;
import madoguchi.visit.Event.Touched;
import madoguchi.visit.Patience.ForTouch;
import madoguchi.visit.Patience.ForWork;

/** 顔認証: the card's photo against the person before the camera. */
sealed interface ByFace extends Identify.OfSubject {

    /** P04 「顔を枠内に入れてください。」 */
    record Looking(Subject subject, Optional<FaceHint> hint) implements ByFace {
        @Override
        public Patience patience(Rules rules) {
            return new ForWork(
                    rules.times().face().plusSeconds(5), FailureCode.CAMERA_OUT_OF_ORDER);
        }

        @Override
        public Step on(Turn turn, Event event) {
            return switch (event) {
                case Outcome.HintChanged e -> turn.stay(new Looking(subject, e.hint()));
                case Outcome.FaceJudged e -> judged(turn, e.verdict());
                case Outcome.Failed e -> stopped(turn, subject.faceFailed());
                case Touched(_, Pressed(Touch.Answer answer))
                        when answer == Touch.Answer.PIN
                                && subject.methods(turn.rules(), turn.health())
                                        .contains(Method.PIN) ->
                        turn.enter(
                                new ByPin.EnteringPin(subject, false, false),
                                new Effect.StopLooking(visit()));
                case Event _ -> turn.ignored();
            };
        }

        private Step judged(Turn turn, FaceVerdict verdict) {
            return switch (verdict) {
                case MATCH -> Identify.useGrant(turn, subject, IdentityMethod.FACE);
                case NO_MATCH, NO_GOOD_PICTURE, CAMERA_DEAD -> {
                    Subject failed = subject.faceFailed();
                    yield verdict == FaceVerdict.CAMERA_DEAD
                                    || failed.methods(turn.rules(), turn.health()).isEmpty()
                            ? Identify.choose(turn, failed)
                            : turn.enter(new NotRecognised(failed));
                }
                // no second look and no reason told: nobody is accused, another way is offered
                case UNSURE -> turn.enter(new NotRecognised(subject.withoutFace(turn.rules())));
                case PHOTO_UNUSABLE ->
                        Identify.choose(turn, subject.with(subject.card().withoutPhoto()));
            };
        }

        private Step stopped(Turn turn, Subject failed) {
            Step next = Identify.choose(turn, failed);
            return next.before(new Effect.StopLooking(visit()));
        }
    }

    /** P04 after a look that did not succeed: again, or another way. */
    record NotRecognised(Subject subject) implements ByFace {
        @Override
        public Patience patience(Rules rules) {
            return new ForTouch();
        }

        @Override
        public Step on(Turn turn, Event event) {
            if (event instanceof Event.VisualModeSwitched) {
                return Identify.choose(turn, subject);
            }
            Set<Method> methods = subject.methods(turn.rules(), turn.health());
            if (event instanceof Touched(_, Pressed(Touch.Answer answer))
                    && answer == Touch.Answer.TRY_AGAIN
                    && methods.contains(Method.FACE)) {
                return Identify.begin(turn, subject, Method.FACE);
            }
            return Identify.chosen(event)
                    .filter(methods::contains)
                    .map(method -> Identify.begin(turn, subject, method))
                    .orElse(turn.ignored());
        }
    }
}
