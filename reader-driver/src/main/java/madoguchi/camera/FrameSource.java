package madoguchi.camera;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Where pictures of the person at the counter come from. Used by one thread. */
public interface FrameSource extends AutoCloseable {

    /** For people: what kind of source this is and which one. */
    String name();

    /**
     * True when the pictures are drawn, not taken: such a source is judged by the classical engine
     * only.
     */
    boolean drawn();

    /**
     * True when the pictures are photographs out of files, one after the other: nobody stands there
     * who could be told from a photograph of somebody.
     */
    default boolean stills() {
        return false;
    }

    /**
     * The newest frame; older ones that nobody took are dropped.
     *
     * @return empty when none came within {@code limit}: the camera hangs or is unplugged
     */
    Optional<Frame> next(Duration limit) throws InterruptedException;

    /**
     * Shows every frame as it comes, on the camera's own thread, also those that nobody takes.
     *
     * @param every must return at once and keep nothing of the frame
     * @return false for a source that is read by whoever asks: it shows nothing by itself
     */
    default boolean watched(Consumer<Frame> every) {
        return false;
    }

    /** Nobody watches any more. */
    default void unwatched() {}

    @Override
    void close();
}
