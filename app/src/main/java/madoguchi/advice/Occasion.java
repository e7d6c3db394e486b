package madoguchi.advice;

public enum Occasion {
    /** 初診. */
    FIRST_VISIT,
    /** 再診. */
    RETURN_VISIT
}
