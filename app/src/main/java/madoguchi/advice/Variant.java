package madoguchi.advice;

/** The three kinds of terminal (seed 001, 「オンライン資格確認の分類」). */
public enum Variant {
    /** ① 通常: the reader with a face check at the counter. */
    COUNTER,
    /** ② 居宅同意取得型: a phone or tablet at the patient's home, or outside the building. */
    HOME,
    /** ③ 資格確認限定型: eligibility only, no medical information. */
    LIMITED
}
