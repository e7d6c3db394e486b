package madoguchi.visit;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.failure.FailureCode;
import madoguchi.screen.IdentityScreen.Method;
import madoguchi.screen.Touch;
import madoguchi.screen.Touch.Pressed;
import madoguchi.visit.Event.Outcome;
import madoguchi.visit.Event.Touched;
import madoguchi.visit.Patience.ForTouch;
import madoguchi.visit.Patience.ForWork;

/** 本人確認: from the card on the reader to the proof of who stands there. */
sealed interface Identify extends Phase.InVisit {

    Step on(Turn turn, Event event);

    /** P02. */
    record Reading(Visit visit) implements Identify {
        @Override
        public Patience patience(Rules rules) {
            return new ForWork(rules.times().reading(), FailureCode.CARD_TOO_SLOW);
        }

        @Override
        public Step on(Turn turn, Event event) {
            return switch (event) {
                case Outcome.CardRead e -> judge(turn, e.card());
                case Outcome.Failed e -> Finish.sorry(turn, e);
                case Event _ -> turn.ignored();
            };
        }

        /** What is over ends here, before the patient has done anything in vain. */
        private Step judge(Turn turn, CardFacts card) {
            if (card.cardEnd().filter(turn.now().today()::isAfter).isPresent()) {
                return Finish.sorry(turn, FailureCode.CARD_EXPIRED);
            }
            if (turn.certificate(card) == Certificate.OVER) {
                return Finish.sorry(turn, FailureCode.CERTIFICATE_OVER);
            }
            return choose(turn, new Subject(visit, card, 0));
        }
    }

    /** P03 「本人確認の方法を選んでください。」 */
    record Choosing(Subject subject) implements OfSubject {
        @Override
        public Patience patience(Rules rules) {
            return new ForTouch();
        }

        @Override
        public Step on(Turn turn, Event event) {
            if (event instanceof Event.VisualModeSwitched) {
                return choose(turn, subject);
            }
            return chosen(event)
                    .filter(subject.methods(turn.rules(), turn.health())::contains)
                    .map(method -> begin(turn, subject, method))
                    .orElse(turn.ignored());
        }
    }

    /**
     * The terminal uses the card's key without the PIN, because of a face match or a visual check.
     */
    record UsingGrant(Subject subject, IdentityMethod method) implements OfSubject {
        @Override
        public Patience patience(Rules rules) {
            return new ForWork(rules.times().card(), FailureCode.CARD_TOO_SLOW);
        }

        @Override
        public Step on(Turn turn, Event event) {
            return switch (event) {
                case Outcome.Granted e -> Consent.begin(turn, subject, e.proof());
                case Outcome.Failed e -> Finish.sorry(turn, e);
                case Event _ -> turn.ignored();
            };
        }
    }

    /** Once the card is read. */
    sealed interface OfSubject extends Identify
            permits Choosing, UsingGrant, ByFace, ByPin, ByStaff {
        Subject subject();

        @Override
        default Visit visit() {
            return subject().visit();
        }
    }

    /** Which method was touched, on any screen that offers some. */
    static Optional<Method> chosen(Event event) {
        return event instanceof Touched(_, Pressed(Touch.Answer answer))
                ? switch (answer) {
                    case FACE -> Optional.of(Method.FACE);
                    case PIN -> Optional.of(Method.PIN);
                    case VISUAL -> Optional.of(Method.VISUAL);
                    default -> Optional.empty();
                }
                : Optional.empty();
    }

    /** Several methods: the patient chooses. One: straight to it. None: staff helps. */
    static Step choose(Turn turn, Subject subject) {
        if (turn.visualMode() && subject.canBeCompared()) {
            // 目視モード: staff have shown at the terminal who they are
            return turn.enter(
                    new ByStaff.Comparing(subject, false), new Effect.BringPhoto(subject.visit()));
        }
        Set<Method> methods = subject.methods(turn.rules(), turn.health());
        return switch (methods.size()) {
            case 0 ->
                    Finish.sorry(
                            turn,
                            subject.canBeCompared()
                                    ? FailureCode.VISUAL_MODE_NEEDED
                                    : FailureCode.NO_METHOD_LEFT);
            case 1 -> begin(turn, subject, methods.iterator().next());
            default -> turn.enter(new Choosing(subject));
        };
    }

    static Step begin(Turn turn, Subject subject, Method method) {
        return switch (method) {
            case FACE ->
                    turn.enter(
                            new ByFace.Looking(subject, Optional.empty()),
                            new Effect.LookAtFace(subject.visit()));
            case PIN -> turn.enter(new ByPin.EnteringPin(subject, false, false));
            case VISUAL ->
                    turn.enter(new ByStaff.AskingStaff(subject, false, Duration.ZERO, false));
        };
    }

    static Step useGrant(Turn turn, Subject subject, IdentityMethod method) {
        return turn.enter(
                new UsingGrant(subject, method), new Effect.UseGrant(subject.visit(), method));
    }
}
