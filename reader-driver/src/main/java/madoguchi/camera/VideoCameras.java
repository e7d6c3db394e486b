package madoguchi.camera;

import java.nio.file.Files;
import java.nio.file.Path;

/** Cameras and videos, each read by a thread of its own. */
public final class VideoCameras {

    private VideoCameras() {}

    /**
     * Opened when it is first looked through: a camera that is plugged in later is found then.
     *
     * @param which 0 is the first one; a path (Linux) or the device's name (Windows) names another
     */
    public static FrameSource device(String which) {
        return new CameraThread(
                "camera " + which,
                false,
                () -> GrabbedCamera.device(which, Pace.real()),
                CameraThread.Times.STANDARD);
    }

    /**
     * @throws CameraUnusable no such file, or none that can be played
     */
    public static FrameSource video(Path file) throws CameraUnusable {
        if (!Files.isRegularFile(file)) {
            throw new CameraUnusable("video " + file + " does not exist");
        }
        GrabbedCamera.video(file, Pace.real()).close();
        return awaiting(file);
    }

    /** A file that may not be there yet, and is opened whenever it is first looked at. */
    public static FrameSource awaiting(Path file) {
        return new CameraThread(
                "video " + file,
                false,
                () -> GrabbedCamera.video(file, Pace.real()),
                CameraThread.Times.STANDARD);
    }
}
