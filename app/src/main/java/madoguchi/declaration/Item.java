package madoguchi.declaration;

/** The fields of the form, in its order. */
public enum Item {
    /** 保険資格の有無; in 2023 保険証の有無. */
    ELIGIBLE,
    /** 保険種別. */
    SCHEME,
    /** 保険者等名称. */
    INSURER,
    /** 事業所名 ※1. */
    WORKPLACE,
    /** 保険証の交付を受けた時期, in 2023 only. */
    ISSUED,
    /** 一部負担金の割合 ※2. */
    SHARE,
    /** 氏名 ※4. */
    NAME,
    /** フリガナ. */
    KANA,
    /** 生年月日. */
    BORN,
    /** 性別. */
    SEX,
    /** 住所, as on the card. */
    ADDRESS,
    /** ※3: where the patient lives, when that is not what the card says. */
    RESIDENCE,
    /** 年 月 日. */
    SIGNED_ON,
    /** 患者との関係 ※5. */
    RELATION,
    /** 連絡先電話番号. */
    PHONE
}
