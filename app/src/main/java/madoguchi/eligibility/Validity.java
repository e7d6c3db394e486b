package madoguchi.eligibility;

import java.util.stream.Stream;

/** 資格有効性 in one word, without the person. */
public enum Validity {
    /** 有効. */
    VALID(1),
    /** 無効. */
    INVALID(2),
    /** 無効（新しい資格あり）. */
    SUPERSEDED(3),
    /** 該当資格なし. */
    NOT_FOUND(4),
    /** 複数該当. */
    SEVERAL(5);

    private final int code;

    Validity(int code) {
        this.code = code;
    }

    /** The field's code for it (OQSCD006). */
    public int code() {
        return code;
    }

    /**
     * @throws IllegalArgumentException when the field has no such code
     */
    public static Validity of(int code) {
        return Stream.of(values())
                .filter(each -> each.code == code)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("validity is none of 1, 2, 3, 4, 5"));
    }
}
