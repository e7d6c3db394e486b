package madoguchi.visit;

import madoguchi.eligibility.IdentityMethod;
import madoguchi.failure.FailureCode;
import madoguchi.screen.Touch.Answer;
import madoguchi.visit.Event.Outcome;
import madoguchi.visit.Patience.ForTouch;
import madoguchi.visit.Patience.ForWork;

/** P09 利用登録: 「マイナンバーカードをお持ちの方は、こちらで健康保険証利用の申込みが可能です」 (seed 000). */
sealed interface Registration extends Phase.InVisit {

    Identified identified();

    Step on(Turn turn, Event event);

    @Override
    default Visit visit() {
        return identified().visit();
    }

    /**
     * Open to who was identified by face or PIN, with a certificate that has not ended, once in a
     * visit.
     */
    static Step begin(Turn turn, Identified identified) {
        if (identified.enrolled()) {
            return Finish.sorry(turn, FailureCode.ENROLMENT_PENDING);
        }
        return identified.method() == IdentityMethod.VISUAL
                        || turn.certificate(identified.card()) == Certificate.EXPIRED
                ? Finish.sorry(turn, FailureCode.NOT_REGISTERED)
                : turn.enter(new Proposed(identified));
    }

    /** 「この画面からお申込み」, or not. */
    record Proposed(Identified identified) implements Registration {
        @Override
        public Patience patience(Rules rules) {
            return new ForTouch();
        }

        @Override
        public Step on(Turn turn, Event event) {
            if (event.isAnswer(Answer.APPLY)) {
                return turn.enter(new Applying(identified), new Effect.Enrol(visit()));
            }
            return event.isAnswer(Answer.DO_NOT_APPLY)
                    ? Finish.sorry(turn, FailureCode.NOT_REGISTERED)
                    : turn.ignored();
        }
    }

    /** 「申込完了までに少々お時間をいただく場合がございます。」 */
    record Applying(Identified identified) implements Registration {
        @Override
        public Patience patience(Rules rules) {
            return new ForWork(rules.times().enrolment(), FailureCode.ENROLMENT_PENDING);
        }

        @Override
        public Step on(Turn turn, Event event) {
            return switch (event) {
                case Outcome.Enrolled e ->
                        switch (e.enrolment()) {
                            case DONE -> turn.enter(new Registered(identified.enrolledNow()));
                            case PENDING -> Finish.sorry(turn, FailureCode.ENROLMENT_PENDING);
                            case REFUSED -> Finish.sorry(turn, FailureCode.ENROLMENT_REFUSED);
                            case INSURER_NOT_READY ->
                                    Finish.sorry(turn, FailureCode.INSURER_NOT_READY);
                        };
                case Outcome.Failed e -> Finish.sorry(turn, e);
                case Event _ -> turn.ignored();
            };
        }
    }

    /** 「登録完了!!」「お手数ですが、再度、同意取得画面の操作をお願いします」. */
    record Registered(Identified identified) implements Registration {
        @Override
        public Patience patience(Rules rules) {
            return new ForTouch();
        }

        @Override
        public Step on(Turn turn, Event event) {
            return event.isAnswer(Answer.UNDERSTOOD)
                    ? Consent.ask(turn, identified)
                    : turn.ignored();
        }
    }
}
