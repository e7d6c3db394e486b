package madoguchi.visit;

import java.util.Optional;
import madoguchi.eligibility.Choices;
import madoguchi.eligibility.Cover.LimitCertificate;
import madoguchi.eligibility.Eligibility;
import madoguchi.failure.FailureCode;
import madoguchi.screen.Touch.Answer;
import madoguchi.visit.Event.AlarmRang;
import madoguchi.visit.Event.Outcome;
import madoguchi.visit.Event.Presence;
import madoguchi.visit.Patience.ForShow;
import madoguchi.visit.Patience.ForWork;

/**
 * 限度額, after 完了, for 「高額療養費制度を利用する方のみ」 (seed 001, ⑤ and ⑥): the result is stored already and stands
 * whatever happens. When the card leaves, the limit is not given.
 */
sealed interface CopayLimit extends Phase.InVisit {

    Identified identified();

    VisitResult result();

    /** Shared by all: the card that leaves ends it, and the limit is not given. */
    default Step on(Turn turn, Event event) {
        return event instanceof Presence.Gone gone && gone.carrier().equals(visit().carrier())
                ? Finish.over(turn, false)
                : there(turn, event);
    }

    /** While the card lies there. */
    Step there(Turn turn, Event event);

    @Override
    default Visit visit() {
        return identified().visit();
    }

    @Override
    default boolean cancellable() {
        return false;
    }

    /** Where this generation asks, the centre can be told, and the patient is still there. */
    static boolean isAsked(Rules rules, VisitResult result, boolean there) {
        return rules.generation().asksForLimit()
                && result.eligibility() instanceof Eligibility.Valid
                && result.consentRegistered()
                && there;
    }

    /**
     * P15 with 「高額療養費制度を利用する方はこちら」.
     *
     * @param nameShown the name is readable for some seconds only
     */
    record Open(Identified identified, VisitResult result, long resultId, boolean nameShown)
            implements CopayLimit {
        @Override
        public Patience patience(Rules rules) {
            return new ForShow(nameShown ? rules.times().name() : rules.times().idle());
        }

        @Override
        public Step there(Turn turn, Event event) {
            if (event.isAnswer(Answer.COPAY_LIMIT)) {
                return turn.enter(new Asking(identified, result, resultId));
            }
            if (event instanceof AlarmRang) {
                return nameShown
                        ? turn.enter(new Open(identified, result, resultId, false))
                        : Finish.over(turn, true);
            }
            return turn.ignored();
        }
    }

    /** P16 「限度額情報を提供しますか。」 */
    record Asking(Identified identified, VisitResult result, long resultId) implements CopayLimit {
        @Override
        public Patience patience(Rules rules) {
            return new ForShow(rules.times().idle());
        }

        @Override
        public Step there(Turn turn, Event event) {
            if (event.isAnswer(Answer.PROVIDE)) {
                return tell(turn, true);
            }
            if (event.isAnswer(Answer.DO_NOT_PROVIDE)) {
                return tell(turn, false);
            }
            return event instanceof AlarmRang ? Finish.over(turn, true) : turn.ignored();
        }

        private Step tell(Turn turn, boolean provided) {
            Choices choices = new Choices(result.choices().offers(), Optional.of(provided));
            return turn.enter(
                    new Telling(identified, result, resultId, provided),
                    new Effect.Register(visit(), identified.method(), result.consents(), choices));
        }
    }

    /** The centre is told first: what it does not take does not count. */
    record Telling(Identified identified, VisitResult result, long resultId, boolean provided)
            implements CopayLimit {
        @Override
        public Patience patience(Rules rules) {
            return new ForWork(rules.times().centre(), FailureCode.LIMIT_NOT_GIVEN);
        }

        @Override
        public Step there(Turn turn, Event event) {
            return switch (event) {
                case Outcome.Registered _ ->
                        turn.enter(
                                new Keeping(identified, result, provided),
                                new Effect.StoreLimit(visit(), resultId, provided, limit()));
                case Outcome.Failed _ -> failed(turn, provided);
                case Event _ -> turn.ignored();
            };
        }

        private Optional<LimitCertificate> limit() {
            return identified
                    .answer()
                    .filter(_ -> provided)
                    .flatMap(
                            answer ->
                                    answer.eligibility() instanceof Eligibility.Valid(var insured)
                                            ? insured.cover().limit()
                                            : Optional.empty());
        }
    }

    record Keeping(Identified identified, VisitResult result, boolean provided)
            implements CopayLimit {
        @Override
        public Patience patience(Rules rules) {
            return new ForWork(rules.times().store(), FailureCode.LIMIT_NOT_GIVEN);
        }

        @Override
        public Step there(Turn turn, Event event) {
            return switch (event) {
                case Outcome.Stored _ -> Finish.limitAnswered(turn);
                case Outcome.Failed _ -> failed(turn, provided);
                case Event _ -> turn.ignored();
            };
        }
    }

    /** Who did not want to give it has lost nothing. */
    private static Step failed(Turn turn, boolean provided) {
        return provided ? Finish.limitNotGiven(turn) : Finish.limitAnswered(turn);
    }
}
