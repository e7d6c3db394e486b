package madoguchi.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicBoolean;
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
import madoguchi.face.BurstCheck;
import madoguchi.face.FaceCheck;
import madoguchi.face.FaceEngine;
import madoguchi.face.SpoofModel;
import madoguchi.face.Template;

/**
 * How long it takes from a good face before the camera to the decision: the whole check in real
 * time, as the counter runs it, before a camera of so many pictures a second; and as many pictures
 * through the bare calls. Who is seen makes no difference to the time, so drawn people are seen,
 * passed off as a real camera's; what the anti-spoofing networks say of them is waited for and not
 * counted.
 */
public final class DecisionTime {

    /** Two seconds of pictures, drawn before the clock runs. */
    private static final int DRAWN = 60;

    private static final int BARE = 7;
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final FaceEngine engine;
    private final FaceEngine bare;
    private final Function<FrameSource, SpoofModel> spoof;
    private final int perSecond;

    /**
     * @param perSecond pictures of the camera
     */
    public DecisionTime(
            FaceEngine engine,
            FaceEngine bare,
            Function<FrameSource, SpoofModel> spoof,
            int perSecond) {
        this.engine = engine;
        this.bare = bare;
        this.spoof = spoof;
        this.perSecond = perSecond;
    }

    /**
     * @param milliseconds until a match, or until the head is asked to turn
     * @param cpuMilliseconds of the whole process meanwhile: unlike the time, hardly longer where
     *     other work takes the cores
     */
    public record Taken(double milliseconds, double cpuMilliseconds, boolean asked) {}

    /** One look at each, the whole check and the bare calls in turn. */
    public record Both(Taken check, Taken bare) {}

    public Both of(Look look, long seed) throws InterruptedException, PictureUnreadable {
        List<Frame> frames = new ArrayList<>();
        LiveScene scene = new LiveScene(seed);
        Stage stage = Stage.EMPTY.withPerson(Optional.of(look));
        for (int i = 0; i < DRAWN; i++) {
            // drawn fifteen a second
            long at = (long) i * LiveScene.FRAMES_PER_SECOND / perSecond;
            frames.add(
                    new Frame(
                            i,
                            Instant.EPOCH,
                            LiveScene.WIDTH,
                            LiveScene.HEIGHT,
                            scene.frame(at, stage)));
        }
        byte[] card = CardPhotos.jp2(look);
        return new Both(checked(frames, card), bare(frames, card));
    }

    private Taken checked(List<Frame> frames, byte[] card) throws InterruptedException {
        AtomicBoolean asked = new AtomicBoolean();
        FaceCheck check =
                new BurstCheck(
                        _ -> engine,
                        source -> {
                            SpoofModel model = spoof.apply(source);
                            return (frame, face) -> {
                                model.judge(frame, face);
                                return OptionalDouble.empty();
                            };
                        },
                        BurstCheck.Asking.IN_DOUBT,
                        new java.util.Random(1));
        try (FrameSource camera = camera(frames)) {
            Clock clock = new Clock();
            FaceCheck.Verdict verdict =
                    check.check(
                            card,
                            camera,
                            LIMIT,
                            (_, _, hint) ->
                                    asked.compareAndSet(
                                            false, hint.filter(DecisionTime::asks).isPresent()),
                            asked::get);
            return switch (verdict) {
                case FaceCheck.Verdict.Match _, FaceCheck.Verdict.Cancelled _ ->
                        clock.taken(asked.get());
                case FaceCheck.Verdict other ->
                        throw new IllegalStateException("no decision but " + other);
            };
        }
    }

    private static boolean asks(FaceCheck.Hint hint) {
        return hint == FaceCheck.Hint.TURN_LEFT || hint == FaceCheck.Hint.TURN_RIGHT;
    }

    private Taken bare(List<Frame> frames, byte[] card)
            throws InterruptedException, PictureUnreadable {
        try (FrameSource camera = camera(frames)) {
            Clock clock = new Clock();
            try (Template photo = template(Pictures.decode(card))) {
                for (int i = 0; i < BARE; i++) {
                    try (Template live = template(camera.next(LIMIT).orElseThrow())) {
                        bare.score(photo, live);
                    }
                }
            }
            return clock.taken(false);
        }
    }

    private Template template(Frame frame) {
        return bare.template(frame, bare.detect(frame).orElseThrow());
    }

    private FrameSource camera(List<Frame> frames) {
        return CameraThread.around(new Replay(frames, Duration.ofSeconds(1).dividedBy(perSecond)));
    }

    private static final class Clock {
        private static final OperatingSystemMXBean SYSTEM =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

        private final long start = System.nanoTime();
        private final long cpu = SYSTEM.getProcessCpuTime();

        Taken taken(boolean asked) {
            return new Taken(
                    (System.nanoTime() - start) / 1e6,
                    (SYSTEM.getProcessCpuTime() - cpu) / 1e6,
                    asked);
        }
    }

    /** Pictures at the pace of a camera; those that nobody took are gone. */
    private static final class Replay implements FrameSource {
        private final List<Frame> frames;
        private final Duration period;
        private final long start = System.nanoTime();
        private long next;

        Replay(List<Frame> frames, Duration period) {
            this.frames = frames;
            this.period = period;
        }

        @Override
        public String name() {
            return "pictures drawn before";
        }

        @Override
        public boolean drawn() {
            return false;
        }

        @Override
        public Optional<Frame> next(Duration limit) throws InterruptedException {
            long now = (System.nanoTime() - start) / period.toNanos();
            next = Math.max(next, now);
            long due = start + next * period.toNanos() - System.nanoTime();
            Thread.sleep(Duration.ofNanos(Math.max(0, due)));
            Frame frame = frames.get((int) (next % frames.size()));
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
