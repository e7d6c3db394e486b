package madoguchi.visit;

import java.util.List;
import java.util.Map;
import madoguchi.eligibility.CentreAnswer;
import madoguchi.eligibility.Consents;
import madoguchi.eligibility.IdentityProof;
import madoguchi.failure.FailureCode;
import madoguchi.screen.ConsentScreen.ConsentQuestion;
import madoguchi.screen.Touch;
import madoguchi.screen.Touch.Answer;
import madoguchi.visit.Event.Touched;

/** 同意取得: what may be provided to this institution, asked once for a visit. */
sealed interface Consent extends Phase.InVisit {

    Identified identified();

    Step on(Turn turn, Event event);

    @Override
    default Visit visit() {
        return identified().visit();
    }

    @Override
    default Patience patience(Rules rules) {
        return new Patience.ForTouch();
    }

    /** The first screen after 本人確認: the certificate's notice where it is due, else the question. */
    static Step begin(Turn turn, Subject subject, IdentityProof proof) {
        Identified identified = Identified.of(subject, proof);
        return switch (turn.certificate(subject.card())) {
            case FINE -> ask(turn, identified);
            case ENDING -> turn.enter(new CertificateEnds(identified, false));
            case EXPIRED -> turn.enter(new CertificateEnds(identified, true));
            case OVER -> Finish.sorry(turn, FailureCode.CERTIFICATE_OVER);
        };
    }

    /** What was given beforehand comes first, so the centre is asked before the patient. */
    static Step ask(Turn turn, Identified identified) {
        if (!turn.rules().consent().beforehand()) {
            return anew(turn, identified);
        }
        if (identified.answer().isEmpty()) {
            return Check.begin(turn, identified);
        }
        Map<ConsentQuestion, Boolean> given =
                identified
                        .answer()
                        .flatMap(CentreAnswer::beforehand)
                        .map(before -> ConsentAnswers.of(before, questions(turn, identified)))
                        .orElse(Map.of());
        return given.isEmpty()
                ? anew(turn, identified)
                : turn.enter(new GivenBefore(identified, questions(turn, identified), given));
    }

    /** From generation 2024-10 on one screen, before it three. */
    private static Step anew(Turn turn, Identified identified) {
        List<ConsentQuestion> questions = questions(turn, identified);
        return turn.rules().generation().bundledConsent()
                ? turn.enter(new Together(identified, questions))
                : next(turn, identified, questions, Map.of());
    }

    private static List<ConsentQuestion> questions(Turn turn, Identified identified) {
        return turn.rules().consent().questions(identified.card().born(), turn.now().today());
    }

    /**
     * P10. After the end only the eligibility is checked, so nothing is asked and the reason is
     * said.
     */
    record CertificateEnds(Identified identified, boolean expired) implements Consent {
        @Override
        public Step on(Turn turn, Event event) {
            if (!event.isAnswer(Answer.UNDERSTOOD)) {
                return turn.ignored();
            }
            return expired
                    ? Check.consented(turn, identified, Consents.notAsked(turn.now().at()))
                    : ask(turn, identified);
        }
    }

    /**
     * Consent given beforehand in マイナポータル (seed 000, 「事前登録・包括同意」: a plan): shown, and it counts
     * only when the patient confirms it now. It is never kept here.
     */
    record GivenBefore(
            Identified identified,
            List<ConsentQuestion> questions,
            Map<ConsentQuestion, Boolean> answers)
            implements Consent {
        public GivenBefore {
            questions = List.copyOf(questions);
            answers = Map.copyOf(answers);
        }

        @Override
        public Step on(Turn turn, Event event) {
            if (event.isAnswer(Answer.CONFIRM)) {
                return answers.keySet().containsAll(questions)
                        ? decided(turn, identified, answers)
                        : next(turn, identified, questions, answers);
            }
            return event.isAnswer(Answer.CHOOSE_EACH) ? anew(turn, identified) : turn.ignored();
        }
    }

    /** P11 包括同意: 「3画面分の同意をこの1画面でまとめて取得可能に」 (seed 001). */
    record Together(Identified identified, List<ConsentQuestion> questions) implements Consent {
        public Together {
            questions = List.copyOf(questions);
        }

        @Override
        public Step on(Turn turn, Event event) {
            if (event.isAnswer(Answer.AGREE_ALL)) {
                return decided(turn, identified, ConsentAnswers.all(questions, true));
            }
            if (event.isAnswer(Answer.REFUSE_ALL)
                    && turn.rules().consent().layout() == Rules.ConsentLayout.BALANCED) {
                return decided(turn, identified, ConsentAnswers.all(questions, false));
            }
            return event.isAnswer(Answer.CHOOSE_EACH)
                    ? next(turn, identified, questions, Map.of())
                    : turn.ignored();
        }
    }

    /** P12 個別同意: 「※個別同意時には現行の画面遷移」 (seed 001), one question after the other. */
    record OneByOne(
            Identified identified,
            List<ConsentQuestion> questions,
            Map<ConsentQuestion, Boolean> answers,
            ConsentQuestion question)
            implements Consent {
        public OneByOne {
            questions = List.copyOf(questions);
            answers = Map.copyOf(answers);
        }

        @Override
        public Step on(Turn turn, Event event) {
            if (event.isAnswer(Answer.AGREE)) {
                return next(
                        turn, identified, questions, ConsentAnswers.with(answers, question, true));
            }
            return event.isAnswer(Answer.REFUSE)
                    ? next(
                            turn,
                            identified,
                            questions,
                            ConsentAnswers.with(answers, question, false))
                    : turn.ignored();
        }
    }

    /** P13 確認 (ours: the seeds have no way back). */
    record Review(
            Identified identified,
            List<ConsentQuestion> questions,
            Map<ConsentQuestion, Boolean> answers)
            implements Consent {
        public Review {
            questions = List.copyOf(questions);
            answers = Map.copyOf(answers);
        }

        @Override
        public Step on(Turn turn, Event event) {
            if (event.isAnswer(Answer.CONFIRM)) {
                return decided(turn, identified, answers);
            }
            return event instanceof Touched(_, Touch.ChangeWanted(ConsentQuestion question))
                            && answers.containsKey(question)
                    ? turn.enter(new OneByOne(identified, questions, answers, question))
                    : turn.ignored();
        }
    }

    /** The first question without an answer; with none left, the review. */
    private static Step next(
            Turn turn,
            Identified identified,
            List<ConsentQuestion> questions,
            Map<ConsentQuestion, Boolean> answers) {
        return questions.stream()
                .filter(question -> !answers.containsKey(question))
                .findFirst()
                .map(open -> turn.enter(new OneByOne(identified, questions, answers, open)))
                .orElseGet(
                        () ->
                                turn.rules().consent().review()
                                        ? turn.enter(new Review(identified, questions, answers))
                                        : decided(turn, identified, answers));
    }

    private static Step decided(
            Turn turn, Identified identified, Map<ConsentQuestion, Boolean> answers) {
        return Check.consented(turn, identified, ConsentAnswers.consents(answers, turn.now().at()));
    }
}
