package madoguchi.screen;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The patient is asked: consent, and what the centre's answer opens. Also what the step bar counts
 * to it: the checking (P08) and 利用登録 (P09), which leads back to it.
 */
public sealed interface ConsentScreen extends Screen {

    @Override
    default Optional<Step> step() {
        return Optional.of(Step.CONSENT);
    }

    /**
     * 包括同意.
     *
     * @param questions what is agreed to, in the order of the questions
     * @param refusalOffered the balanced layout: three equal answers
     */
    record P11Consent(List<ConsentQuestion> questions, boolean refusalOffered)
            implements ConsentScreen {
        public P11Consent {
            questions = List.copyOf(questions);
        }
    }

    /**
     * Consent that was given before the visit: shown, and confirmed or chosen anew. In the order of
     * the questions.
     */
    record P11Beforehand(Map<ConsentQuestion, Boolean> choices) implements ConsentScreen {
        public P11Beforehand {
            choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
        }
    }

    /** 個別同意. @param number of this question, from 1 @param of how many are asked */
    record P12Question(ConsentQuestion question, int number, int of) implements ConsentScreen {}

    /**
     * The questions of the seeds. A new kind of consent that is asked on its own is a new value
     * here.
     */
    enum ConsentQuestion {
        SURGERY,
        TREATMENT_AND_MEDICATION,
        HEALTH_CHECKUP,
        /** 電子カルテ情報共有: asked only where the facility takes part. */
        RECORDS
    }

    /** 確認: what was chosen, each line can be changed. In the order of the questions. */
    record P13Review(Map<ConsentQuestion, Boolean> choices) implements ConsentScreen {
        public P13Review {
            choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
        }
    }

    /** 資格確認中. @param progress 0 to 1, how far the work has come */
    record P08Checking(double progress) implements ConsentScreen {}

    /** 利用登録: the card is not yet known as a health-insurance card. */
    record P09Apply() implements ConsentScreen {}

    /** 利用登録, while the centre takes it. */
    record P09Applying() implements ConsentScreen {}

    /** 「登録完了!!」, and back to consent. */
    record P09Registered() implements ConsentScreen {}

    /** Something that the centre's answer opens, one question each. */
    record P14Offer(OfferQuestion offer) implements ConsentScreen {}

    /** What the centre's answer can open. A new one is a new value here, with its words. */
    enum OfferQuestion {
        /** 医療費助成の各種受給者証 (PMH). */
        SUBSIDY,
        /** 特定疾病療養受療証. */
        SPECIFIC_DISEASE,
        /** 処方箋発行形態: electronic or on paper. */
        PRESCRIPTION
    }
}
