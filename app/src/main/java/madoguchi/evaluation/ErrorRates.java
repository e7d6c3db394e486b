package madoguchi.evaluation;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Scores of pairs, counted: how many of the same person and how many of strangers reach each
 * threshold. Scores lie between -1 and 1 and are counted in steps of a hundred-thousandth, so that
 * millions of pairs need no more room than one.
 */
public final class ErrorRates {

    private static final int STEPS = 200_000;

    private final long[] genuine = new long[STEPS + 2];
    private final long[] impostor = new long[STEPS + 2];
    private long genuinePairs;
    private long impostorPairs;

    /**
     * @param same the two pictures show the same person
     */
    public void add(double score, boolean same) {
        int step = Math.clamp(Math.round((score + 1) * (STEPS / 2)), 0, STEPS);
        if (same) {
            genuine[step]++;
            genuinePairs++;
        } else {
            impostor[step]++;
            impostorPairs++;
        }
    }

    public long genuinePairs() {
        return genuinePairs;
    }

    public long impostorPairs() {
        return impostorPairs;
    }

    /**
     * @param fmr false match rate: share of strangers who reach the threshold, 0 to 1
     * @param fnmr false non-match rate: share of pairs of one person that do not reach it, 0 to 1
     */
    public record Point(double threshold, double fmr, double fnmr) {}

    /** Where the two rates are nearest to each other; the larger of the two. */
    public double equalErrorRate() {
        return curve().stream()
                .mapToDouble(point -> Math.max(point.fmr, point.fnmr))
                .min()
                .orElseThrow();
    }

    public Point at(double threshold) {
        int from = stepOf(threshold);
        long reach = 0;
        for (int i = from; i <= STEPS; i++) {
            reach += impostor[i];
        }
        long miss = 0;
        for (int i = 0; i < from; i++) {
            miss += genuine[i];
        }
        return point(from, reach, miss);
    }

    /**
     * The lowest threshold that no more than this share of strangers reaches.
     *
     * @param fmr 0 to 1
     */
    public Point atFmr(double fmr) {
        return curve().stream().filter(point -> point.fmr <= fmr).findFirst().orElseThrow();
    }

    /** A point wherever one of the two rates changes, by rising threshold. */
    public List<Point> curve() {
        if (genuinePairs == 0 || impostorPairs == 0) {
            throw new IllegalStateException(
                    "rates need pairs of the same person and pairs of strangers");
        }
        long[] reach = {impostorPairs};
        long[] miss = {0};
        return IntStream.rangeClosed(0, STEPS + 1)
                .filter(
                        step ->
                                step == 0
                                        || step > STEPS
                                        || genuine[step - 1] + impostor[step - 1] > 0)
                .mapToObj(
                        step -> {
                            if (step > 0) {
                                reach[0] -= sum(impostor, step);
                                miss[0] += sum(genuine, step);
                            }
                            return point(step, reach[0], miss[0]);
                        })
                .toList();
    }

    /** Between two points of the curve only the step just below the second one is not empty. */
    private static long sum(long[] counts, int step) {
        return counts[step - 1];
    }

    private Point point(int step, long reach, long miss) {
        return new Point(
                (step - STEPS / 2) / (STEPS / 2.0),
                (double) reach / impostorPairs,
                (double) miss / genuinePairs);
    }

    private static int stepOf(double threshold) {
        return (int) Math.clamp(Math.ceil((threshold + 1) * (STEPS / 2.0) - 1e-6), 0, STEPS + 1);
    }
}
