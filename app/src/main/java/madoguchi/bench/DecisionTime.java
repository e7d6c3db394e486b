package madoguchi.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Function;
import madoguchi.camera.CameraThread;
import madoguchi.camera.CardPhotos;
import madoguchi.camera.Frame;
import madoguchi.camera.FrameSource;
import madoguchi.camera.PictureUnreadable;
import madoguchi.camera.Pictures;
import madoguchi.camera.drawn.LiveScene;
import madoguchi.camera.drawn.Look;
import madoguchi.camera.drawn.Stage;
import madoguchi.camera.drawn.Stage.Turn;
import madoguchi.face.BurstCheck;
import madoguchi.face.BurstCheck.Asking;
import madoguchi.face.FaceCheck;
import madoguchi.face.FaceEngine;
import madoguchi.face.SpoofModel;
import madoguchi.face.Template;

/**
 * How long it takes from a good face before the camera to the decision: the whole check in real
 * time, as the counter runs it, before a camera of so many pictures a second; and as many pictures
 * through the bare calls. Who is seen makes no difference to the time, so drawn people are seen;
 * what the anti-spoofing networks say of them is waited for and not counted. Somebody who is asked
 * to turn does so as soon as the request can be read.
 */
public final class DecisionTime {

    /** A second of pictures at the fastest, drawn before the clock runs. */
    private static final int DRAWN = 30;

    private static final int BARE = 7;
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final FaceEngine engine;
    private final FaceEngine bare;
    private final Function<FrameSource, SpoofModel> spoof;
    private final int perSecond;
    private final byte[] card;
    private final Map<Turn, List<Frame>> frames = new EnumMap<>(Turn.class);

    /**
     * @param spoof never asked about drawn people by the counter; here for its time
     * @param perSecond pictures of the camera
     * @param who is seen
     */
    public DecisionTime(
            FaceEngine engine, FaceEngine bare, SpoofModel spoof, int perSecond, Look who) {
        this.engine = engine;
        this.bare = bare;
        this.spoof =
                _ ->
                        (frame, face) -> {
                            spoof.judge(frame, face);
                            return OptionalDouble.empty();
                        };
        this.perSecond = perSecond;
        this.card = CardPhotos.jp2(who);
        for (Turn turn : List.of(Turn.STRAIGHT, Turn.LEFT, Turn.RIGHT)) {
            frames.put(
                    turn,
                    drawn(Stage.EMPTY.withPerson(Optional.of(who)).withTurn(turn), perSecond));
        }
    }

    private static List<Frame> drawn(Stage stage, int perSecond) {
        LiveScene scene = new LiveScene(1);
        List<Frame> all = new ArrayList<>();
        for (int i = 0; i < DRAWN; i++) {
            long at = (long) i * LiveScene.FRAMES_PER_SECOND / perSecond;
            all.add(
                    new Frame(
                            i,
                            Instant.EPOCH,
                            LiveScene.WIDTH,
                            LiveScene.HEIGHT,
                            scene.frame(at, stage)));
        }
        return all;
    }

    /**
     * @param cpuMilliseconds of the whole process meanwhile: unlike the time, hardly longer where
     *     other work takes the cores
     */
    public record Taken(double milliseconds, double cpuMilliseconds) {}

    /**
     * The whole check up to the match.
     *
     * @throws IllegalStateException it came to another end
     */
    public Taken checked(Asking asking) throws InterruptedException {
        Replay replay = new Replay();
        FaceCheck check = new BurstCheck(_ -> engine, spoof, asking, new Random(1));
        try (FrameSource camera = CameraThread.around(replay)) {
            Clock clock = new Clock();
            FaceCheck.Verdict verdict =
                    check.check(
                            card,
                            camera,
                            LIMIT,
                            (_, _, hint) -> replay.shown = frames.get(answer(hint)),
                            () -> false);
            if (verdict instanceof FaceCheck.Verdict.Match) {
                return clock.taken();
            }
            throw new IllegalStateException("no match but " + verdict);
        }
    }

    private static Turn answer(Optional<FaceCheck.Hint> hint) {
        return hint.filter(FaceCheck.Hint.TURN_LEFT::equals).isPresent()
                ? Turn.LEFT
                : hint.filter(FaceCheck.Hint.TURN_RIGHT::equals).isPresent()
                        ? Turn.RIGHT
                        : Turn.STRAIGHT;
    }

    /** The card and as many frames as a burst has. */
    public Taken bare() throws InterruptedException, PictureUnreadable {
        try (FrameSource camera = CameraThread.around(new Replay())) {
            Clock clock = new Clock();
            try (Template photo = template(Pictures.decode(card))) {
                for (int i = 0; i < BARE; i++) {
                    try (Template live = template(camera.next(LIMIT).orElseThrow())) {
                        bare.score(photo, live);
                    }
                }
            }
            return clock.taken();
        }
    }

    private Template template(Frame frame) {
        return bare.template(frame, bare.detect(frame).orElseThrow());
    }

    private static final class Clock {
        private static final OperatingSystemMXBean SYSTEM =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

        private final long start = System.nanoTime();
        private final long cpu = SYSTEM.getProcessCpuTime();

        Taken taken() {
            return new Taken(
                    (System.nanoTime() - start) / 1e6, (SYSTEM.getProcessCpuTime() - cpu) / 1e6);
        }
    }

    /** Pictures at the pace of a camera; those that nobody took are gone. */
    private final class Replay implements FrameSource {
        private final long period = Duration.ofSeconds(1).toNanos() / perSecond;
        private final long start = System.nanoTime();
        private volatile List<Frame> shown = frames.get(Turn.STRAIGHT);
        private long next;

        @Override
        public String name() {
            return "pictures drawn before";
        }

        @Override
        public boolean drawn() {
            return true;
        }

        @Override
        public Optional<Frame> next(Duration limit) throws InterruptedException {
            next = Math.max(next, (System.nanoTime() - start) / period);
            long wait = start + next * period - System.nanoTime();
            Thread.sleep(Duration.ofNanos(Math.max(0, wait)));
            Frame frame = shown.get((int) (next % shown.size()));
            return Optional.of(
                    new Frame(
                            next++,
                            Instant.now(),
                            frame.width(),
                            frame.height(),
                            frame.bgr().clone()));
        }

        @Override
        public void close() {
            // holds nothing native
        }
    }
}
