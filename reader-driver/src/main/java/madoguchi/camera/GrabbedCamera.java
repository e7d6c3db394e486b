package madoguchi.camera;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.FrameGrabber;

/**
 * A device (V4L2, DirectShow) or a video file, through JavaCV. A device may block for as long as
 * its driver likes, so this is read by a {@link CameraThread} only.
 */
final class GrabbedCamera implements FrameSource {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int LARGEST = 4096;

    /** What a device has kept from before somebody looked: older than this is not now. */
    private static final Duration STALE = Duration.ofSeconds(1);

    private static final int KEPT = 4;

    private final String name;
    private final boolean device;
    private final FFmpegFrameGrabber grabber;
    private final Pace pace;
    private final PictureWatch watch = new PictureWatch();
    private long number;
    private Instant last = Instant.MIN;
    private Instant started;

    private GrabbedCamera(String name, boolean device, FFmpegFrameGrabber grabber, Pace pace) {
        this.name = name;
        this.device = device;
        this.grabber = grabber;
        this.pace = pace;
    }

    /**
     * @param which a number or a path under Linux, the device's name under Windows
     */
    static GrabbedCamera device(String which, Pace pace) throws CameraUnusable {
        boolean windows =
                System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        if (windows && which.matches("\\d+")) {
            throw new CameraUnusable(
                    "under Windows a camera is named as in the device manager: device:NAME");
        }
        String place =
                windows ? "video=" + which : which.matches("\\d+") ? "/dev/video" + which : which;
        FFmpegFrameGrabber grabber = grabber(place);
        grabber.setFormat(windows ? "dshow" : "video4linux2");
        grabber.setImageWidth(WIDTH);
        grabber.setImageHeight(HEIGHT);
        return opened(new GrabbedCamera("camera " + which, true, grabber, pace));
    }

    /** Plays at its own speed, and begins again at its end. */
    static GrabbedCamera video(Path file, Pace pace) throws CameraUnusable {
        return opened(new GrabbedCamera("video " + file, false, grabber(file.toString()), pace));
    }

    private static FFmpegFrameGrabber grabber(String place) throws CameraUnusable {
        VideoLibraries.require();
        return new FFmpegFrameGrabber(place);
    }

    private static GrabbedCamera opened(GrabbedCamera camera) throws CameraUnusable {
        try {
            camera.grabber.start();
        } catch (FrameGrabber.Exception e) {
            camera.close();
            throw new CameraUnusable(camera.name + " cannot be opened");
        }
        int width = camera.grabber.getImageWidth();
        int height = camera.grabber.getImageHeight();
        if (width <= 0 || height <= 0 || width > LARGEST || height > LARGEST) {
            camera.close();
            throw new CameraUnusable(
                    camera.name + " has pictures of " + width + "x" + height + " pixels");
        }
        return camera;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean drawn() {
        return false;
    }

    /** Empty also when the device gives the same picture over and over: it hangs. */
    @Override
    public Optional<Frame> next(Duration limit) throws InterruptedException {
        try {
            if (device && last.plus(STALE).isBefore(pace.now()) && number > 0) {
                for (int i = 0; i < KEPT; i++) {
                    grabber.grabImage();
                }
            }
            org.bytedeco.javacv.Frame grabbed = grabber.grabImage();
            if (grabbed == null && !device) {
                grabber.restart();
                started = null;
                grabbed = grabber.grabImage();
            }
            if (grabbed == null) {
                return Optional.empty();
            }
            if (!device) {
                await(Duration.ofNanos(grabbed.timestamp * 1000));
            }
            last = pace.now();
            Frame frame =
                    new Frame(
                            number++, last, grabbed.imageWidth, grabbed.imageHeight, bgr(grabbed));
            if (device && watch.look(frame) == PictureWatch.State.FROZEN) {
                frame.wipe();
                return Optional.empty();
            }
            return Optional.of(frame);
        } catch (FrameGrabber.Exception e) {
            return Optional.empty();
        }
    }

    private void await(Duration moment) throws InterruptedException {
        Instant now = pace.now();
        if (started == null) {
            started = now.minus(moment);
        }
        Instant due = started.plus(moment);
        if (now.isBefore(due)) {
            pace.sleep(Duration.between(now, due));
        }
    }

    private static byte[] bgr(org.bytedeco.javacv.Frame grabbed) {
        ByteBuffer image = (ByteBuffer) grabbed.image[0];
        int row = grabbed.imageWidth * 3;
        byte[] bgr = new byte[row * grabbed.imageHeight];
        for (int y = 0; y < grabbed.imageHeight; y++) {
            image.get(y * grabbed.imageStride, bgr, y * row, row);
        }
        return bgr;
    }

    @Override
    public void close() {
        try {
            grabber.close();
        } catch (FrameGrabber.Exception e) {
            // it is gone already
        }
    }
}
