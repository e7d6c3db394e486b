package madoguchi.card.mynumber;

/** What came of opening data with 照合番号B. */
public sealed interface Opened<T> {

    /**
     * We leave the card this many of its ten tries, whatever happens: a misread surface must not
     * block it for good. Two are ours.
     */
    int RESERVED_TRIES = 8;

    record Read<T>(T value) implements Opened<T> {}

    /**
     * The number was wrong: the surface was misread, or another card lies there than was scanned.
     */
    record WrongNumber<T>(int triesLeft) implements Opened<T> {}

    /** Nothing was sent, because too few tries were left. */
    record Withheld<T>(int triesLeft) implements Opened<T> {}
}
