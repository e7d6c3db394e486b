package madoguchi.advice;

import static madoguchi.advice.Passage.*;

import java.util.List;

/**
 * A result that needs care (S06): what it is, and what staff do about it. Those that the data shows
 * are found by {@link CareFinder}; the others only a person can notice.
 */
public enum CareCase {
    DOT(Act.READ_KANA, Noticed.IN_THE_RESULT, DOT_KANA, DOT_AS_SHOWN),
    BLANK_ADDRESS(Act.CLAIM_AS_SHOWN, Noticed.IN_THE_RESULT, Passage.BLANK_ADDRESS, SHOWN_IS_RIGHT),
    /** ケース5-1: 1割 or 2割, and 現役並み. */
    LOW_RATIO_HIGH_LIMIT(
            Act.ASK_INSURER, Noticed.IN_THE_RESULT, RATIO_AND_LIMIT, ASK_INSURER_AMOUNT),
    /** ケース5-2: 3割, and 一般 or 低所得. */
    HIGH_RATIO_LOW_LIMIT(
            Act.ASK_INSURER, Noticed.IN_THE_RESULT, RATIO_AND_LIMIT, ASK_INSURER_AMOUNT),
    INVALID(Act.FALL_BACK, Noticed.IN_THE_RESULT, INVALID_REASON, CLAIM_PAST_INVALID),
    /** No reason is told: a stopped display looks exactly the same. */
    NOT_FOUND(Act.FALL_BACK, Noticed.IN_THE_RESULT, CLAIM_UNKNOWN_NAME),
    PAPER_DIFFERS(Act.ASK_INSURER, Noticed.BY_STAFF, FIELD_PAPER_DIFFERS, FIELD_ASKED_TOWN),
    TWO_CHECKS_DIFFER(Act.ASK_INSURER, Noticed.BESIDE_ANOTHER, FIELD_TWO_CHECKS_DIFFER),
    OLD_RATIO_AFTER_AUGUST(Act.ASK_INSURER, Noticed.IN_THE_RESULT, FIELD_AFTER_AUGUST),
    JUMBLED_NAME(Act.READ_KANA, Noticed.IN_THE_RESULT, FIELD_JUMBLED),
    FORMER_NAME(Act.READ_KANA, Noticed.BY_STAFF, FIELD_FORMER_NAME, NAME_OF_TODAY),
    FOREIGN_RESIDENT_MISSING(Act.FALL_BACK, Noticed.BY_STAFF, FIELD_FOREIGN),
    NO_END_DATE(Act.CLAIM_AS_SHOWN, Noticed.BY_STAFF, FIELD_NO_END),
    VALID_AFTER_LOSS(Act.ASK_INSURER, Noticed.IN_THE_RESULT, FIELD_VALID_AFTER_LOSS),
    TWO_INSURERS(Act.ASK_INSURER, Noticed.IN_THE_RESULT, FIELD_TWO_INSURERS),
    SIBLING_INVALID(Act.FALL_BACK, Noticed.BESIDE_ANOTHER, FIELD_SIBLING);

    private final Act act;
    private final Noticed noticed;
    private final List<Passage> passages;

    CareCase(Act act, Noticed noticed, Passage... passages) {
        this.act = act;
        this.noticed = noticed;
        this.passages = List.of(passages);
    }

    public Act act() {
        return act;
    }

    public Noticed noticed() {
        return noticed;
    }

    public List<Passage> passages() {
        return passages;
    }

    /** How somebody comes to know of it. */
    public enum Noticed {
        /** The result shows it. */
        IN_THE_RESULT,
        /** It shows beside another result that is still kept. */
        BESIDE_ANOTHER,
        /** No data tells: somebody looks at the paper, the card or the patient. */
        BY_STAFF
    }

    public enum Act {
        /** Go by カナ氏名; the claim with what is shown is accepted. */
        READ_KANA,
        CLAIM_AS_SHOWN,
        ASK_INSURER,
        /** As if the check had not succeeded: {@link Advisor}. */
        FALL_BACK
    }
}
