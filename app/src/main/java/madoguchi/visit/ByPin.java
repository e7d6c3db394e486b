package madoguchi.visit;

import madoguchi.failure.FailureCode;
import madoguchi.screen.Touch;
import madoguchi.screen.Touch.Pressed;
import madoguchi.visit.CardFacts.PinState;
import madoguchi.visit.Event.Outcome;
import madoguchi.visit.Event.PinVerdict;
import madoguchi.visit.Event.Touched;
import madoguchi.visit.Patience.ForTouch;
import madoguchi.visit.Patience.ForWork;

/** 暗証番号: the card itself judges, and counts. */
sealed interface ByPin extends Identify.OfSubject {

    /**
     * P05 「暗証番号を入力してください。」
     *
     * @param checking while the card looks at it
     */
    record EnteringPin(Subject subject, boolean wrongBefore, boolean checking) implements ByPin {
        @Override
        public Patience patience(Rules rules) {
            return checking
                    ? new ForWork(rules.times().card(), FailureCode.CARD_TOO_SLOW)
                    : new ForTouch();
        }

        @Override
        public Step on(Turn turn, Event event) {
            return switch (event) {
                case Touched(_, Touch.PinEntered(var pin)) when !checking ->
                        turn.enter(
                                new EnteringPin(subject, wrongBefore, true),
                                new Effect.CheckPin(visit(), pin));
                case Outcome.PinJudged e when checking -> judged(turn, e.verdict());
                case Outcome.Failed e when checking -> Finish.sorry(turn, e);
                case Event _ -> turn.ignored();
            };
        }

        private Step judged(Turn turn, PinVerdict verdict) {
            return switch (verdict) {
                case PinVerdict.Right(var proof) -> Consent.begin(turn, subject, proof);
                case PinVerdict.Wrong(int left) ->
                        turn.enter(
                                new EnteringPin(
                                        subject.with(new PinState.Tries(left)), true, false));
                case PinVerdict.Locked _ ->
                        turn.enter(new PinLocked(subject.with(new PinState.Locked())));
            };
        }
    }

    /** P06: three wrong in a row. 「顔認証や目視モードの対応が可能」 (seed 001). */
    record PinLocked(Subject subject) implements ByPin {
        @Override
        public Patience patience(Rules rules) {
            return new ForTouch();
        }

        @Override
        public Step on(Turn turn, Event event) {
            return event instanceof Touched(_, Pressed(Touch.Answer answer))
                            && answer == Touch.Answer.UNDERSTOOD
                    ? Identify.choose(turn, subject)
                    : turn.ignored();
        }
    }
}
