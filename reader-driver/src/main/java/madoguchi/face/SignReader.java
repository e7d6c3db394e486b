package madoguchi.face;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_core.DFT_COMPLEX_OUTPUT;
import static org.bytedeco.opencv.global.opencv_core.dft;
import static org.bytedeco.opencv.global.opencv_core.multiply;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.Canny;
import static org.bytedeco.opencv.global.opencv_imgproc.HoughLinesP;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.createHanningWindow;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.util.Arrays;
import java.util.OptionalDouble;
import madoguchi.camera.Frame;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_imgproc.Vec4iVector;

/** Reads the {@link Signs} of a frame: some milliseconds. Keeps nothing from frame to frame. */
final class SignReader {

    private static final int FACE = 110;
    private static final int SPECTRUM = 128;

    private SignReader() {}

    /**
     * @throws FaceEngine.EngineFailed the native library gave up
     */
    static Signs of(Frame frame, Face.Box box, OptionalDouble spoof) {
        try (PointerScope _ = new PointerScope()) {
            Mat colour =
                    new Mat(frame.height(), frame.width(), CV_8UC3, new BytePointer(frame.bgr()));
            Mat grey = new Mat();
            cvtColor(colour, grey, COLOR_BGR2GRAY);
            return new Signs(border(grey, box), raster(grey, box), Luma.white(frame, box), spoof);
        } catch (RuntimeException e) {
            throw new FaceEngine.EngineFailed("looking for paper and screens", e);
        }
    }

    private static double border(Mat grey, Face.Box box) {
        double w = box.width();
        Rect part = within(grey, box.centreX(), box.centreY(), 1.6 * w, 1.7 * w);
        double scale = FACE / w;
        Mat small = new Mat();
        resize(
                grey.apply(part),
                small,
                new Size(),
                scale,
                scale,
                scale < 1 ? INTER_AREA : INTER_LINEAR);
        Mat edges = new Mat();
        Canny(small, edges, 40, 120);
        Vec4iVector lines = new Vec4iVector();
        HoughLinesP(edges, lines, 1, Math.PI / 180, 45, 0.6 * FACE, 5);
        double x = (box.centreX() - part.x()) * scale;
        double y = (box.centreY() - part.y()) * scale;
        double[] sides = new double[4];
        for (long i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            double dx = Math.abs(line.get(2) - line.get(0));
            double dy = Math.abs(line.get(3) - line.get(1));
            double middleX = (line.get(0) + line.get(2)) / 2.0 - x;
            double middleY = (line.get(1) + line.get(3)) / 2.0 - y;
            double length = Math.min(1, Math.hypot(dx, dy) / (1.2 * FACE));
            if (dx < 0.3 * dy && Math.abs(middleX) > 0.6 * FACE) {
                longest(sides, middleX < 0 ? 0 : 1, length);
            } else if (dy < 0.3 * dx && Math.abs(middleY) > 0.75 * FACE) {
                longest(sides, middleY < 0 ? 2 : 3, length);
            }
        }
        return Arrays.stream(sides).sum();
    }

    private static void longest(double[] sides, int side, double length) {
        sides[side] = Math.max(sides[side], length);
    }

    /** The pixels as they are: made smaller, a screen's dots would be gone. */
    private static double raster(Mat grey, Face.Box box) {
        Rect part = within(grey, box.centreX(), box.centreY(), SPECTRUM / 2.0, SPECTRUM / 2.0);
        if (part.width() < SPECTRUM || part.height() < SPECTRUM) {
            return 0;
        }
        Mat face = new Mat();
        grey.apply(new Rect(part.x(), part.y(), SPECTRUM, SPECTRUM)).convertTo(face, CV_32F);
        Mat window = new Mat();
        createHanningWindow(window, new Size(SPECTRUM, SPECTRUM), CV_32F);
        multiply(face, window, face);
        Mat spectrum = new Mat();
        dft(face, spectrum, DFT_COMPLEX_OUTPUT, 0);
        float[] values = new float[SPECTRUM * SPECTRUM * 2];
        new FloatPointer(spectrum.data()).get(values);
        return peak(values);
    }

    /** The strongest frequency over the median of all that are as fine as it. */
    private static double peak(float[] spectrum) {
        int rings = 12;
        double[][] ring = new double[rings][SPECTRUM * SPECTRUM / 8];
        int[] count = new int[rings];
        for (int v = 0; v < SPECTRUM; v++) {
            int fy = v < SPECTRUM / 2 ? v : v - SPECTRUM;
            for (int u = 0; u < SPECTRUM / 2; u++) {
                int which = (int) ((Math.hypot(u, fy) - 14) / 4);
                if (which >= 0 && which < rings && Math.hypot(u, fy) >= 14) {
                    int i = 2 * (v * SPECTRUM + u);
                    ring[which][count[which]++] = Math.hypot(spectrum[i], spectrum[i + 1]);
                }
            }
        }
        double highest = 0;
        for (int r = 0; r < rings; r++) {
            double[] values = Arrays.copyOf(ring[r], count[r]);
            Arrays.sort(values);
            double median = values[values.length / 2];
            highest = Math.max(highest, values[values.length - 1] / Math.max(1, median));
        }
        return highest;
    }

    private static Rect within(Mat grey, double x, double y, double halfWidth, double halfHeight) {
        int x0 = (int) Math.max(0, x - halfWidth);
        int y0 = (int) Math.max(0, y - halfHeight);
        int x1 = (int) Math.min(grey.cols(), x + halfWidth);
        int y1 = (int) Math.min(grey.rows(), y + halfHeight);
        return new Rect(x0, y0, Math.max(1, x1 - x0), Math.max(1, y1 - y0));
    }
}
