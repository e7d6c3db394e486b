package madoguchi.face;

import java.util.List;
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

    /**
     * The face of a still picture, the card's photo, for which there is more time than for a frame.
     *
     * @return empty when it shows no face that could be compared
     * @throws EngineFailed the native library gave up
     */
    default Optional<Template> portrait(Frame photo) {
        return detect(photo)
                .filter(face -> face.eyes().isPresent())
                .map(face -> template(photo, face));
    }

    double score(Template card, Template live);

    /**
     * One template that stands for several of the same face, taken one shortly after the other:
     * what differs from frame to frame (noise, glare, a blink) cancels out.
     *
     * @param burst at least one; left as they are
     */
    Template fused(List<Template> burst);

    @Override
    void close();

    /**
     * @param name for people
     * @param threshold a score of at least this is the same person
     * @param practiceOnly true for an engine that must not decide about real people
     */
    record Info(String name, double threshold, boolean practiceOnly) {}

    /**
     * An engine that cannot be had, or what a native library throws: without the library's text,
     * which holds paths of the machine it was built on.
     */
    final class EngineFailed extends RuntimeException {
        private static final long serialVersionUID = 1;

        EngineFailed(String sentence) {
            super(sentence);
        }

        EngineFailed(String doing, RuntimeException cause) {
            super(doing + " failed: " + cause.getClass().getSimpleName());
        }
    }
}
