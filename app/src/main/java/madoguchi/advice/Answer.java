package madoguchi.advice;

/** What the eligibility centre answers when it is not 有効, by the field's code (OQSCD006). */
public enum Answer {
    INVALID(2),
    /** 無効（新しい資格あり）. */
    INVALID_NEW_EXISTS(3),
    /** 該当資格なし, on the screen 「資格情報なし」. A stopped display looks exactly the same. */
    NOT_FOUND(4),
    /** 複数該当. */
    SEVERAL(5);

    private final int code;

    Answer(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
