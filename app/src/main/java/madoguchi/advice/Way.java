package madoguchi.advice;

import static madoguchi.advice.Passage.*;

import java.time.LocalDate;
import java.util.List;

/**
 * One thing that staff can do. What it rests on, and between which days it is open, is data;
 * nothing but {@link Period} knows a date.
 */
public enum Way {
    VISUAL_AT_PC(Period.until(2025, 2, 28), VISUAL_INSTEAD),
    VISUAL_ON_READER(Period.from(2025, 3, 1), VISUAL_INSTEAD),
    VISUAL_IN_APP(Period.ALWAYS, PIN_OR_VISUAL_HOME),
    VISUAL_IN_LIMITED(Period.ALWAYS, PIN_OR_VISUAL),

    PORTAL(Period.from(2024, 12, 2), Passage.PORTAL_AND_CARD),
    NOTICE(Period.from(2024, 12, 2), Passage.NOTICE_AND_CARD),
    CERTIFICATE(Period.from(2024, 12, 2), CERTIFICATE_LIKE_CARD),
    INSURANCE_CARD(Period.until(2025, 12, 1), OLD_CARD_ONE_YEAR),
    RECORDS(Period.ALWAYS, Passage.PAST_DATA),
    DECLARATION_2023(Period.from(2023, 8, 1).to(2024, 12, 1), Passage.DECLARATION_2023),
    DECLARATION(
            Period.from(2024, 12, 2),
            Passage.DECLARATION,
            DECLARATION_LATER,
            DECLARATION_THROWN_AWAY),
    /** Variant ③ instead of a declaration. */
    NUMBER_NEXT_TIME(Period.ALWAYS, Passage.NUMBER_NEXT_TIME, HISTORY_THERAPIST),
    SYSTEM_OUTAGE_MODE(Period.from(2024, 12, 2), OUTAGE_MODE),
    /** Ours: where no seed names a way. */
    ASK_INSURER(Period.ALWAYS),
    /** Ours: the result of the check stands, only 限度額 is asked for at the desk. */
    ASK_FOR_LIMIT(Period.ALWAYS),

    CHECK_CABLE(Period.ALWAYS, OUTAGE_CABLE),
    WATCH_STATUS(Period.ALWAYS, OUTAGE_STATUS),
    NOTE_CARD_FACE(Period.ALWAYS, OUTAGE_FIRST_VISIT, OUTAGE_FOUR_ITEMS),
    PAPER_PRESCRIPTION(Period.ALWAYS, OUTAGE_PRESCRIPTION),
    CHECK_LATER(Period.ALWAYS, OUTAGE_LATER),

    DISASTER_AREA(Period.ALWAYS, DISASTER_SCOPE, DISASTER_WITHOUT_CARD),
    DISASTER_APPLICATION(Period.ALWAYS, DISASTER_PURPOSE, DISASTER_RULES_ACCEPTED),
    DISASTER_CONSENT(Period.ALWAYS, Passage.DISASTER_CONSENT),
    DISASTER_ACCESS(Period.ALWAYS, Passage.DISASTER_ACCESS),
    DISASTER_LIMITS(
            Period.ALWAYS, DISASTER_ARTICLE_25_1, DISASTER_ARTICLE_25_2, DISASTER_ARTICLE_26);

    private final Period period;
    private final List<Passage> passages;

    Way(Period period, Passage... passages) {
        this.period = period;
        this.passages = List.of(passages);
    }

    public boolean openOn(LocalDate date) {
        return period.holds(date);
    }

    public List<Passage> passages() {
        return passages;
    }

    /** Whether afterwards the number for the claim is known. */
    boolean tellsTheNumber() {
        return switch (this) {
            case PORTAL, NOTICE, CERTIFICATE, INSURANCE_CARD, RECORDS, ASK_FOR_LIMIT -> true;
            case VISUAL_AT_PC,
                    VISUAL_ON_READER,
                    VISUAL_IN_APP,
                    VISUAL_IN_LIMITED,
                    DECLARATION_2023,
                    DECLARATION,
                    NUMBER_NEXT_TIME,
                    SYSTEM_OUTAGE_MODE,
                    ASK_INSURER,
                    CHECK_CABLE,
                    WATCH_STATUS,
                    NOTE_CARD_FACE,
                    PAPER_PRESCRIPTION,
                    CHECK_LATER,
                    DISASTER_AREA,
                    DISASTER_APPLICATION,
                    DISASTER_CONSENT,
                    DISASTER_ACCESS,
                    DISASTER_LIMITS ->
                    false;
        };
    }
}
