package madoguchi.advice;

import static madoguchi.advice.Passage.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import madoguchi.eligibility.Eligibility;
import madoguchi.eligibility.Eligibility.Insured;
import madoguchi.eligibility.LimitCategory.Income;

/**
 * A result that needs care (S06): what it is, and what staff do about it. Those that a result shows
 * by itself are found in it; the others only a person can notice.
 */
public enum CareCase {
    DOT(Act.READ_KANA, DOT_KANA, DOT_AS_SHOWN),
    BLANK_ADDRESS(Act.CLAIM_AS_SHOWN, Passage.BLANK_ADDRESS, SHOWN_IS_RIGHT),
    /** ケース5-1: 1割 or 2割, and 現役並み. */
    LOW_RATIO_HIGH_LIMIT(Act.ASK_INSURER, RATIO_AND_LIMIT, ASK_INSURER_AMOUNT),
    /** ケース5-2: 3割, and 一般 or 低所得. */
    HIGH_RATIO_LOW_LIMIT(Act.ASK_INSURER, RATIO_AND_LIMIT, ASK_INSURER_AMOUNT),
    INVALID(Act.FALL_BACK, INVALID_REASON, CLAIM_PAST_INVALID),
    /** No reason is told: a stopped display looks exactly the same. */
    NOT_FOUND(Act.FALL_BACK, CLAIM_UNKNOWN_NAME),
    PAPER_DIFFERS(Act.ASK_INSURER, FIELD_PAPER_DIFFERS, FIELD_ASKED_TOWN),
    TWO_CHECKS_DIFFER(Act.ASK_INSURER, FIELD_TWO_CHECKS_DIFFER),
    OLD_RATIO_AFTER_AUGUST(Act.ASK_INSURER, FIELD_AFTER_AUGUST),
    JUMBLED_NAME(Act.READ_KANA, FIELD_JUMBLED),
    FORMER_NAME(Act.READ_KANA, FIELD_FORMER_NAME, NAME_OF_TODAY),
    FOREIGN_RESIDENT_MISSING(Act.FALL_BACK, FIELD_FOREIGN),
    NO_END_DATE(Act.CLAIM_AS_SHOWN, FIELD_NO_END),
    VALID_AFTER_LOSS(Act.ASK_INSURER, FIELD_VALID_AFTER_LOSS),
    TWO_INSURERS(Act.ASK_INSURER, FIELD_TWO_INSURERS),
    SIBLING_INVALID(Act.FALL_BACK, FIELD_SIBLING);

    private static final String DOT_SIGN = "●";

    private final Act act;
    private final List<Passage> passages;

    CareCase(Act act, Passage... passages) {
        this.act = act;
        this.passages = List.of(passages);
    }

    public Act act() {
        return act;
    }

    public List<Passage> passages() {
        return passages;
    }

    public enum Act {
        /** Go by カナ氏名; the claim with what is shown is accepted. */
        READ_KANA,
        CLAIM_AS_SHOWN,
        ASK_INSURER,
        /** As if the check had not succeeded: {@link Advisor}. */
        FALL_BACK
    }

    /** What a result shows by itself. No reason is guessed for 「資格情報なし」. */
    public static Set<CareCase> in(Eligibility eligibility) {
        return switch (eligibility) {
            case Eligibility.Valid(Insured insured) -> in(insured);
            case Eligibility.Invalid(Insured last) -> over(last);
            case Eligibility.Superseded(Insured last) -> over(last);
            case Eligibility.NotFound _ -> EnumSet.of(NOT_FOUND);
            case Eligibility.Several(var candidates) ->
                    candidates.stream()
                            .flatMap(each -> in(each).stream())
                            .collect(Collectors.toCollection(() -> EnumSet.noneOf(CareCase.class)));
        };
    }

    private static Set<CareCase> over(Insured last) {
        Set<CareCase> found = in(last);
        found.add(INVALID);
        return found;
    }

    private static Set<CareCase> in(Insured insured) {
        Set<CareCase> found = EnumSet.noneOf(CareCase.class);
        if (insured.name().contains(DOT_SIGN) || insured.address().contains(DOT_SIGN)) {
            found.add(DOT);
        }
        if (insured.address().isBlank()) {
            found.add(BLANK_ADDRESS);
        }
        boolean high = insured.copayPercent() == 30;
        insured.cover()
                .limit()
                .map(limit -> limit.category().income())
                .ifPresent(
                        income -> {
                            if (!high && income == Income.AS_WORKING) {
                                found.add(LOW_RATIO_HIGH_LIMIT);
                            }
                            if (high && income == Income.ORDINARY_OR_LOW) {
                                found.add(HIGH_RATIO_LOW_LIMIT);
                            }
                        });
        return found;
    }
}
