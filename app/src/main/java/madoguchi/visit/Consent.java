package madoguchi.visit;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import madoguchi.eligibility.ConsentKind;
import madoguchi.eligibility.Consents;
import madoguchi.eligibility.IdentityProof;
import madoguchi.failure.FailureCode;
import madoguchi.screen.Screen.ConsentQuestion;
import madoguchi.screen.Touch;
import madoguchi.screen.Touch.Answer;
import madoguchi.screen.Touch.Pressed;
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
        Identified identified = new Identified(subject.visit(), subject.card(), proof);
        return switch (turn.certificate(subject.card())) {
            case FINE -> turn.enter(new Together(identified));
            case ENDING -> turn.enter(new CertificateEnds(identified, false));
            case EXPIRED -> turn.enter(new CertificateEnds(identified, true));
            case OVER -> Finish.sorry(turn, FailureCode.CERTIFICATE_OVER);
        };
    }

    /**
     * P10. After the end only the eligibility is checked, so nothing is asked and the reason is
     * said.
     */
    record CertificateEnds(Identified identified, boolean expired) implements Consent {
        @Override
        public Step on(Turn turn, Event event) {
            if (!pressed(event, Answer.UNDERSTOOD)) {
                return turn.ignored();
            }
            return expired
                    ? Check.begin(turn, identified, Consents.notAsked(turn.now().at()))
                    : turn.enter(new Together(identified));
        }
    }

    /** P11 包括同意: 「3画面分の同意をこの1画面でまとめて取得可能に」 (seed 001). */
    record Together(Identified identified) implements Consent {
        @Override
        public Step on(Turn turn, Event event) {
            if (pressed(event, Answer.AGREE_ALL)) {
                return decided(turn, all(turn.rules(), true));
            }
            if (pressed(event, Answer.REFUSE_ALL)
                    && turn.rules().consent() == Rules.ConsentLayout.BALANCED) {
                return decided(turn, all(turn.rules(), false));
            }
            if (pressed(event, Answer.CHOOSE_EACH)) {
                return next(turn, identified, Map.of());
            }
            return turn.ignored();
        }

        private Map<ConsentQuestion, Boolean> all(Rules rules, boolean agreed) {
            Map<ConsentQuestion, Boolean> answers = new EnumMap<>(ConsentQuestion.class);
            rules.questions().forEach(question -> answers.put(question, agreed));
            return answers;
        }

        private Step decided(Turn turn, Map<ConsentQuestion, Boolean> answers) {
            return Check.begin(turn, identified, consents(turn, answers));
        }
    }

    /** P12 個別同意: 「※個別同意時には現行の画面遷移」 (seed 001), one question after the other. */
    record OneByOne(
            Identified identified, Map<ConsentQuestion, Boolean> answers, ConsentQuestion question)
            implements Consent {
        public OneByOne {
            answers = Map.copyOf(answers);
        }

        @Override
        public Step on(Turn turn, Event event) {
            if (pressed(event, Answer.AGREE)) {
                return next(turn, identified, with(answers, question, true));
            }
            if (pressed(event, Answer.REFUSE)) {
                return next(turn, identified, with(answers, question, false));
            }
            return turn.ignored();
        }
    }

    /** P13 確認 (ours: the seeds have no way back). */
    record Review(Identified identified, Map<ConsentQuestion, Boolean> answers) implements Consent {
        public Review {
            answers = Map.copyOf(answers);
        }

        @Override
        public Step on(Turn turn, Event event) {
            if (pressed(event, Answer.CONFIRM)) {
                return Check.begin(turn, identified, consents(turn, answers));
            }
            if (event instanceof Touched(_, Touch.ChangeWanted(ConsentQuestion question))
                    && answers.containsKey(question)) {
                return turn.enter(new OneByOne(identified, answers, question));
            }
            return turn.ignored();
        }
    }

    /** The first question without an answer; with none left, the review. */
    private static Step next(
            Turn turn, Identified identified, Map<ConsentQuestion, Boolean> answers) {
        List<ConsentQuestion> open =
                turn.rules().questions().stream().filter(q -> !answers.containsKey(q)).toList();
        if (!open.isEmpty()) {
            return turn.enter(new OneByOne(identified, answers, open.getFirst()));
        }
        return turn.rules().review()
                ? turn.enter(new Review(identified, answers))
                : Check.begin(turn, identified, consents(turn, answers));
    }

    private static boolean pressed(Event event, Answer answer) {
        return event instanceof Touched(_, Pressed(Answer touched)) && touched == answer;
    }

    private static Map<ConsentQuestion, Boolean> with(
            Map<ConsentQuestion, Boolean> answers, ConsentQuestion question, boolean agreed) {
        Map<ConsentQuestion, Boolean> changed = new EnumMap<>(ConsentQuestion.class);
        changed.putAll(answers);
        changed.put(question, agreed);
        return changed;
    }

    /** Three questions set four flags. */
    static Set<ConsentKind> kinds(ConsentQuestion question) {
        return switch (question) {
            case SURGERY -> Set.of(ConsentKind.SURGERY);
            case TREATMENT_AND_MEDICATION -> Set.of(ConsentKind.TREATMENT, ConsentKind.MEDICATION);
            case HEALTH_CHECKUP -> Set.of(ConsentKind.HEALTH_CHECKUP);
        };
    }

    private static Consents consents(Turn turn, Map<ConsentQuestion, Boolean> answers) {
        Map<ConsentKind, Boolean> flags = new EnumMap<>(ConsentKind.class);
        answers.forEach(
                (question, agreed) -> kinds(question).forEach(kind -> flags.put(kind, agreed)));
        return new Consents(flags, turn.now().at());
    }
}
