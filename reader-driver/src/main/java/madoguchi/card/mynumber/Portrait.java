package madoguchi.card.mynumber;

import java.util.Arrays;

/**
 * The photograph from the chip: a JPEG 2000 file, as read, undecoded. Lives for one visit; wiped,
 * never printed, equal only to itself.
 */
public final class Portrait implements AutoCloseable {

    private final byte[] file;
    private boolean wiped;

    /** Takes the array over. */
    Portrait(byte[] file) {
        this.file = file;
    }

    /** The file itself, not a copy: whoever keeps one wipes it too. */
    public synchronized byte[] file() {
        if (wiped) {
            throw new IllegalStateException("this portrait has been wiped");
        }
        return file;
    }

    public synchronized boolean wiped() {
        return wiped;
    }

    @Override
    public synchronized void close() {
        Arrays.fill(file, (byte) 0);
        wiped = true;
    }

    @Override
    public String toString() {
        return "Portrait(…)";
    }
}
