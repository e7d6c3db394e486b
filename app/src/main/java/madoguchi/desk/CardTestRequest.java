package madoguchi.desk;

/** What カード試験 wants. */
public sealed interface CardTestRequest extends Request {

    /** Which recordings there are. */
    record Load() implements CardTestRequest {}

    /**
     * Asks the card that lies there; no secret is presented.
     *
     * @param record whether what the reader does is written into a new file
     */
    record Try(boolean record) implements CardTestRequest {}

    /**
     * @param name of a recording, as {@link Load} told it
     */
    record Replay(String name) implements CardTestRequest {}
}
