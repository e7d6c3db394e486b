package madoguchi.bench;

import java.util.List;

/** The middle of many measurements, which one slow moment does not move. */
public final class Median {

    private Median() {}

    /**
     * @param values at least one
     */
    public static double of(List<Double> values) {
        return Percentile.of(50, values);
    }
}
