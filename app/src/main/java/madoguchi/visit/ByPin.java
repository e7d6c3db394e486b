package madoguchi.visit;

import madoguchi.eligibility.IdentityProof;
import madoguchi.failure.FailureCode;
import madoguchi.screen.Touch;
import madoguchi.screen.Touch.Pressed;
import madoguchi.visit.CardFacts.PinState;
import madoguchi.visit.Event.Outcome;
import madoguchi.visit.Event.PinVerdict;
import madoguchi.visit.Event.Touched;
import madoguchi.visit.Patience.ForShow;
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

        private Step right(Turn turn, IdentityProof proof) {
            return turn.rules().photoOnPin() && subject.canBeCompared()
                    ? turn.enter(
                            new PhotoOffered(subject, proof, false), new Effect.BringPhoto(visit()))
                    : Consent.begin(turn, subject, proof);
        }

        private Step judged(Turn turn, PinVerdict verdict) {
            return switch (verdict) {
                case PinVerdict.Right(var proof) -> right(turn, proof);
                case PinVerdict.Wrong(int left) ->
                        turn.enter(
                                new EnteringPin(
                                        subject.with(new PinState.Tries(left)), true, false));
                case PinVerdict.Locked _ ->
                        turn.enter(new PinLocked(subject.with(new PinState.Locked())));
            };
        }
    }

    /**
     * P07 after a right PIN, where the clinic wants it: staff may look at the card's photo, and say
     * no. The PIN has proved who it is; nobody has to come, and whoever waits in vain goes on.
     */
    record PhotoOffered(Subject subject, IdentityProof proof, boolean photoShown) implements ByPin {
        @Override
        public Patience patience(Rules rules) {
            return new ForShow(rules.times().staff());
        }

        @Override
        public Step on(Turn turn, Event event) {
            return switch (event) {
                case Touched(_, Pressed(Touch.Answer answer)) ->
                        switch (answer) {
                            case SHOW_PHOTO -> turn.stay(new PhotoOffered(subject, proof, true));
                            case HIDE_PHOTO -> turn.stay(new PhotoOffered(subject, proof, false));
                            case GO_ON -> Consent.begin(turn, subject, proof);
                            case NOT_SAME_PERSON ->
                                    Finish.sorry(turn, FailureCode.NOT_THE_SAME_PERSON);
                            default -> turn.ignored();
                        };
                case Event.AlarmRang _ -> Consent.begin(turn, subject, proof);
                case Outcome.Failed e -> Finish.sorry(turn, e);
                case Event _ -> turn.ignored();
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
