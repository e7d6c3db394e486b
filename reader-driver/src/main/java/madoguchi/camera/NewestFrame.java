package madoguchi.camera;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Where a camera's thread and whoever looks through it meet: one frame, the newest, from the one
 * reader that counts. Older ones, and those of a reader that was left behind, are wiped.
 */
final class NewestFrame {

    /**
     * Held while somebody looks on: once {@link #watched} or {@link #close} has returned, whoever
     * looked on before does so no more. Nobody who asks for a frame waits for it.
     */
    private final Object lookingOn = new Object();

    // all of this under this object's lock
    private Optional<CameraReader> reader = Optional.empty();
    private Optional<Frame> newest = Optional.empty();
    private Optional<Consumer<Frame>> viewer = Optional.empty();
    private long asked;
    private boolean closed;

    synchronized boolean closed() {
        return closed;
    }

    synchronized Optional<CameraReader> reader() {
        return reader;
    }

    /** From now on the frames of this one count, and no other's. */
    synchronized void from(Optional<CameraReader> other) {
        reader = other;
    }

    void watched(Optional<Consumer<Frame>> every) {
        synchronized (lookingOn) {
            synchronized (this) {
                viewer = every;
            }
        }
    }

    /** Somebody looks: the reader goes on. */
    synchronized void ask() {
        asked = System.nanoTime();
        notifyAll();
    }

    /**
     * @return empty when none came within {@code limit}
     */
    synchronized Optional<Frame> take(Duration limit) throws InterruptedException {
        long until = System.nanoTime() + limit.toNanos();
        while (newest.isEmpty()) {
            long left = until - System.nanoTime();
            if (left <= 0) {
                return Optional.empty();
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        Optional<Frame> frame = newest;
        newest = Optional.empty();
        return frame;
    }

    /**
     * Waits while nobody has asked for {@code rest}; no picture is kept meanwhile.
     *
     * @return false when this reader is wanted no more
     */
    synchronized boolean wanted(CameraReader by, Duration rest) throws InterruptedException {
        while (counts(by) && System.nanoTime() - asked > rest.toNanos()) {
            forget();
            wait();
        }
        return counts(by);
    }

    /** Before the camera is tried again. */
    synchronized void pause(Duration time) throws InterruptedException {
        if (!closed) {
            TimeUnit.NANOSECONDS.timedWait(this, time.toNanos());
        }
    }

    void deliver(CameraReader by, Frame frame) {
        synchronized (lookingOn) {
            Optional<Consumer<Frame>> shown;
            synchronized (this) {
                shown = counts(by) ? viewer : Optional.empty();
            }
            shown.ifPresent(every -> every.accept(frame));
        }
        synchronized (this) {
            if (!counts(by)) {
                frame.wipe();
                return;
            }
            forget();
            newest = Optional.of(frame);
            notifyAll();
        }
    }

    /**
     * @return whether the reader that ends still counted
     */
    synchronized boolean ended(CameraReader by) {
        boolean counted = is(by);
        if (counted) {
            reader = Optional.empty();
        }
        return counted;
    }

    void close() {
        watched(Optional.empty());
        synchronized (this) {
            closed = true;
            forget();
            notifyAll();
        }
    }

    private boolean counts(CameraReader by) {
        return !closed && is(by);
    }

    private boolean is(CameraReader by) {
        return reader.filter(one -> one == by).isPresent();
    }

    private void forget() {
        newest.ifPresent(Frame::wipe);
        newest = Optional.empty();
    }
}
