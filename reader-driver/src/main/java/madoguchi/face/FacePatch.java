package madoguchi.face;

import java.util.Optional;
import madoguchi.camera.Frame;
import madoguchi.face.Quality.Marks;

/**
 * The brightness of a face in its own measure: the middle between the eyes is 0,0, their distance
 * is 1, x runs along the line of the eyes to the right of the picture, y to the chin. What needs
 * more marks than the eyes is read from here, so that every engine can be asked for it.
 */
final class FacePatch {

    private static final int PER_UNIT = 20;
    private static final double LEFT = -1.1;
    private static final double TOP = -0.5;
    private static final int COLUMNS = 45;
    private static final int ROWS = 41;

    /** How far to the side the middle of nose and mouth is looked for. */
    private static final double WIDEST_TURN = 0.45;

    /** Another axis must mirror so much better than the middle of the eyes: noise never does. */
    private static final double CLEARLY = 0.92;

    private final double[] luma = new double[COLUMNS * ROWS];
    private final double roll;

    private FacePatch(double roll) {
        this.roll = roll;
    }

    static FacePatch of(Frame frame, Face.Eyes eyes) {
        FacePatch patch = new FacePatch(eyes.roll());
        double d = eyes.distance();
        double ax = (eyes.right().x() - eyes.left().x()) / d;
        double ay = (eyes.right().y() - eyes.left().y()) / d;
        double middleX = (eyes.left().x() + eyes.right().x()) / 2;
        double middleY = (eyes.left().y() + eyes.right().y()) / 2;
        int reach = Math.max(0, (int) (d / PER_UNIT / 2));
        for (int row = 0, i = 0; row < ROWS; row++) {
            double v = (TOP + (double) row / PER_UNIT) * d;
            for (int column = 0; column < COLUMNS; column++) {
                double u = (LEFT + (double) column / PER_UNIT) * d;
                patch.luma[i++] =
                        Luma.around(
                                frame,
                                (int) Math.round(middleX + u * ax - v * ay),
                                (int) Math.round(middleY + u * ay + v * ax),
                                reach);
            }
        }
        return patch;
    }

    /**
     * @param landmarks an engine's own nose is better than what can be read here
     */
    Marks marks(Optional<Face.Landmarks> landmarks) {
        return new Marks(
                roll, landmarks.map(FacePatch::turn).orElseGet(this::turn), eyes(), mouth());
    }

    /** The tip of the nose from the middle of the eyes, along their line, in their distances. */
    private static double turn(Face.Landmarks l) {
        double ax = l.rightEye().x() - l.leftEye().x();
        double ay = l.rightEye().y() - l.leftEye().y();
        double nx = l.nose().x() - (l.leftEye().x() + l.rightEye().x()) / 2;
        double ny = l.nose().y() - (l.leftEye().y() + l.rightEye().y()) / 2;
        return (nx * ax + ny * ay) / (ax * ax + ay * ay);
    }

    /**
     * How far the head is turned: where the middle of nose and mouth lies beside the middle of the
     * eyes, in distances of the eyes; positive to the right of the picture. It is the axis about
     * which the lower face mirrors best. A flat picture keeps its own, however it is held.
     */
    double turn() {
        double straight = unlikeAbout(0);
        double best = CLEARLY * straight;
        double at = 0;
        double step = 0.5 / PER_UNIT;
        int steps = (int) Math.round(WIDEST_TURN / step);
        for (int i = -steps; i <= steps; i++) {
            double axis = i * step;
            double unlike = unlikeAbout(axis);
            if (unlike < best) {
                best = unlike;
                at = axis;
            }
        }
        return at;
    }

    private double unlikeAbout(double axis) {
        double unlike = 0;
        double all = 1;
        for (double v = 0.3; v <= 1.2; v += 1.0 / PER_UNIT) {
            for (double u = 0.5 / PER_UNIT; u <= 0.5; u += 1.0 / PER_UNIT) {
                double right = edge(axis + u, v);
                double left = edge(axis - u, v);
                unlike += Math.abs(right - left);
                all += right + left;
            }
        }
        return unlike / all;
    }

    /** Strength of the change of brightness here: the same on both sides whatever the light. */
    private double edge(double u, double v) {
        double h = 1.0 / PER_UNIT;
        return Math.abs(at(u + h, v) - at(u - h, v)) + Math.abs(at(u, v + h) - at(u, v - h));
    }

    /** Brightness round the eyes over that of the cheeks. */
    double eyes() {
        double eyes = mean(-0.7, -0.3, -0.12, 0.14) + mean(0.3, 0.7, -0.12, 0.14);
        double cheeks = mean(-0.6, -0.35, 0.3, 0.4) + mean(0.35, 0.6, 0.3, 0.4);
        return eyes / Math.max(1, cheeks);
    }

    /** Change of brightness from row to row round the mouth, over the mean brightness there. */
    double mouth() {
        double change = 0;
        int count = 0;
        double h = 1.0 / PER_UNIT;
        for (double v = 0.75; v <= 1.3; v += h) {
            for (double u = -0.3; u <= 0.3; u += h) {
                change += Math.abs(at(u, v + h) - at(u, v - h));
                count++;
            }
        }
        return change / count / Math.max(1, mean(-0.3, 0.3, 0.75, 1.3));
    }

    private double mean(double fromU, double toU, double fromV, double toV) {
        double sum = 0;
        int count = 0;
        for (double v = fromV; v <= toV; v += 1.0 / PER_UNIT) {
            for (double u = fromU; u <= toU; u += 1.0 / PER_UNIT) {
                sum += at(u, v);
                count++;
            }
        }
        return sum / count;
    }

    private double at(double u, double v) {
        int column = Math.clamp(Math.round((u - LEFT) * PER_UNIT), 0, COLUMNS - 1);
        int row = Math.clamp(Math.round((v - TOP) * PER_UNIT), 0, ROWS - 1);
        return luma[row * COLUMNS + column];
    }
}
