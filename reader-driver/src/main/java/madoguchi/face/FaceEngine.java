package madoguchi.face;

import java.util.Optional;
import madoguchi.camera.Frame;

/**
 * Finds faces and compares two of them, 1:1. One object belongs to one thread. Every engine scores
 * in the same sense (higher is more alike) and brings the threshold that was measured for it.
 */
public interface FaceEngine extends AutoCloseable {

    Info info();

    /**
     * The largest face of the picture, none when there is none.
     *
     * @throws EngineFailed the native library gave up
     */
    Optional<Face> detect(Frame frame);

    /**
     * @param face with eyes
     * @throws EngineFailed the native library gave up
     */
    Template template(Frame frame, Face face);

    double score(Template card, Template live);

    @Override
    void close();

    /**
     * @param name for people
     * @param threshold a score of at least this is the same person
     * @param practiceOnly true for an engine that must not decide about real people
     */
    record Info(String name, double threshold, boolean practiceOnly) {}

    /**
     * What a native library throws, without its text: that holds paths of the machine it was built
     * on.
     */
    final class EngineFailed extends RuntimeException {
        private static final long serialVersionUID = 1;

        EngineFailed(String doing, RuntimeException cause) {
            super(doing + " failed: " + cause.getClass().getSimpleName());
        }
    }
}
