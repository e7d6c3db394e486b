package madoguchi.card;

import java.time.Duration;

/** An open, powered card: bytes in, bytes out. Belongs to one visit and one thread. */
public interface CardLink extends AutoCloseable {

    /** Answer to reset (ISO/IEC 7816-3). */
    byte[] atr();

    /**
     * Sends one command APDU and returns the response APDU: data, SW1, SW2; at least two bytes.
     *
     * @throws CardFault after which this link is dead: close it. Nothing is ever sent a second time
     *     by itself.
     */
    byte[] exchange(byte[] command, Duration limit) throws CardFault;

    /**
     * Ends the session so that nobody else can use what was unlocked: selects another application,
     * then cuts the power, or resets where the adapter cannot cut it. Never fails; closing twice is
     * nothing.
     */
    @Override
    void close();
}
