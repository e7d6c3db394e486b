package madoguchi.card.mynumber;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * The photograph from the chip: a JPEG 2000 file, as read, undecoded. Lives for one visit; wiped,
 * never printed, equal only to itself.
 */
public final class Portrait implements AutoCloseable {

    private static final byte[] SIGNATURE_BOX = HexFormat.of().parseHex("0000000C6A5020200D0A870A");
    private static final byte[] CODE_STREAM = HexFormat.of().parseHex("FF4FFF51");

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

    /**
     * Whether the file begins as one does (ISO/IEC 15444-1): the signature box of a .jp2, which is
     * what was seen on cards, or a bare code stream.
     */
    synchronized boolean isJpeg2000() {
        return begins(SIGNATURE_BOX) || begins(CODE_STREAM);
    }

    private boolean begins(byte[] with) {
        return file.length >= with.length
                && Arrays.equals(file, 0, with.length, with, 0, with.length);
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
