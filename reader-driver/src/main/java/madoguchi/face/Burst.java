package madoguchi.face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Good frames in a row and what each scored. Of seven, the five sharpest count, and their median is
 * the score: it reaches a threshold exactly when at least three of the five do.
 */
final class Burst {

    private static final int FRAMES = 7;
    private static final int COUNTED = 5;

    private final List<Shot> shots = new ArrayList<>();

    private record Shot(double sharpness, double score) {}

    /**
     * @return the burst's score once it is complete; the next one begins with the next frame
     */
    OptionalDouble add(double sharpness, double score) {
        shots.add(new Shot(sharpness, score));
        if (shots.size() < FRAMES) {
            return OptionalDouble.empty();
        }
        double median =
                shots.stream()
                        .sorted(Comparator.comparingDouble(Shot::sharpness).reversed())
                        .limit(COUNTED)
                        .mapToDouble(Shot::score)
                        .sorted()
                        .skip(COUNTED / 2)
                        .findFirst()
                        .orElseThrow();
        shots.clear();
        return OptionalDouble.of(median);
    }
}
