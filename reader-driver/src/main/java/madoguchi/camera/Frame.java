package madoguchi.camera;

import java.time.Instant;
import java.util.Arrays;

/**
 * One picture: plain Java data, so that nothing native leaves the camera. Top row first.
 *
 * @param number counts the frames of its source, from 0
 * @param width in pixels
 * @param height in pixels
 * @param bgr three bytes a pixel: blue, green, red; {@code width * height * 3} long
 */
public record Frame(long number, Instant at, int width, int height, byte[] bgr) {

    /** Overwrites the picture: a face lives in memory for one visit only. */
    public void wipe() {
        Arrays.fill(bgr, (byte) 0);
    }

    /**
     * A frame is itself only: pictures of people are never compared, hashed or printed as values.
     */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return "Frame " + number + " " + width + "x" + height;
    }
}
