package madoguchi.card.virtual;

import java.io.IOException;
import java.util.Optional;

/**
 * The tries that are left of each key, and the values that were changed: what a card must not
 * forget, whoever pulls it when.
 */
interface TryCounters {

    /**
     * @param initial what it is as long as nothing was written
     */
    int left(String key, int initial);

    /** When this returns, the value survives a loss of power. */
    void write(String key, int left) throws IOException;

    /** The value that the card's holder gave a key, empty as long as it has its first one. */
    Optional<byte[]> changed(String key);

    /** When this returns, the value survives a loss of power. */
    void change(String key, byte[] value) throws IOException;

    /** Back to how the card was made. */
    void reset() throws IOException;
}
