package madoguchi.camera;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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
    private static final Duration PULL = Duration.ofMillis(500);
    private static final int MISSES = 3;

    /** Threads that hang in a driver cannot be ended; more of them would help nobody. */
    private static final int MOST_LOST = 3;

    private final String name;
    private final boolean drawn;
    private final boolean stills;
    private final Opener opener;
    private final Times times;
    private final AtomicInteger lost = new AtomicInteger();
    private final Object lock = new Object();

    // all of this under the lock
    private Optional<Reader> reader = Optional.empty();
    private Optional<Frame> newest = Optional.empty();
    private Optional<Consumer<Frame>> viewer = Optional.empty();
    private long asked;
    private boolean closed;

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
        long until = System.nanoTime() + limit.toNanos();
        synchronized (lock) {
            if (closed) {
                return Optional.empty();
            }
            asked = System.nanoTime();
            started();
            lock.notifyAll();
            while (newest.isEmpty()) {
                long left = until - System.nanoTime();
                if (left <= 0) {
                    giveUpWhatHangs();
                    return Optional.empty();
                }
                TimeUnit.NANOSECONDS.timedWait(lock, left);
            }
            Optional<Frame> frame = newest;
            newest = Optional.empty();
            return frame;
        }
    }

    @Override
    public boolean watched(Consumer<Frame> every) {
        synchronized (lock) {
            viewer = Optional.of(every);
        }
        return true;
    }

    @Override
    public void unwatched() {
        synchronized (lock) {
            viewer = Optional.empty();
        }
    }

    private void started() {
        if (reader.isEmpty() && lost.get() < MOST_LOST) {
            Reader fresh = new Reader();
            reader = Optional.of(fresh);
            Thread.ofPlatform().name("camera: " + name).daemon().start(fresh);
        }
    }

    private void giveUpWhatHangs() {
        reader.filter(r -> r.inside && System.nanoTime() - r.since > times.hang().toNanos())
                .ifPresent(
                        r -> {
                            LOG.warn("{}: does not answer, its thread is left behind", name);
                            r.leftBehind = true;
                            lost.incrementAndGet();
                            r.thread.interrupt();
                            reader = Optional.empty();
                        });
    }

    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            viewer = Optional.empty();
            newest.ifPresent(Frame::wipe);
            newest = Optional.empty();
            reader.filter(r -> r.thread != null).ifPresent(r -> r.thread.interrupt());
            lock.notifyAll();
        }
    }

    /** One thread's reading, from the camera's opening to its end. */
    private final class Reader implements Runnable {
        private Thread thread = Thread.currentThread();
        private volatile boolean inside;
        private volatile long since;
        private boolean leftBehind;
        private Optional<FrameSource> source = Optional.empty();
        private int misses;
        private boolean complained;

        @Override
        public void run() {
            synchronized (lock) {
                thread = Thread.currentThread();
            }
            try {
                while (asked()) {
                    if (source.isEmpty()) {
                        open();
                    } else {
                        read(source.get());
                    }
                }
            } catch (InterruptedException e) {
                LOG.debug("{}: interrupted", name);
            } catch (RuntimeException | LinkageError e) {
                LOG.error("{}: unexpected", name, e);
            } finally {
                source.ifPresent(FrameSource::close);
                ended();
            }
        }

        /** Waits while nobody asks. */
        private boolean asked() throws InterruptedException {
            synchronized (lock) {
                while (!closed
                        && !leftBehind
                        && System.nanoTime() - asked > times.rest().toNanos()) {
                    newest.ifPresent(Frame::wipe);
                    newest = Optional.empty();
                    lock.wait();
                }
                return !closed && !leftBehind;
            }
        }

        private void open() throws InterruptedException {
            try {
                source = Optional.of(timed(opener::open));
                misses = 0;
                complained = false;
            } catch (CameraUnusable e) {
                if (!complained) {
                    LOG.warn("{}", e.getMessage());
                    complained = true;
                }
                synchronized (lock) {
                    if (!closed) {
                        TimeUnit.NANOSECONDS.timedWait(lock, times.again().toNanos());
                    }
                }
            }
        }

        private void read(FrameSource from) throws InterruptedException {
            Optional<Frame> frame;
            try {
                frame = timed(() -> from.next(PULL));
            } catch (CameraUnusable e) {
                throw new AssertionError(e);
            }
            if (frame.isPresent()) {
                misses = 0;
                deliver(frame.get());
            } else if (++misses >= MISSES) {
                LOG.warn("{}: no pictures, opened again", name);
                source = Optional.empty();
                from.close();
            }
        }

        private <T> T timed(Call<T> call) throws CameraUnusable, InterruptedException {
            since = System.nanoTime();
            inside = true;
            try {
                return call.call();
            } finally {
                inside = false;
            }
        }

        private void deliver(Frame frame) {
            Optional<Consumer<Frame>> shown;
            synchronized (lock) {
                shown = leftBehind || closed ? Optional.empty() : viewer;
            }
            shown.ifPresent(every -> every.accept(frame));
            synchronized (lock) {
                if (leftBehind || closed) {
                    frame.wipe();
                    return;
                }
                newest.ifPresent(Frame::wipe);
                newest = Optional.of(frame);
                lock.notifyAll();
            }
        }

        private void ended() {
            synchronized (lock) {
                if (leftBehind) {
                    lost.decrementAndGet();
                } else {
                    reader = Optional.empty();
                }
            }
        }
    }

    private interface Call<T> {
        T call() throws CameraUnusable, InterruptedException;
    }
}
