package madoguchi.eligibility;

/**
 * What a patient can agree to having provided (閲覧同意). An open list: a new kind is a value here, a
 * question that sets it, and a column of the hand-over; tests name what is missing.
 */
public enum ConsentKind {
    /** 手術. */
    SURGERY,
    /** 診療. */
    TREATMENT,
    /** 薬剤. */
    MEDICATION,
    /** 特定健診. */
    HEALTH_CHECKUP
}
