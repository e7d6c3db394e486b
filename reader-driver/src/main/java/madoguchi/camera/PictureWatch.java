package madoguchi.camera;

import java.time.Duration;
import java.time.Instant;
import java.util.zip.CRC32;

/**
 * Notices pictures that cannot be what a lens sees: the same one over and over, or nothing but
 * black. A sensor is never quite still; its noise changes every picture. One thread.
 */
public final class PictureWatch {

    /** What the last pictures were like. */
    public enum State {
        ALIVE,
        /** The same picture for some time: the driver hangs, or somebody feeds a still. */
        FROZEN,
        /** The lens is covered, or the sensor gives nothing. */
        BLACK
    }

    private static final Duration LONG = Duration.ofSeconds(2);
    private static final int ENOUGH = 10;

    /** Mean of all bytes, 0 to 255; a dark room is about 8. */
    private static final double BLACK = 3;

    private long last = -1;
    private Instant sameSince = Instant.EPOCH;
    private int same;
    private Instant blackSince = Instant.EPOCH;
    private int black;

    public State look(Frame frame) {
        CRC32 crc = new CRC32();
        crc.update(frame.bgr());
        if (crc.getValue() != last) {
            last = crc.getValue();
            same = 0;
            sameSince = frame.at();
        }
        same++;
        if (brightness(frame) >= BLACK) {
            black = 0;
            blackSince = frame.at();
        } else if (black++ == 0) {
            blackSince = frame.at();
        }
        // black first: with the lens covered some sensors are quite still
        if (black >= ENOUGH && lasts(blackSince, frame.at())) {
            return State.BLACK;
        }
        return same >= ENOUGH && lasts(sameSince, frame.at()) ? State.FROZEN : State.ALIVE;
    }

    private static boolean lasts(Instant since, Instant now) {
        return !now.isBefore(since.plus(LONG));
    }

    private static double brightness(Frame frame) {
        long sum = 0;
        byte[] bgr = frame.bgr();
        int count = 0;
        for (int i = 0; i < bgr.length; i += 31) {
            sum += bgr[i] & 255;
            count++;
        }
        return (double) sum / count;
    }
}
