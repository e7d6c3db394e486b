package madoguchi.face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Good frames in a row. Of seven, the five sharpest count: what they have in common is compared
 * (facts, 4.3: far better than the best of them), and three of the five must agree by themselves,
 * so that one lucky frame decides nothing. Templates are wiped when they were used, or not.
 */
final class Burst implements AutoCloseable {

    static final int FRAMES = 7;
    private static final int COUNTED = 5;

    /** How far a single frame may stay behind what several have in common. */
    private static final double SINGLE = 0.08;

    private final FaceEngine engine;
    private final Template card;
    private final List<Shot> shots = new ArrayList<>();

    private record Shot(double sharpness, Template template) {}

    Burst(FaceEngine engine, Template card) {
        this.engine = engine;
        this.card = card;
    }

    /**
     * @param live taken over
     * @return the burst's score once it is complete; the next one begins with the next frame
     */
    OptionalDouble add(double sharpness, Template live) {
        shots.add(new Shot(sharpness, live));
        if (shots.size() < FRAMES) {
            return OptionalDouble.empty();
        }
        List<Template> best =
                shots.stream()
                        .sorted(Comparator.comparingDouble(Shot::sharpness).reversed())
                        .limit(COUNTED)
                        .map(Shot::template)
                        .toList();
        double agreed =
                best.stream()
                        .mapToDouble(one -> engine.score(card, one))
                        .sorted()
                        .skip(COUNTED / 2)
                        .findFirst()
                        .orElseThrow();
        try (Template fused = engine.fused(best)) {
            return OptionalDouble.of(Math.min(engine.score(card, fused), agreed + SINGLE));
        } finally {
            close();
        }
    }

    @Override
    public void close() {
        shots.forEach(shot -> shot.template().close());
        shots.clear();
    }
}
