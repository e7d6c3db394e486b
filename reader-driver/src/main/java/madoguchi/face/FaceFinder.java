package madoguchi.face;

import static org.bytedeco.opencv.global.opencv_core.BORDER_REPLICATE;
import static org.bytedeco.opencv.global.opencv_core.copyMakeBorder;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.equalizeHist;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.RectVector;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.CascadeClassifier;

/**
 * Finds faces and their eyes with the cascades that come inside the OpenCV jar. Built outside any
 * pointer scope, used inside the caller's; one thread.
 */
final class FaceFinder implements AutoCloseable {

    /**
     * The picture is searched at this width: a face at the right distance is then about 90 pixels
     * wide.
     */
    private static final double SEARCH_WIDTH = 320;

    private static final int SMALLEST = 28;

    private final CascadeClassifier faces = cascade("frontalface_alt2");
    private final CascadeClassifier eyes = cascade("eye");
    private final CascadeClassifier glasses = cascade("eye_tree_eyeglasses");

    Optional<Face> find(Mat grey) {
        double scale =
                grey.cols() < 400 ? Math.min(2, 400.0 / grey.cols()) : SEARCH_WIDTH / grey.cols();
        List<Face.Box> found = search(grey, scale, 0.12);
        if (found.isEmpty()) {
            // a face that fills the picture is cut by its edges: seen from further off it may be
            // whole enough
            found = search(grey, scale / 2, 0.35);
        }
        List<Face.Box> all = found;
        return Face.inTheOval(all, grey.cols(), grey.rows())
                .map(
                        box ->
                                new Face(
                                        box,
                                        eyesOf(grey, box),
                                        all.stream().filter(other -> other != box).toList()));
    }

    private List<Face.Box> search(Mat grey, double scale, double margin) {
        Mat small = new Mat();
        resize(grey, small, new Size(), scale, scale, scale < 1 ? INTER_AREA : INTER_LINEAR);
        int pad = (int) (margin * small.cols());
        Mat padded = new Mat();
        copyMakeBorder(small, padded, pad, pad, pad, pad, BORDER_REPLICATE);
        equalizeHist(padded, padded);
        RectVector hits = new RectVector();
        faces.detectMultiScale(padded, hits, 1.15, 3, 0, new Size(SMALLEST, SMALLEST), new Size());
        List<Face.Box> boxes = new ArrayList<>();
        for (long i = 0; i < hits.size(); i++) {
            Rect r = hits.get(i);
            boxes.add(
                    new Face.Box(
                            (r.x() - pad) / scale,
                            (r.y() - pad) / scale,
                            r.width() / scale,
                            r.height() / scale));
        }
        return boxes;
    }

    private Optional<Face.Eyes> eyesOf(Mat grey, Face.Box box) {
        return eye(grey, box, -0.02)
                .flatMap(left -> eye(grey, box, 0.52).map(right -> new Face.Eyes(left, right)))
                .filter(
                        pair ->
                                pair.distance() > 0.25 * box.width()
                                        && pair.distance() < 0.65 * box.width())
                .filter(pair -> Math.abs(pair.roll()) < 35);
    }

    /**
     * @param from where the half of the face begins that holds the eye, in parts of its width
     */
    private Optional<Face.Point> eye(Mat grey, Face.Box box, double from) {
        int x = (int) Math.max(0, box.x() + from * box.width());
        int y = (int) Math.max(0, box.y() + 0.16 * box.height());
        int width = (int) Math.min(grey.cols() - x, 0.5 * box.width());
        int height = (int) Math.min(grey.rows() - y, 0.42 * box.height());
        if (width < 8 || height < 8) {
            return Optional.empty();
        }
        Mat part = grey.apply(new Rect(x, y, width, height));
        double scale = 100.0 / width;
        Mat zoomed = new Mat();
        resize(part, zoomed, new Size(), scale, scale, scale < 1 ? INTER_AREA : INTER_LINEAR);
        return best(eyes, zoomed)
                .or(() -> best(glasses, zoomed))
                .map(r -> EyeCentre.within(zoomed, r))
                .map(p -> new Face.Point(x + p.x() / scale, y + p.y() / scale));
    }

    /**
     * The hit nearest to where an eye belongs: the middle of its half, a little below the middle.
     */
    private static Optional<Rect> best(CascadeClassifier cascade, Mat part) {
        RectVector hits = new RectVector();
        cascade.detectMultiScale(part, hits, 1.1, 3, 0, new Size(24, 24), new Size(66, 66));
        Rect best = null;
        double nearest = 38;
        for (long i = 0; i < hits.size(); i++) {
            Rect r = hits.get(i);
            double away =
                    Math.hypot(
                            r.x() + r.width() / 2.0 - part.cols() / 2.0,
                            r.y() + r.height() / 2.0 - part.rows() * 0.55);
            if (away < nearest) {
                nearest = away;
                best = r;
            }
        }
        return Optional.ofNullable(best);
    }

    @Override
    public void close() {
        faces.close();
        eyes.close();
        glasses.close();
    }

    private static CascadeClassifier cascade(String name) {
        String place =
                "/org/bytedeco/opencv/"
                        + Loader.getPlatform()
                        + "/share/opencv4/haarcascades/haarcascade_"
                        + name
                        + ".xml";
        try {
            CascadeClassifier cascade =
                    new CascadeClassifier(Loader.cacheResource(place).getPath());
            if (cascade.empty()) {
                throw new IllegalStateException("cascade " + name + " is not in the OpenCV jar");
            }
            return cascade;
        } catch (IOException e) {
            throw new UncheckedIOException("cascade " + name + " cannot be unpacked", e);
        }
    }
}
