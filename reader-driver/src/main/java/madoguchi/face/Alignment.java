package madoguchi.face;

import static org.bytedeco.opencv.global.opencv_core.BORDER_REPLICATE;
import static org.bytedeco.opencv.global.opencv_core.CV_64F;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_CUBIC;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;
import static org.bytedeco.opencv.global.opencv_imgproc.warpAffine;

import java.util.List;
import madoguchi.face.model.Model;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Turns, shifts and scales a face so that its landmarks lie, by least squares, where a network
 * expects them: the similarity of Umeyama (1991), which in the plane is one complex number.
 */
final class Alignment {

    /** Below this a pixel of the aligned face covers several of the picture. */
    private static final double SHRINKS = 0.6;

    private final Size size;
    private final List<Face.Point> places;

    /**
     * @param input with landmarks
     */
    Alignment(Model.Input input) {
        this.size = new Size(input.width(), input.height()).retainReference();
        this.places =
                input.landmarks().orElseThrow().stream()
                        .map(place -> new Face.Point(place.get(0), place.get(1)))
                        .toList();
    }

    Mat aligned(Mat bgr, Face.Landmarks landmarks) {
        return aligned(bgr, landmarks, 1);
    }

    /**
     * @param nearer how much larger the face than the network expects it
     */
    Mat aligned(Mat bgr, Face.Landmarks landmarks, double nearer) {
        Similarity similarity =
                Similarity.between(landmarks.all(), places)
                        .nearer(nearer, size.width() / 2.0, size.height() / 2.0);
        double zoom = Math.hypot(similarity.real, similarity.imaginary);
        if (zoom >= SHRINKS) {
            return warped(bgr, similarity, 1, zoom > 1 ? INTER_CUBIC : INTER_LINEAR);
        }
        // taking every other pixel would turn fine detail and noise into false detail
        Mat small = new Mat();
        resize(bgr, small, new Size(), zoom, zoom, INTER_AREA);
        return warped(small, similarity, zoom, INTER_LINEAR);
    }

    /**
     * @param scale of the picture against the one the similarity was found for
     */
    private Mat warped(Mat bgr, Similarity s, double scale, int interpolation) {
        DoublePointer values =
                new DoublePointer(
                        s.real / scale,
                        -s.imaginary / scale,
                        s.x,
                        s.imaginary / scale,
                        s.real / scale,
                        s.y);
        Mat face = new Mat();
        warpAffine(
                bgr,
                face,
                new Mat(2, 3, CV_64F, values),
                size,
                interpolation,
                BORDER_REPLICATE,
                new Scalar());
        return face;
    }

    /** {@code z -> (real + i imaginary) z + (x + i y)}. */
    record Similarity(double real, double imaginary, double x, double y) {

        static Similarity between(List<Face.Point> from, List<Face.Point> to) {
            Face.Point a = middle(from);
            Face.Point b = middle(to);
            double real = 0;
            double imaginary = 0;
            double spread = 0;
            for (int i = 0; i < from.size(); i++) {
                double px = from.get(i).x() - a.x();
                double py = from.get(i).y() - a.y();
                double qx = to.get(i).x() - b.x();
                double qy = to.get(i).y() - b.y();
                real += px * qx + py * qy;
                imaginary += px * qy - py * qx;
                spread += px * px + py * py;
            }
            real /= spread;
            imaginary /= spread;
            return new Similarity(
                    real,
                    imaginary,
                    b.x() - real * a.x() + imaginary * a.y(),
                    b.y() - imaginary * a.x() - real * a.y());
        }

        /** The same seen larger, from the point that stays where it is. */
        Similarity nearer(double factor, double x, double y) {
            return new Similarity(
                    real * factor,
                    imaginary * factor,
                    x + factor * (this.x - x),
                    y + factor * (this.y - y));
        }

        private static Face.Point middle(List<Face.Point> points) {
            return new Face.Point(
                    points.stream().mapToDouble(Face.Point::x).average().orElseThrow(),
                    points.stream().mapToDouble(Face.Point::y).average().orElseThrow());
        }
    }
}
