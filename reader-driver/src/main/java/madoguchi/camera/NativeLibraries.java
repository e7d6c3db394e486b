package madoguchi.camera;

import org.bytedeco.javacpp.Loader;
import org.bytedeco.leptonica.global.leptonica;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.global.opencv_objdetect;

/**
 * Loads OpenCV and Leptonica once. Takes about a second the first time, so it is called early on a
 * background thread; what needs the libraries calls it too and then waits at most for the rest.
 */
public final class NativeLibraries {

    private NativeLibraries() {}

    /**
     * @throws IllegalStateException when this machine cannot load them, with the loader's reason
     */
    public static void load() {
        Loaded.ok();
    }

    private static final class Loaded {
        private static final LinkageError FAILURE = attempt();

        static void ok() {
            if (FAILURE != null) {
                throw new IllegalStateException(
                        "picture libraries cannot be loaded: " + FAILURE.getMessage(), FAILURE);
            }
        }

        private static LinkageError attempt() {
            try {
                Loader.load(opencv_core.class);
                Loader.load(opencv_imgproc.class);
                Loader.load(opencv_imgcodecs.class);
                Loader.load(opencv_objdetect.class);
                Loader.load(leptonica.class);
                // it writes what it thinks of a broken picture to stderr; we say it once, in our
                // own words
                leptonica.setMsgSeverity(leptonica.L_SEVERITY_NONE);
                // one core stays with the screen
                opencv_core.setNumThreads(2);
                return null;
            } catch (LinkageError e) {
                return e;
            }
        }
    }
}
