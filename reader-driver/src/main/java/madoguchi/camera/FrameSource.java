package madoguchi.camera;

import java.time.Duration;
import java.util.Optional;

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
     * The newest frame; older ones that nobody took are dropped.
     *
     * @return empty when none came within {@code limit}: the camera hangs or is unplugged
     */
    Optional<Frame> next(Duration limit) throws InterruptedException;

    @Override
    void close();
}
