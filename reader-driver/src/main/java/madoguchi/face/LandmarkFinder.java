package madoguchi.face;

import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.FaceDetectorYN;

/**
 * Faces with five landmarks by YuNet, in pictures brought to one size. A detector keeps its layers
 * for the size that it last saw, so each size has one of its own. Built outside any pointer scope,
 * used inside the caller's; one thread.
 */
final class LandmarkFinder implements AutoCloseable {

    private static final float CONFIDENT = 0.7f;
    private static final float SAME_FACE = 0.3f;
    private static final int MOST = 50;

    /** Box 4, landmarks 10, confidence 1. */
    private static final int COLUMNS = 15;

    private final int side;
    private final FaceDetectorYN detector;

    /**
     * @param side the longer side of the picture that is searched, in pixels
     */
    LandmarkFinder(byte[] model, int side) {
        this.side = side;
        this.detector =
                FaceDetectorYN.create(
                        "onnx",
                        model,
                        new byte[0],
                        new Size(side, side),
                        CONFIDENT,
                        SAME_FACE,
                        MOST,
                        0,
                        0);
        detector.retainReference();
    }

    int side() {
        return side;
    }

    record Found(Face.Box box, Face.Landmarks landmarks, double confidence) {}

    List<Found> find(Mat bgr) {
        double scale = (double) side / Math.max(bgr.cols(), bgr.rows());
        Mat searched = bgr;
        if (scale != 1) {
            searched = new Mat();
            resize(bgr, searched, new Size(), scale, scale, scale < 1 ? INTER_AREA : INTER_LINEAR);
        }
        detector.setInputSize(searched.size());
        Mat hits = new Mat();
        detector.detect(searched, hits);
        List<Found> found = new ArrayList<>();
        if (hits.rows() > 0) {
            float[] v = new float[hits.rows() * COLUMNS];
            new FloatPointer(hits.data()).capacity(v.length).get(v);
            for (int at = 0; at < v.length; at += COLUMNS) {
                found.add(one(v, at, 1 / scale));
            }
        }
        return found;
    }

    private static Found one(float[] v, int at, double scale) {
        return new Found(
                new Face.Box(
                        v[at] * scale, v[at + 1] * scale, v[at + 2] * scale, v[at + 3] * scale),
                new Face.Landmarks(
                        point(v, at + 4, scale),
                        point(v, at + 6, scale),
                        point(v, at + 8, scale),
                        point(v, at + 10, scale),
                        point(v, at + 12, scale)),
                v[at + 14]);
    }

    private static Face.Point point(float[] v, int at, double scale) {
        return new Face.Point(v[at] * scale, v[at + 1] * scale);
    }

    @Override
    public void close() {
        detector.releaseReference();
    }
}
