package madoguchi.face;

import static org.bytedeco.opencv.global.opencv_imgproc.GaussianBlur;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Where a face is darker or lighter than its surroundings, coarsely: brows, eyes, glasses, nose,
 * mouth and beard as patches of 28x32 points. Local patterns see the texture and forget the place
 * within a cell; this remembers the place.
 */
final class CoarseShape {

    private static final int WIDTH = 28;
    private static final int HEIGHT = 32;
    static final int POINTS = WIDTH * HEIGHT;

    private static final double SURROUNDINGS = 14;

    private CoarseShape() {}

    /**
     * @param face 32-bit float grey, 0 to 255; @return mean 0, length 1
     */
    static float[] of(Mat face) {
        Mat around = new Mat();
        GaussianBlur(face, around, new Size(0, 0), SURROUNDINGS);
        Mat small = new Mat();
        Mat smallAround = new Mat();
        resize(face, small, new Size(WIDTH, HEIGHT), 0, 0, INTER_AREA);
        resize(around, smallAround, new Size(WIDTH, HEIGHT), 0, 0, INTER_AREA);
        float[] v = new float[POINTS];
        float[] w = new float[POINTS];
        new FloatPointer(small.data()).capacity(POINTS).get(v);
        new FloatPointer(smallAround.data()).capacity(POINTS).get(w);
        double mean = 0;
        for (int i = 0; i < POINTS; i++) {
            // a ratio, so that light that falls from one side cancels out
            v[i] = (float) Math.log((v[i] + 8) / (w[i] + 8));
            mean += v[i] / POINTS;
        }
        double squares = 1e-9;
        for (int i = 0; i < POINTS; i++) {
            v[i] -= (float) mean;
            squares += v[i] * v[i];
        }
        for (int i = 0; i < POINTS; i++) {
            v[i] /= (float) Math.sqrt(squares);
        }
        return v;
    }

    /** The correlation of two, -1 to 1. */
    static double alike(float[] a, float[] b, int from) {
        double sum = 0;
        for (int i = from; i < from + POINTS; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
