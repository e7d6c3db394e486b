package madoguchi.bench;

import java.time.Duration;
import madoguchi.card.CardFault;
import madoguchi.card.CardLink;

/**
 * A link as slow as a real card's.
 *
 * @param each on top of every APDU
 */
record Slowed(CardLink inner, Duration each) implements CardLink {

    @Override
    public byte[] atr() {
        return inner.atr();
    }

    @Override
    public byte[] exchange(byte[] command, Duration limit) throws CardFault {
        try {
            Thread.sleep(each);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CardFault.Timeout("interrupted");
        }
        return inner.exchange(command, limit);
    }

    @Override
    public void close() {
        inner.close();
    }
}
