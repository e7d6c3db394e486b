package madoguchi.face;

import static org.bytedeco.opencv.global.opencv_imgproc.GaussianBlur;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * The middle of the iris inside an eye's box. A cascade's box jumps by a tenth of its size from
 * frame to frame; the dark of the iris does not, and the comparison lives on steady eyes.
 */
final class EyeCentre {

    private EyeCentre() {}

    static Face.Point within(Mat part, Rect eye) {
        Mat soft = new Mat();
        GaussianBlur(part, soft, new Size(0, 0), 2.0);
        int columns = soft.cols();
        byte[] pixels = new byte[columns * soft.rows()];
        new BytePointer(soft.data()).capacity(pixels.length).get(pixels);
        double cx = eye.x() + eye.width() / 2.0;
        double cy = eye.y() + eye.height() / 2.0;
        // each round looks round what the one before found, and closer
        for (double reach : new double[] {0.3, 0.25, 0.2, 0.2}) {
            double[] moved =
                    darkCentroid(pixels, columns, soft.rows(), cx, cy, reach * eye.width());
            cx = moved[0];
            cy = moved[1];
        }
        return new Face.Point(cx, cy);
    }

    private static double[] darkCentroid(
            byte[] pixels, int columns, int rows, double cx, double cy, double reach) {
        int x0 = (int) Math.max(0, cx - reach);
        int x1 = (int) Math.min(columns - 1, cx + reach);
        int y0 = (int) Math.max(0, cy - reach);
        int y1 = (int) Math.min(rows - 1, cy + reach);
        int least = 255;
        int most = 0;
        for (int y = y0; y <= y1; y++) {
            for (int x = x0; x <= x1; x++) {
                int v = pixels[y * columns + x] & 255;
                least = Math.min(least, v);
                most = Math.max(most, v);
            }
        }
        double sum = 0;
        double sx = 0;
        double sy = 0;
        double cut = least + 0.45 * (most - least);
        for (int y = y0; y <= y1; y++) {
            for (int x = x0; x <= x1; x++) {
                double dark = Math.max(0, cut - (pixels[y * columns + x] & 255));
                double away = ((x - cx) * (x - cx) + (y - cy) * (y - cy)) / (reach * reach);
                double weight = dark * dark * Math.exp(-away);
                sum += weight;
                sx += weight * x;
                sy += weight * y;
            }
        }
        return sum == 0 ? new double[] {cx, cy} : new double[] {sx / sum, sy / sum};
    }
}
