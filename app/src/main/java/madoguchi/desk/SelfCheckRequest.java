package madoguchi.desk;

/** What 自己診断 wants. */
public sealed interface SelfCheckRequest extends Request {

    record Run() implements SelfCheckRequest {}

    /** Of the last run: all that helps somebody far away, in one file without anybody's data. */
    record Export() implements SelfCheckRequest {}
}
