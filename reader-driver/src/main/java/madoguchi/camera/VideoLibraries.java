package madoguchi.camera;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.FrameGrabber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * FFmpeg's native libraries. A class whose loading was interrupted stays broken for the whole
 * process, and a camera's thread is interrupted when nobody looks any more: so a thread loads them
 * that nobody interrupts.
 */
final class VideoLibraries {

    private static final Logger LOG = LoggerFactory.getLogger(VideoLibraries.class);
    private static final CompletableFuture<Void> LOADED = new CompletableFuture<>();

    static {
        Thread.ofPlatform().daemon().name("video libraries").start(VideoLibraries::load);
    }

    private VideoLibraries() {}

    private static void load() {
        try {
            FFmpegFrameGrabber.tryLoad();
            // it would write to stderr what we say once, in our own words
            avutil.av_log_set_level(avutil.AV_LOG_QUIET);
            LOADED.complete(null);
        } catch (FrameGrabber.Exception | LinkageError e) {
            LOG.warn("the video libraries cannot be loaded", e);
            LOADED.completeExceptionally(e);
        }
    }

    static boolean there() {
        try {
            require();
            return true;
        } catch (CameraUnusable e) {
            return false;
        }
    }

    /** Waits until they are there. */
    static void require() throws CameraUnusable {
        try {
            LOADED.get();
        } catch (ExecutionException e) {
            throw new CameraUnusable(
                    "the video libraries cannot be loaded on this machine"
                            + " (Debian: apt-get install libpulse0 libasound2 libxcb-shm0)");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CameraUnusable("nobody waits for the video libraries any more");
        }
    }
}
