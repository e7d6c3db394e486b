package madoguchi.face;

import java.util.List;

/** Directions in a space of many dimensions, and how alike two are. */
final class Cosine {

    private Cosine() {}

    /** To length 1; what has no direction stays nothing. */
    static void normalise(float[] v) {
        double length = Math.sqrt(product(v, v));
        if (!Double.isFinite(length)) {
            throw new IllegalStateException("an embedding that is not finite");
        }
        if (length > 0) {
            for (int i = 0; i < v.length; i++) {
                v[i] = (float) (v[i] / length);
            }
        }
    }

    /** The cosine where both have length 1. */
    static double product(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** The direction in the middle of several. */
    static float[] middle(List<float[]> all) {
        float[] sum = new float[all.getFirst().length];
        for (float[] one : all) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += one[i];
            }
        }
        normalise(sum);
        return sum;
    }
}
