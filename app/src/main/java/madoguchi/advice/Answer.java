package madoguchi.advice;

/**
 * What the eligibility centre answers when it is not 有効; the field's codes stand in Eligibility
 * only.
 */
public enum Answer {
    INVALID,
    /** 無効（新しい資格あり）. */
    INVALID_NEW_EXISTS,
    /** 該当資格なし, on the screen 「資格情報なし」. A stopped display looks exactly the same. */
    NOT_FOUND,
    /** 複数該当. */
    SEVERAL
}
