package madoguchi.card;

import java.util.Arrays;

/**
 * A secret number or password for the card, as the bytes that VERIFY sends. Wiped once used; prints
 * as stars; equal only to itself, so that no collection or log can compare or show it.
 */
public final class Pin implements AutoCloseable {

    private final byte[] digits;
    private boolean wiped;

    private Pin(byte[] digits) {
        this.digits = digits;
    }

    /** Takes the array over: the caller must not keep it. */
    public static Pin of(byte[] ascii) {
        return new Pin(ascii);
    }

    /** The bytes to send. The caller sends them at once and keeps no copy. */
    public synchronized byte[] bytes() {
        if (wiped) {
            throw new IllegalStateException("this secret has been wiped");
        }
        return digits;
    }

    public synchronized boolean wiped() {
        return wiped;
    }

    @Override
    public synchronized void close() {
        Arrays.fill(digits, (byte) 0);
        wiped = true;
    }

    @Override
    public String toString() {
        return "****";
    }
}
