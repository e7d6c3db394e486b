package madoguchi.desk;

/** What エラーコード wants. */
public sealed interface ErrorBookRequest extends Request {

    /** What failed on this terminal. */
    record Load() implements ErrorBookRequest {}
}
