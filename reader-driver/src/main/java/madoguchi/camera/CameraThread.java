package madoguchi.camera;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a camera on a thread of its own, so that a camera that hangs hangs nobody else: whoever
 * asks gets the newest frame or, in time, none. A thread that does not come back is left behind and
 * replaced; a camera that gives nothing is closed and opened again. While nobody asks nothing is
 * read and no picture is kept.
 */
public final class CameraThread implements FrameSource {

    /** Opens the camera; asked again after it failed. May block. */
    public interface Opener {
        FrameSource open() throws CameraUnusable;
    }

    /**
     * @param hang a call into the camera that lasts longer is given up
     * @param rest nobody asked for so long: nothing more is read
     * @param again before it is tried to open once more
     */
    public record Times(Duration hang, Duration rest, Duration again) {
        public static final Times STANDARD =
                new Times(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(1));
    }

    private static final Logger LOG = LoggerFactory.getLogger(CameraThread.class);

    /** Threads that hang in a driver cannot be ended; more of them would help nobody. */
    private static final int MOST_LOST = 3;

    /** Every picture of a folder is read once when it is opened. */
    private static final Times PATIENT =
            new Times(Duration.ofSeconds(20), Times.STANDARD.rest(), Times.STANDARD.again());

    private final String name;
    private final boolean drawn;
    private final boolean stills;
    private final Opener opener;
    private final Times times;
    private final AtomicInteger lost = new AtomicInteger();
    private final NewestFrame newest = new NewestFrame();

    /**
     * @param name for people
     * @param drawn see {@link FrameSource#drawn}
     */
    public CameraThread(String name, boolean drawn, Opener opener, Times times) {
        this(name, drawn, false, opener, times);
    }

    private CameraThread(String name, boolean drawn, boolean stills, Opener opener, Times times) {
        this.name = name;
        this.drawn = drawn;
        this.stills = stills;
        this.opener = opener;
        this.times = times;
    }

    /** Around a source that is there already, mends itself, and belongs to somebody else. */
    public static CameraThread around(FrameSource source) {
        return new CameraThread(
                source.name(),
                source.drawn(),
                source.stills(),
                () -> new Borrowed(source),
                Times.STANDARD);
    }

    /**
     * Around a source that may not be there yet: it is looked for again and again, and once it was
     * found it mends itself.
     */
    public static CameraThread awaiting(String name, boolean stills, Opener opener) {
        AtomicReference<FrameSource> found = new AtomicReference<>();
        return new CameraThread(
                name,
                false,
                stills,
                () -> {
                    if (found.get() == null) {
                        found.set(opener.open());
                    }
                    return new Borrowed(found.get());
                },
                PATIENT);
    }

    private record Borrowed(FrameSource source) implements FrameSource {
        @Override
        public boolean drawn() {
            return source.drawn();
        }

        @Override
        public String name() {
            return source.name();
        }

        @Override
        public Optional<Frame> next(Duration limit) throws InterruptedException {
            return source.next(limit);
        }

        @Override
        public void close() {
            // its owner's matter
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean drawn() {
        return drawn;
    }

    @Override
    public boolean stills() {
        return stills;
    }

    @Override
    public Optional<Frame> next(Duration limit) throws InterruptedException {
        synchronized (newest) {
            if (newest.closed()) {
                return Optional.empty();
            }
            newest.ask();
            started();
            Optional<Frame> frame = newest.take(limit);
            if (frame.isEmpty()) {
                giveUpWhatHangs();
            }
            return frame;
        }
    }

    @Override
    public boolean watched(Consumer<Frame> every) {
        newest.watched(Optional.of(every));
        return true;
    }

    @Override
    public void unwatched() {
        newest.watched(Optional.empty());
    }

    private void started() {
        if (newest.reader().isEmpty() && lost.get() < MOST_LOST) {
            CameraReader fresh =
                    new CameraReader(name, opener, times, newest, lost::decrementAndGet);
            newest.from(Optional.of(fresh));
            fresh.start();
        }
    }

    private void giveUpWhatHangs() {
        newest.reader()
                .filter(CameraReader::hangs)
                .ifPresent(
                        reader -> {
                            LOG.warn("{}: does not answer, its thread is left behind", name);
                            lost.incrementAndGet();
                            newest.from(Optional.empty());
                            reader.interrupt();
                        });
    }

    @Override
    public void close() {
        newest.close();
        newest.reader().ifPresent(CameraReader::interrupt);
    }
}
