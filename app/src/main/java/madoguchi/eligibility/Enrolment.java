package madoguchi.eligibility;

/** How far 利用登録 from the terminal has come (P09). */
public enum Enrolment {
    /** 「登録完了!!」: the card can be used as 健康保険証 from now on. */
    DONE,
    /** 「申込完了までに少々お時間をいただく場合がございます。」: accepted, not finished in the time of a visit. */
    PENDING,
    /** The centre does not take it from here. */
    REFUSED,
    /** The insurer has not finished: an insurer's change, a newborn that is not enrolled yet. */
    INSURER_NOT_READY
}
