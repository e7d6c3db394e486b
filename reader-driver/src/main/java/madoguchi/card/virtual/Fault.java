package madoguchi.card.virtual;

import java.time.Duration;
import madoguchi.card.apdu.StatusWord;

/** Something that goes wrong with one command. */
public sealed interface Fault {

    /**
     * The card is pulled.
     *
     * @param carriedOut whether the card had done its work when it lost power; nobody hears the
     *     answer in any case
     */
    record Pull(boolean carriedOut) implements Fault {}

    /**
     * The card does not answer, to this and to anything that follows; from the beginning on, not
     * even to reset.
     */
    record Mute() implements Fault {}

    /**
     * The answer takes longer; beyond the limit it is lost, and the card has done its work all the
     * same.
     */
    record Delay(Duration by) implements Fault {}

    /** Only so many bytes of the answer arrive. */
    record Truncate(int bytes) implements Fault {}

    /** The card does nothing and says this. */
    record WrongStatus(StatusWord status) implements Fault {}

    /**
     * The card does its work and something else arrives.
     *
     * @param seed the same seed gives the same bytes
     */
    record Garbage(long seed) implements Fault {}

    /**
     * One bit of the answer's data is wrong, counted from the first; nothing happens to an answer
     * without data.
     */
    record FlipBit(int bit) implements Fault {}
}
