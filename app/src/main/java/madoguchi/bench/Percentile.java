package madoguchi.bench;

import java.util.List;

/** What so many of a hundred measurements do not exceed. */
public final class Percentile {

    private Percentile() {}

    /**
     * @param percent 0 to 99
     * @param values at least one
     */
    public static double of(int percent, List<Double> values) {
        return values.stream().sorted().toList().get(values.size() * percent / 100);
    }
}
