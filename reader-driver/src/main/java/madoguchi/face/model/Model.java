package madoguchi.face.model;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A model that the terminal knows, as the registry describes it.
 *
 * @param id its short name on the command line
 * @param file its name in the models folder
 * @param source where an operator finds it
 * @param size in bytes
 * @param sha256 of the whole file, 64 small hexadecimal digits
 * @param output how many numbers come out; empty where they are no embedding
 * @param threshold as measured; empty: not calibrated
 */
public record Model(
        String id,
        Role role,
        String file,
        String title,
        String licence,
        URI source,
        long size,
        String sha256,
        Input input,
        Optional<Integer> output,
        Optional<Threshold> threshold) {

    public enum Role {
        /** Finds faces, with five landmarks. */
        DETECTOR,
        /** Turns an aligned face into numbers that are compared by their cosine. */
        EMBEDDER,
        /** Tells a living face from a picture of one. */
        ANTISPOOF
    }

    public enum Channels {
        BGR,
        RGB
    }

    /**
     * What the network is fed: {@code (value - mean) * scale} of values 0 to 255.
     *
     * @param width in pixels
     * @param height in pixels
     * @param mean one for each channel, in the order of {@code channels}
     * @param landmarks where the five landmarks of an aligned face lie, in pixels: the picture's
     *     left eye, right eye, nose, left and right corner of the mouth; empty: not aligned
     * @param crop how many times the face's box is cut out; empty: not cut
     */
    public record Input(
            int width,
            int height,
            Channels channels,
            List<Double> mean,
            double scale,
            Optional<List<List<Double>>> landmarks,
            Optional<Double> crop) {}

    /**
     * @param cosine two faces of at least this are the same person's
     * @param fmr share of strangers who reach it where it was measured, 0 to 1
     * @param measured on what
     */
    public record Threshold(double cosine, double fmr, String measured) {}
}
