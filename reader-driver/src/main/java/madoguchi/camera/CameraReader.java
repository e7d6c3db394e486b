package madoguchi.camera;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread's reading of a camera, from its opening to its end: all calls that may hang. */
final class CameraReader implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(CameraReader.class);
    private static final Duration PULL = Duration.ofMillis(500);
    private static final int MISSES = 3;

    private final String name;
    private final CameraThread.Opener opener;
    private final CameraThread.Times times;
    private final NewestFrame newest;
    private final Runnable afterHanging;
    private final Thread thread;

    private volatile boolean inside;
    private volatile long since;
    private Optional<FrameSource> source = Optional.empty();
    private int misses;
    private String complaint = "";

    /**
     * @param name for people
     * @param newest where frames go, and who says whether they are wanted
     * @param afterHanging told when this one came back after it had been left behind
     */
    CameraReader(
            String name,
            CameraThread.Opener opener,
            CameraThread.Times times,
            NewestFrame newest,
            Runnable afterHanging) {
        this.name = name;
        this.opener = opener;
        this.times = times;
        this.newest = newest;
        this.afterHanging = afterHanging;
        this.thread = Thread.ofPlatform().name("camera: " + name).daemon().unstarted(this);
    }

    void start() {
        thread.start();
    }

    void interrupt() {
        thread.interrupt();
    }

    /** Whether a call into the camera lasts longer than it may. */
    boolean hangs() {
        return inside && System.nanoTime() - since > times.hang().toNanos();
    }

    @Override
    public void run() {
        try {
            while (newest.wanted(this, times.rest())) {
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
            if (!newest.ended(this)) {
                afterHanging.run();
            }
        }
    }

    private void open() throws InterruptedException {
        try {
            source = Optional.of(timed(opener::open));
            misses = 0;
            complaint = "";
        } catch (CameraUnusable e) {
            if (!complaint.equals(e.getMessage())) { // each reason once
                complaint = e.getMessage();
                LOG.warn("{}", complaint);
            }
            newest.pause(times.again());
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
            newest.deliver(this, frame.get());
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

    private interface Call<T> {
        T call() throws CameraUnusable, InterruptedException;
    }
}
