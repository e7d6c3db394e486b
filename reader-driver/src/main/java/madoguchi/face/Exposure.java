package madoguchi.face;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.LUT;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import java.util.function.DoubleUnaryOperator;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Brings a picture that is too dark, or a face that stands against the light, into the range that
 * networks were trained on. Pictures that are well lit come back as they are.
 */
final class Exposure {

    /** A face whose lightest parts stay below this, or whose range is so small, is corrected. */
    private static final double DULL = 110;

    private static final double FLAT = 60;
    private static final double DARKEST = 20;
    private static final double LIGHTEST = 210;
    private static final double MOST_GAIN = 12;

    /** Shadows are lifted so: a face at 30 beside a window at 250 comes to 100. */
    private static final double LIFT = 0.42;

    private Exposure() {}

    /** For a search that found nobody: shadows lifted, whatever the light part of the picture. */
    static Mat lifted(Mat bgr) {
        Range range = Range.of(bgr);
        return mapped(bgr, v -> 255 * Math.pow(range.part(v), LIFT));
    }

    /**
     * @param face aligned: hardly anything but the face
     */
    static Mat corrected(Mat face) {
        Range range = Range.of(face);
        if (range.high > DULL && range.high - range.low > FLAT) {
            return face;
        }
        double gain =
                Math.min(MOST_GAIN, (LIGHTEST - DARKEST) / Math.max(1, range.high - range.low));
        return mapped(face, v -> DARKEST + gain * (v - range.low));
    }

    /** Where nearly all of the luma lies, 0 to 255. */
    private record Range(double low, double high) {

        private static final double OUTSIDE = 0.02;

        static Range of(Mat bgr) {
            Mat grey = new Mat();
            cvtColor(bgr, grey, COLOR_BGR2GRAY);
            byte[] luma = new byte[Math.toIntExact(grey.total())];
            new BytePointer(grey.data()).capacity(luma.length).get(luma);
            int[] counts = new int[256];
            for (byte v : luma) {
                counts[v & 255]++;
            }
            int cut = (int) (OUTSIDE * luma.length);
            return new Range(reached(counts, cut), reached(counts, luma.length - cut));
        }

        private static int reached(int[] counts, int many) {
            int sum = 0;
            for (int v = 0; v < counts.length; v++) {
                sum += counts[v];
                if (sum > many) {
                    return v;
                }
            }
            return counts.length - 1;
        }

        double part(double v) {
            return Math.clamp((v - low) / Math.max(1, high - low), 0, 1);
        }
    }

    private static Mat mapped(Mat bgr, DoubleUnaryOperator map) {
        byte[] table = new byte[256];
        for (int v = 0; v < table.length; v++) {
            table[v] = (byte) Math.clamp(Math.round(map.applyAsDouble(v)), 0, 255);
        }
        Mat out = new Mat();
        LUT(bgr, new Mat(1, table.length, CV_8UC1, new BytePointer(table)), out);
        return out;
    }
}
