package madoguchi.desk;

/** What 目視モード切替 wants. */
public sealed interface VisualRequest extends Request {

    record Load() implements VisualRequest {}

    record Switch(boolean on) implements VisualRequest {}
}
