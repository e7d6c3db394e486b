package madoguchi.visit;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import madoguchi.eligibility.ConsentKind;
import madoguchi.eligibility.Consents;
import madoguchi.screen.ConsentScreen.ConsentQuestion;

/** Between the questions on the glass and the kinds that they set. */
final class ConsentAnswers {

    private ConsentAnswers() {}

    /** Three questions set four flags. */
    static Set<ConsentKind> kinds(ConsentQuestion question) {
        return switch (question) {
            case SURGERY -> Set.of(ConsentKind.SURGERY);
            case TREATMENT_AND_MEDICATION -> Set.of(ConsentKind.TREATMENT, ConsentKind.MEDICATION);
            case HEALTH_CHECKUP -> Set.of(ConsentKind.HEALTH_CHECKUP);
            case RECORDS ->
                    Set.of(
                            ConsentKind.DIAGNOSIS_NAME,
                            ConsentKind.INFECTION,
                            ConsentKind.ALLERGY,
                            ConsentKind.CONTRAINDICATION,
                            ConsentKind.TEST,
                            ConsentKind.PRESCRIPTION);
        };
    }

    static Map<ConsentQuestion, Boolean> all(
            Collection<ConsentQuestion> questions, boolean agreed) {
        Map<ConsentQuestion, Boolean> answers = new EnumMap<>(ConsentQuestion.class);
        questions.forEach(question -> answers.put(question, agreed));
        return answers;
    }

    static Map<ConsentQuestion, Boolean> with(
            Map<ConsentQuestion, Boolean> answers, ConsentQuestion question, boolean agreed) {
        Map<ConsentQuestion, Boolean> changed = new EnumMap<>(ConsentQuestion.class);
        changed.putAll(answers);
        changed.put(question, agreed);
        return changed;
    }

    static Consents consents(Map<ConsentQuestion, Boolean> answers, Instant at) {
        Map<ConsentKind, Boolean> flags = new EnumMap<>(ConsentKind.class);
        answers.forEach(
                (question, agreed) -> kinds(question).forEach(kind -> flags.put(kind, agreed)));
        return new Consents(flags, at);
    }

    /**
     * Back from the kinds, in the order of the questions. A question counts as answered when all
     * its kinds are, and as agreed when all of them are.
     */
    static Map<ConsentQuestion, Boolean> of(
            Consents consents, Collection<ConsentQuestion> questions) {
        Map<ConsentQuestion, Boolean> answers = new LinkedHashMap<>();
        for (ConsentQuestion question : questions) {
            if (consents.answers().keySet().containsAll(kinds(question))) {
                answers.put(question, kinds(question).stream().allMatch(consents::agreed));
            }
        }
        return answers;
    }
}
