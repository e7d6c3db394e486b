package madoguchi.screen;

import java.util.Arrays;

/**
 * What was typed and nobody else may read: UTF-8 bytes, wiped once used; prints as stars; equal
 * only to itself.
 */
public final class Secret implements AutoCloseable {

    private final byte[] utf8;
    private boolean wiped;

    private Secret(byte[] utf8) {
        this.utf8 = utf8;
    }

    /** Takes the array over: the caller must not keep it. */
    public static Secret of(byte[] utf8) {
        return new Secret(utf8);
    }

    /** A copy for its one use; the caller wipes it. */
    public synchronized byte[] copy() {
        if (wiped) {
            throw new IllegalStateException("this secret has been wiped");
        }
        return utf8.clone();
    }

    public synchronized boolean wiped() {
        return wiped;
    }

    @Override
    public synchronized void close() {
        Arrays.fill(utf8, (byte) 0);
        wiped = true;
    }

    @Override
    public String toString() {
        return "****";
    }
}
