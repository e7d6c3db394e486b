package madoguchi.desk;

/** What 練習 wants. */
public sealed interface PracticeRequest extends Request {

    /** What can be practised. */
    record Load() implements PracticeRequest {}

    /** In a window of its own. */
    record Start(String scenario) implements PracticeRequest {}
}
