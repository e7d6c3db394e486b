package madoguchi.desk;

/** What できなかったとき wants. */
public sealed interface FallbackRequest extends Request {

    /** How long the claim's numbers are here. */
    record Load() implements FallbackRequest {}
}
