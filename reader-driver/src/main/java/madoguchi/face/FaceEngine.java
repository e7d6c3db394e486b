package madoguchi.face;

import java.util.Optional;
import madoguchi.camera.Frame;

/**
 * Finds faces and compares two of them, 1:1. One object belongs to one thread. Every engine scores
 * in the same sense (higher is more alike) and brings the threshold that was measured for it.
 */
public interface FaceEngine extends AutoCloseable {

    Info info();

    /** The largest face of the picture, none when there is none that could be compared. */
    Optional<Face> detect(Frame frame);

    Template template(Frame frame, Face face);

    double score(Template card, Template live);

    /**
     * A picture file from the card (JPEG 2000) or a folder (png, jpg, pgm) as a frame.
     *
     * @throws PictureUnreadable with a sentence that says what is wrong; nothing else leaves the
     *     decoder
     */
    Frame decode(byte[] file) throws PictureUnreadable;

    @Override
    void close();

    /**
     * @param name for people
     * @param threshold a score of at least this is the same person
     * @param practiceOnly true for an engine that must not decide about real people
     */
    record Info(String name, double threshold, boolean practiceOnly) {}

    /** A picture that cannot be decoded: truncated, huge, no picture at all. */
    final class PictureUnreadable extends Exception {
        private static final long serialVersionUID = 1;

        public PictureUnreadable(String message) {
            super(message);
        }
    }
}
