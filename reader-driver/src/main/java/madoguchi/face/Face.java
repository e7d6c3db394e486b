package madoguchi.face;

/**
 * Where a face is, in pixels of its frame. Left and right are the picture's, not the person's.
 *
 * @param faces how many faces the frame shows; the others are a carer, or people waiting
 */
public record Face(Box box, Point leftEye, Point rightEye, int faces) {

    public record Box(double x, double y, double width, double height) {
        public double centreX() {
            return x + width / 2;
        }

        public double centreY() {
            return y + height / 2;
        }
    }

    public record Point(double x, double y) {}
}
