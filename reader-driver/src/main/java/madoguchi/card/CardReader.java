package madoguchi.card;

import java.time.Duration;
import java.util.Set;

/**
 * A place where a card can be put down. One thread at a time talks to it; {@link #await} may run on
 * a thread of its own.
 *
 * <p>Presence is told as numbered events: a changed number is another placing of a card, even when
 * the card seemed to lie there all the time (a swap between two looks). Whoever sees a new number
 * throws away all that it knew.
 */
public interface CardReader extends AutoCloseable {

    /** The reader's name as its system gives it, stable while it is plugged in. */
    String name();

    Set<Capability> capabilities();

    /**
     * Waits until the presence differs from the one last seen.
     *
     * @param last the number of the presence that the caller knows, {@link Presence#UNKNOWN} at
     *     first
     * @param limit how long to wait
     * @return the newest presence; the known one again when {@code limit} passed
     * @throws CardFault {@code ReaderGone} or {@code ServiceDown}: the caller waits and asks again
     */
    Presence await(long last, Duration limit) throws CardFault, InterruptedException;

    /**
     * Powers the card and takes it for this process alone where the adapter can.
     *
     * @throws CardFault {@code Removed}, {@code Mute}, {@code Busy}, {@code ReaderGone}, {@code
     *     ServiceDown}
     */
    CardLink open(Duration limit) throws CardFault;

    /**
     * Whether a command that was given up is still under way: the reader hangs, and nothing else
     * can be done with it until the command comes back.
     */
    default boolean hangs() {
        return false;
    }

    @Override
    void close();

    /** What an adapter can do; what it cannot is a declared limit, never a surprise. */
    enum Capability {
        EXCLUSIVE,
        POWER_OFF,
        CANCEL,
        SURVIVES_SERVICE_RESTART,
        /** A reader that hangs is used again as soon as its card is gone, and disturbs no other. */
        SURVIVES_HANGING_READER
    }

    /**
     * @param number grows with every change; never used twice by one reader object
     * @param card whether a card lies there
     */
    record Presence(long number, boolean card) {
        public static final long UNKNOWN = -1;
    }
}
