package madoguchi.receipt.file;

/**
 * A code and its sentence: ErrorCode and ErrorMessage, ProcessingResultCode and -Message. The
 * field's own lists (別紙6-1) are not public; ours begin with MADO.
 */
public record Said(String code, String message) {

    /** Both, in one sentence after the other, under the first one's code. */
    public Said and(Said other) {
        return new Said(code, message + "。" + other.message);
    }
}
