package madoguchi.face;

import java.util.Optional;

/**
 * Where a face is, in pixels of its frame. Left and right are the picture's, not the person's.
 *
 * @param eyes empty when they could not be found: such a face can be pointed at, but not compared
 * @param faces how many faces the frame shows; the others are a carer, or people waiting
 */
public record Face(Box box, Optional<Eyes> eyes, int faces) {

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

    public record Point(double x, double y) {}
}
