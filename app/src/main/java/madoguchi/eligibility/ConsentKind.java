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
    HEALTH_CHECKUP,
    /** 特定疾病療養受療証: only with the card, and only when there is one. */
    SPECIFIC_DISEASE,
    /** 傷病名; from here on 電子カルテ情報共有, with the names of the field's interface (facts 3.4). */
    DIAGNOSIS_NAME,
    /** 感染症. */
    INFECTION,
    /** アレルギー. */
    ALLERGY,
    /** 薬剤禁忌. */
    CONTRAINDICATION,
    /** 検査. */
    TEST,
    /** 処方. */
    PRESCRIPTION
}
