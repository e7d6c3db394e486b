package madoguchi.card.virtual;

import java.io.IOException;

/** The tries that are left of each key: what a card must not forget, whoever pulls it when. */
interface TryCounters {

    /**
     * @param initial what it is as long as nothing was written
     */
    int left(String key, int initial);

    /** When this returns, the value survives a loss of power. */
    void write(String key, int left) throws IOException;

    /** Back to how the card was made. */
    void reset() throws IOException;
}
