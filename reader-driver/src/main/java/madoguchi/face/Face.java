package madoguchi.face;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where a face is, in pixels of its frame. Left and right are the picture's, not the person's.
 *
 * @param eyes empty when they could not be found: such a face can be pointed at, but not compared
 * @param others the frame's other faces: a carer, people waiting
 * @param landmarks empty from an engine that finds nothing but eyes
 */
public record Face(Box box, Optional<Eyes> eyes, List<Box> others, Optional<Landmarks> landmarks) {

    public Face {
        others = List.copyOf(others);
    }

    /** A face of which nothing but the eyes is known, and perhaps not these. */
    public Face(Box box, Optional<Eyes> eyes, List<Box> others) {
        this(box, eyes, others, Optional.empty());
    }

    /** A face with all its landmarks. */
    public Face(Box box, Landmarks landmarks, List<Box> others) {
        this(
                box,
                Optional.of(new Eyes(landmarks.leftEye, landmarks.rightEye)),
                others,
                Optional.of(landmarks));
    }

    /**
     * The one that counts: large and in the oval. A face beside it counts for less, however near
     * its owner stands.
     */
    public static Optional<Box> inTheOval(List<Box> faces, int width, int height) {
        return faces.stream().max(Comparator.comparingDouble(box -> weight(box, width, height)));
    }

    private static double weight(Box box, int width, int height) {
        double dx = (box.centreX() / width - 0.5) / 0.5;
        double dy = (box.centreY() / height - 0.5) / 0.5;
        return box.width() * (1.2 - Math.min(1, Math.hypot(dx, dy)));
    }

    /** From brow to chin, roughly; may reach over the picture's edge. */
    public record Box(double x, double y, double width, double height) {
        public double centreX() {
            return x + width / 2;
        }

        public double centreY() {
            return y + height / 2;
        }
    }

    /** The centres of the two. */
    public record Eyes(Point left, Point right) {
        public double distance() {
            return Math.hypot(right.x - left.x, right.y - left.y);
        }

        /** Tilt of the head in degrees, clockwise in the picture. */
        public double roll() {
            return Math.toDegrees(Math.atan2(right.y - left.y, right.x - left.x));
        }
    }

    /** Centres of the eyes, tip of the nose, corners of the mouth. */
    public record Landmarks(
            Point leftEye, Point rightEye, Point nose, Point leftMouth, Point rightMouth) {
        public List<Point> all() {
            return List.of(leftEye, rightEye, nose, leftMouth, rightMouth);
        }
    }

    public record Point(double x, double y) {}
}
