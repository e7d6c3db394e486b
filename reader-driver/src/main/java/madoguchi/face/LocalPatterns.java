package madoguchi.face;

import static org.bytedeco.opencv.global.opencv_imgproc.GaussianBlur;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * What an aligned face looks like to the classical engine: light evened out after Tan and Triggs
 * (2007), then uniform local binary patterns (8 neighbours at radius 2; Ojala et al. 2002) counted
 * in 8x8 cells. Parameters as measured in the facts.
 */
final class LocalPatterns {

    private static final int CELLS = 8;
    private static final int BINS = 59;

    /** How many numbers describe a face. */
    static final int COUNTS = CELLS * CELLS * BINS;

    private static final double GAMMA = 0.2;
    private static final double NARROW = 1;
    private static final double WIDE = 2;
    private static final double ALPHA = 0.1;
    private static final double TAU = 10;
    private static final int RADIUS = 2;
    private static final int[] BIN = uniformBins();

    private LocalPatterns() {}

    /**
     * @param face 32-bit float grey, 0 to 255; left as it is
     */
    static float[] of(Mat face) {
        int width = face.cols();
        int height = face.rows();
        return histograms(evened(face.clone(), width * height), width, height);
    }

    /** One minus the mean chi-square distance of the cells' histograms. */
    static double alike(float[] a, float[] b, int from) {
        double sum = 0;
        for (int i = from; i < from + COUNTS; i++) {
            float both = a[i] + b[i];
            if (both > 0) {
                sum += (a[i] - b[i]) * (a[i] - b[i]) / both;
            }
        }
        return 1 - sum / (CELLS * CELLS);
    }

    /**
     * @param face is overwritten
     */
    private static float[] evened(Mat face, int size) {
        float[] v = read(face, size);
        for (int i = 0; i < size; i++) {
            v[i] = (float) Math.pow(v[i] / 255.0, GAMMA);
        }
        new FloatPointer(face.data()).capacity(size).put(v);
        Mat narrow = new Mat();
        Mat wide = new Mat();
        GaussianBlur(face, narrow, new Size(0, 0), NARROW);
        GaussianBlur(face, wide, new Size(0, 0), WIDE);
        float[] a = read(narrow, size);
        float[] b = read(wide, size);
        double mean = 0;
        for (int i = 0; i < size; i++) {
            v[i] = a[i] - b[i];
            mean += Math.pow(Math.abs(v[i]), ALPHA);
        }
        double first = Math.pow(mean / size, 1 / ALPHA);
        mean = 0;
        for (int i = 0; i < size; i++) {
            v[i] /= (float) first;
            mean += Math.pow(Math.min(TAU, Math.abs(v[i])), ALPHA);
        }
        double second = Math.pow(mean / size, 1 / ALPHA);
        for (int i = 0; i < size; i++) {
            v[i] = (float) (TAU * Math.tanh(v[i] / second / TAU));
        }
        return v;
    }

    private static float[] histograms(float[] v, int width, int height) {
        float[] counts = new float[CELLS * CELLS * BINS];
        int[] inCell = new int[CELLS * CELLS];
        for (int y = RADIUS; y < height - RADIUS; y++) {
            for (int x = RADIUS; x < width - RADIUS; x++) {
                int cell = y * CELLS / height * CELLS + x * CELLS / width;
                counts[cell * BINS + BIN[code(v, width, x, y)]]++;
                inCell[cell]++;
            }
        }
        for (int i = 0; i < counts.length; i++) {
            counts[i] /= inCell[i / BINS];
        }
        return counts;
    }

    private static int code(float[] v, int width, int x, int y) {
        float centre = v[y * width + x];
        int code = 0;
        for (int n = 0; n < 8; n++) {
            if (neighbour(v, width, x, y, n) >= centre) {
                code |= 1 << n;
            }
        }
        return code;
    }

    private static final double DIAGONAL = RADIUS * Math.sqrt(0.5);
    private static final double FRACTION = DIAGONAL - 1;

    /** Neighbours 0, 2, 4, 6 are straight, the others lie between four pixels. */
    private static float neighbour(float[] v, int width, int x, int y, int n) {
        return switch (n) {
            case 0 -> v[y * width + x + RADIUS];
            case 2 -> v[(y - RADIUS) * width + x];
            case 4 -> v[y * width + x - RADIUS];
            case 6 -> v[(y + RADIUS) * width + x];
            case 1 -> between(v, width, x, y, 1, -1);
            case 3 -> between(v, width, x, y, -1, -1);
            case 5 -> between(v, width, x, y, -1, 1);
            default -> between(v, width, x, y, 1, 1);
        };
    }

    private static float between(float[] v, int width, int x, int y, int dx, int dy) {
        int near = (y + dy) * width + x;
        int far = (y + 2 * dy) * width + x;
        double close = v[near + dx] * (1 - FRACTION) + v[near + 2 * dx] * FRACTION;
        double away = v[far + dx] * (1 - FRACTION) + v[far + 2 * dx] * FRACTION;
        return (float) (close * (1 - FRACTION) + away * FRACTION);
    }

    /**
     * 58 patterns with at most two changes around the ring have a bin each, all others share the
     * last.
     */
    private static int[] uniformBins() {
        int[] bins = new int[256];
        int next = 0;
        for (int code = 0; code < 256; code++) {
            int turned = (code << 1 | code >> 7) & 255;
            bins[code] = Integer.bitCount(code ^ turned) <= 2 ? next++ : BINS - 1;
        }
        return bins;
    }

    private static float[] read(Mat mat, int size) {
        float[] values = new float[size];
        new FloatPointer(mat.data()).capacity(size).get(values);
        return values;
    }
}
