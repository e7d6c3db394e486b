package madoguchi.face;

import madoguchi.camera.Frame;

/**
 * Brightness of parts of a frame, 0 to 255, and how sharp a face is. Plain sums over the pixels:
 * about a millisecond a frame.
 *
 * @param face mean inside the face
 * @param background mean of all that is not near the face
 * @param glare share of the face that is white
 * @param sharpness energy of the Laplacian over the variance, of the face brought to 48x48 pixels:
 *     what is left of fine detail whatever the contrast, and, so small, however large the picture
 */
record Luma(double face, double background, double glare, double sharpness) {

    private static final int WHITE = 250;

    private static final int STEP = 3;
    private static final int GRID = 48;

    static double mean(Frame frame) {
        long sum = 0;
        int count = 0;
        for (int y = 0; y < frame.height(); y += STEP) {
            for (int x = 0; x < frame.width(); x += STEP) {
                sum += at(frame, x, y);
                count++;
            }
        }
        return (double) sum / count;
    }

    static Luma of(Frame frame, Face.Box box) {
        long face = 0;
        long rest = 0;
        int white = 0;
        int inside = 0;
        int outside = 0;
        for (int y = 0; y < frame.height(); y += STEP) {
            for (int x = 0; x < frame.width(); x += STEP) {
                double dx = Math.abs(x - box.centreX()) / box.width();
                double dy = Math.abs(y - box.centreY()) / box.height();
                if (dx < 0.32 && dy < 0.4) {
                    int luma = at(frame, x, y);
                    face += luma;
                    white += luma >= WHITE ? 1 : 0;
                    inside++;
                } else if (dx > 0.7 && y < box.y() + box.height()) {
                    // beside the head, above the shoulders
                    rest += at(frame, x, y);
                    outside++;
                }
            }
        }
        return new Luma(
                (double) face / Math.max(1, inside),
                (double) rest / Math.max(1, outside),
                (double) white / Math.max(1, inside),
                sharpness(frame, box));
    }

    /** Share of white pixels in and round the face. */
    static double white(Frame frame, Face.Box box) {
        int white = 0;
        int all = 0;
        for (int y = 0; y < frame.height(); y += STEP) {
            for (int x = 0; x < frame.width(); x += STEP) {
                if (Math.abs(x - box.centreX()) < 0.6 * box.width()
                        && Math.abs(y - box.centreY()) < 0.7 * box.height()) {
                    white += at(frame, x, y) >= WHITE ? 1 : 0;
                    all++;
                }
            }
        }
        return (double) white / Math.max(1, all);
    }

    private static double sharpness(Frame frame, Face.Box box) {
        double[] small = shrunk(frame, box);
        double energy = 0;
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int y = 1; y < GRID - 1; y++) {
            for (int x = 1; x < GRID - 1; x++) {
                int i = y * GRID + x;
                double v = small[i];
                double laplacian =
                        small[i - 1] + small[i + 1] + small[i - GRID] + small[i + GRID] - 4 * v;
                energy += laplacian * laplacian;
                sum += v;
                squares += v * v;
                count++;
            }
        }
        double variance = squares / count - (sum / count) * (sum / count);
        return energy / count / (variance + 25);
    }

    /** The middle of the face by area averages, so that noise does not pass for detail. */
    private static double[] shrunk(Frame frame, Face.Box box) {
        double[] small = new double[GRID * GRID];
        double side = 0.8 * box.width() / GRID;
        double left = box.x() + 0.1 * box.width();
        double top = box.y() + 0.15 * box.height();
        for (int y = 0; y < GRID; y++) {
            for (int x = 0; x < GRID; x++) {
                small[y * GRID + x] = area(frame, left + x * side, top + y * side, side);
            }
        }
        return small;
    }

    /** Mean of a small square; what lies beyond the frame's edge is like the edge. */
    static double around(Frame frame, int x, int y, int reach) {
        int sum = 0;
        for (int j = y - reach; j <= y + reach; j++) {
            for (int i = x - reach; i <= x + reach; i++) {
                sum += at(frame, clamp(i, frame.width()), clamp(j, frame.height()));
            }
        }
        int side = 2 * reach + 1;
        return (double) sum / (side * side);
    }

    private static double area(Frame frame, double x, double y, double side) {
        int x0 = clamp((int) Math.floor(x), frame.width());
        int y0 = clamp((int) Math.floor(y), frame.height());
        int x1 = clamp((int) Math.floor(x + side), frame.width());
        int y1 = clamp((int) Math.floor(y + side), frame.height());
        int sum = 0;
        for (int j = y0; j <= y1; j++) {
            for (int i = x0; i <= x1; i++) {
                sum += at(frame, i, j);
            }
        }
        return (double) sum / ((x1 - x0 + 1) * (y1 - y0 + 1));
    }

    private static int clamp(int v, int size) {
        return Math.clamp(v, 0, size - 1);
    }

    private static int at(Frame frame, int x, int y) {
        int i = (y * frame.width() + x) * 3;
        byte[] p = frame.bgr();
        return ((p[i] & 255) * 29 + (p[i + 1] & 255) * 150 + (p[i + 2] & 255) * 77) >> 8;
    }
}
