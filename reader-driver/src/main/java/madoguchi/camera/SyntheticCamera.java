package madoguchi.camera;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import madoguchi.camera.drawn.LiveScene;
import madoguchi.camera.drawn.Look;
import madoguchi.camera.drawn.Stage;

/**
 * A camera whose people are drawn: for demonstration, training and tests, without any device. The
 * picture follows from the seed, the frame number and who stands there. Frames are taken by one
 * thread; who stands there may be changed by any.
 */
public final class SyntheticCamera implements FrameSource {

    private static final Duration PERIOD =
            Duration.ofSeconds(1).dividedBy(LiveScene.FRAMES_PER_SECOND);

    private final LiveScene scene;
    private final Pace pace;
    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.EMPTY);
    private volatile boolean broken;
    private Instant start;
    private long next;

    public SyntheticCamera(long seed, Pace pace) {
        this.scene = new LiveScene(seed);
        this.pace = pace;
    }

    public void stand(Look person) {
        change(s -> s.withPerson(Optional.of(person)));
    }

    public void leave() {
        change(s -> s.withPerson(Optional.empty()));
    }

    /** Somebody who stands behind the person, or nobody. */
    public void companion(Optional<Look> carer) {
        change(s -> s.withCompanion(carer));
    }

    public void light(Stage.Light light) {
        change(s -> s.withLight(light));
    }

    public void distance(Stage.Distance distance) {
        change(s -> s.withDistance(distance));
    }

    public void wear(Stage.Worn worn) {
        change(s -> s.withWorn(worn));
    }

    public void turn(Stage.Turn turn) {
        change(s -> s.withTurn(turn));
    }

    /** Instead of the person a picture of the person is held up. */
    public void medium(Stage.Medium medium) {
        change(s -> s.withMedium(medium));
    }

    /** A broken camera gives no frames until it is mended. */
    public void broken(boolean now) {
        broken = now;
    }

    @Override
    public String name() {
        return "drawn people";
    }

    @Override
    public boolean drawn() {
        return true;
    }

    @Override
    public Optional<Frame> next(Duration limit) throws InterruptedException {
        Duration left = limit;
        while (broken) {
            if (!left.isPositive()) {
                return Optional.empty();
            }
            Duration step = left.compareTo(PERIOD) < 0 ? left : PERIOD;
            pace.sleep(step);
            left = left.minus(step);
        }
        Instant now = pace.now();
        if (start == null) {
            start = now;
        }
        Instant due = start.plus(PERIOD.multipliedBy(next));
        if (now.isBefore(due)) {
            pace.sleep(Duration.between(now, due));
            now = due;
        } else {
            // frames that nobody took are gone
            next = Duration.between(start, now).dividedBy(PERIOD);
        }
        long number = next++;
        return Optional.of(
                new Frame(
                        number,
                        now,
                        LiveScene.WIDTH,
                        LiveScene.HEIGHT,
                        scene.frame(number, stage.get())));
    }

    @Override
    public void close() {
        stage.set(Stage.EMPTY);
    }

    private void change(UnaryOperator<Stage> change) {
        stage.updateAndGet(change);
    }
}
