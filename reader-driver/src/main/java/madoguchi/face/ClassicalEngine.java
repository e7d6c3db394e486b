package madoguchi.face;

import static org.bytedeco.opencv.global.opencv_core.BORDER_REPLICATE;
import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_64F;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.GaussianBlur;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_imgproc.warpAffine;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import madoguchi.camera.Frame;
import madoguchi.camera.NativeLibraries;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * The engine that needs no model files: cascades find face and eyes, the eyes are put in their
 * places, histograms of local patterns and, for drawn people, the coarse shape are compared. It
 * tells drawn people apart; of real ones, photographed on different days, it refuses nearly nine in
 * ten (facts), so it is for practice only.
 */
public final class ClassicalEngine implements FaceEngine {

    /** What the engine is looking at: its threshold differs. */
    public enum Kind {
        /** measured all against all: docs/drawn-people.md */
        DRAWN_PEOPLE("classical, drawn people", 0.60, 0.5),
        /**
         * mean chi-square of at most 0.42: one impostor in a thousand on three public sets (facts,
         * 4.2)
         */
        PHOTOGRAPHS("classical, photographs", 0.58, 0);

        private final Info info;
        private final double shapeWeight;

        Kind(String name, double threshold, double shapeWeight) {
            this.info = new Info(name, threshold, true);
            this.shapeWeight = shapeWeight;
        }

        Info info() {
            return info;
        }
    }

    private static final int WIDTH = 112;
    private static final int HEIGHT = 128;
    private static final double EYE_Y = 44;
    private static final double LEFT_EYE_X = 34;
    private static final double RIGHT_EYE_X = 78;

    private final Kind kind;
    private final FaceFinder finder;

    public ClassicalEngine(Kind kind) {
        NativeLibraries.load();
        this.kind = kind;
        this.finder = new FaceFinder();
    }

    @Override
    public Info info() {
        return kind.info();
    }

    @Override
    public Optional<Face> detect(Frame frame) {
        try (PointerScope _ = new PointerScope()) {
            return finder.find(grey(frame));
        } catch (RuntimeException e) {
            throw new EngineFailed("finding a face", e);
        }
    }

    @Override
    public Template template(Frame frame, Face face) {
        Face.Eyes eyes =
                face.eyes().orElseThrow(() -> new IllegalArgumentException("a face without eyes"));
        try (PointerScope _ = new PointerScope()) {
            Mat aligned = aligned(grey(frame), eyes);
            float[] values = new float[CoarseShape.POINTS + LocalPatterns.COUNTS];
            System.arraycopy(CoarseShape.of(aligned), 0, values, 0, CoarseShape.POINTS);
            System.arraycopy(
                    LocalPatterns.of(aligned), 0, values, CoarseShape.POINTS, LocalPatterns.COUNTS);
            return new Template(values);
        } catch (RuntimeException e) {
            throw new EngineFailed("reading a face", e);
        }
    }

    /** 1 for the same picture, 0.3 to 0.5 for strangers. */
    @Override
    public double score(Template card, Template live) {
        float[] a = card.values();
        float[] b = live.values();
        return kind.shapeWeight * CoarseShape.alike(a, b, 0)
                + (1 - kind.shapeWeight) * LocalPatterns.alike(a, b, CoarseShape.POINTS);
    }

    /** The one that is most like the others: the threshold was measured for single frames. */
    @Override
    public Template fused(List<Template> burst) {
        Template middle =
                burst.stream()
                        .max(
                                Comparator.comparingDouble(
                                        one ->
                                                burst.stream()
                                                        .mapToDouble(other -> score(one, other))
                                                        .sum()))
                        .orElseThrow();
        return new Template(middle.values().clone());
    }

    @Override
    public void close() {
        finder.close();
    }

    private static Mat grey(Frame frame) {
        Mat colour = new Mat(frame.height(), frame.width(), CV_8UC3, new BytePointer(frame.bgr()));
        Mat grey = new Mat();
        cvtColor(colour, grey, COLOR_BGR2GRAY);
        return grey;
    }

    /** Turns, shifts and scales so that the eyes lie in their places. */
    private static Mat aligned(Mat grey, Face.Eyes eyes) {
        double scale = (RIGHT_EYE_X - LEFT_EYE_X) / eyes.distance();
        double angle = Math.toRadians(-eyes.roll());
        double cos = scale * Math.cos(angle);
        double sin = scale * Math.sin(angle);
        double middleX = (eyes.left().x() + eyes.right().x()) / 2;
        double middleY = (eyes.left().y() + eyes.right().y()) / 2;
        DoublePointer values =
                new DoublePointer(
                        cos,
                        -sin,
                        (LEFT_EYE_X + RIGHT_EYE_X) / 2 - cos * middleX + sin * middleY,
                        sin,
                        cos,
                        EYE_Y - sin * middleX - cos * middleY);
        Mat source = grey;
        if (scale < 0.8) {
            // shrinking without it would turn fine detail and noise into false patterns
            source = new Mat();
            GaussianBlur(grey, source, new Size(0, 0), 0.45 / scale);
        }
        Mat face = new Mat();
        warpAffine(
                source,
                face,
                new Mat(2, 3, CV_64F, values),
                new Size(WIDTH, HEIGHT),
                INTER_LINEAR,
                BORDER_REPLICATE,
                new Scalar());
        Mat precise = new Mat();
        face.convertTo(precise, CV_32F);
        return precise;
    }
}
