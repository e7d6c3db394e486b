package madoguchi.face;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import madoguchi.camera.Frame;
import madoguchi.camera.FrameSource;
import madoguchi.face.FaceCheck.Hint;
import madoguchi.face.FaceCheck.Preview;
import madoguchi.face.FaceCheck.Verdict;
import madoguchi.face.Quality.Marks;

/**
 * One check from its first frame to its verdict: hints until a frame is good, a burst of good
 * frames for the comparison, the same frames for signs of paper or a screen, one request when there
 * is a doubt, another burst after it.
 */
final class CheckRun {

    /** A waiting touch or a taken card is noticed within this, even while the camera is silent. */
    private static final Duration FRAME_WAIT = Duration.ofMillis(100);

    private static final Duration SILENCE = Duration.ofSeconds(3);

    /** To take the mask off, where it cannot stay on. */
    private static final Duration UNCOVERING = Duration.ofSeconds(5);

    private static final int BURSTS = 2;

    /** The networks against spoofing cost as much as all other signs: three frames of a burst. */
    private static final int NETWORKS_EVERY = 3;

    private final FaceEngine engine;
    private final FrameSource camera;
    private final Duration limit;
    private final Preview preview;
    private final BooleanSupplier cancelled;
    private final boolean asksAlways;
    private final TurnRequest.Side side;
    private final SpoofModel spoof;

    private final StableHint stable = new StableHint();
    private final Burst burst;
    private final List<Signs> signs = new ArrayList<>();
    private final List<Double> turns = new ArrayList<>();
    private int maskedFrames;
    private Optional<Instant> first = Optional.empty();
    private Duration silent = Duration.ZERO;
    private Optional<Hint> hint = Optional.empty();
    private Optional<Verdict> refused = Optional.empty();
    private Optional<Instant> uncoveringSince = Optional.empty();
    private Optional<TurnRequest> request = Optional.empty();
    private int bursts;

    CheckRun(
            FaceEngine engine,
            Template card,
            FrameSource camera,
            Duration limit,
            Preview preview,
            BooleanSupplier cancelled,
            boolean asksAlways,
            TurnRequest.Side side,
            SpoofModel spoof) {
        this.engine = engine;
        this.camera = camera;
        this.limit = limit;
        this.preview = preview;
        this.cancelled = cancelled;
        this.asksAlways = asksAlways;
        this.side = side;
        this.spoof = spoof;
        this.burst = new Burst(engine, card);
    }

    Verdict verdict() throws InterruptedException {
        try (burst) {
            return looked();
        }
    }

    private Verdict looked() throws InterruptedException {
        Duration silence = SILENCE.compareTo(limit) < 0 ? SILENCE : limit;
        Duration inARow = Duration.ZERO;
        while (!cancelled.getAsBoolean()) {
            Optional<Frame> next = camera.next(FRAME_WAIT);
            if (next.isEmpty()) {
                silent = silent.plus(FRAME_WAIT);
                inARow = inARow.plus(FRAME_WAIT);
                if (inARow.compareTo(silence) >= 0) {
                    return new Verdict.CameraDead();
                }
                continue;
            }
            inARow = Duration.ZERO;
            Optional<Verdict> decided = judged(next.get());
            if (decided.isPresent()) {
                return decided.get();
            }
        }
        return new Verdict.Cancelled();
    }

    private Optional<Verdict> judged(Frame frame) {
        try {
            Optional<Face> face = engine.detect(frame);
            Quality quality = QualityGate.judge(frame, face);
            Optional<Marks> marks = quality.measures().flatMap(Quality.Measures::marks);
            request.ifPresent(
                    r ->
                            r.look(
                                    face,
                                    marks.map(m -> OptionalDouble.of(m.turn()))
                                            .orElse(OptionalDouble.empty()),
                                    frame.at()));
            hint = stable.next(toTell(quality, marks, frame.at()), frame.at());
            preview.show(frame, face, hint);
            if (request.filter(r -> !r.seen()).isPresent()) {
                return request.get().over(frame.at())
                        ? unsure("the head was not seen to turn")
                        : outOfTime(frame.at());
            }
            if (quality.fault().isEmpty() && !waitsForMask(marks, frame.at())) {
                Optional<Verdict> decided =
                        compared(frame, face.orElseThrow(), quality, marks.orElseThrow());
                if (decided.isPresent()) {
                    return decided;
                }
            }
            return outOfTime(frame.at());
        } finally {
            frame.wipe();
        }
    }

    /** What is wrong with the picture comes first; then what is asked for. */
    private Optional<Hint> toTell(Quality quality, Optional<Marks> marks, Instant at) {
        Optional<TurnRequest> open = request.filter(r -> !r.seen());
        if (open.isPresent()) {
            return quality.hint()
                    // whoever turns looks to the side, and eyes are lost on the way
                    .filter(h -> h != Hint.LOOK_STRAIGHT && h != Hint.EYES_HIDDEN)
                    .or(() -> Optional.of(open.get().hint()));
        }
        return quality.hint()
                .or(
                        () ->
                                waitsForMask(marks, at)
                                        ? Optional.of(Hint.FACE_COVERED)
                                        : Optional.empty());
    }

    private boolean waitsForMask(Optional<Marks> marks, Instant at) {
        return uncoveringSince.filter(since -> at.isBefore(since.plus(UNCOVERING))).isPresent()
                && marks.filter(QualityGate::masked).isPresent();
    }

    private Optional<Verdict> compared(Frame frame, Face face, Quality quality, Marks marks) {
        boolean networks = signs.size() % NETWORKS_EVERY == 0;
        signs.add(
                SignReader.of(
                        frame,
                        face.box(),
                        networks ? spoof.judge(frame, face) : OptionalDouble.empty()));
        maskedFrames += QualityGate.masked(marks) ? 1 : 0;
        turns.add(marks.turn());
        OptionalDouble score = burst.add(quality.sharpness(), engine.template(frame, face));
        if (score.isEmpty()) {
            return Optional.empty();
        }
        int against = Signs.median(signs).count(camera.drawn() ? Signs.DRAWN : Signs.REAL);
        boolean masked = maskedFrames > signs.size() / 2;
        double straight = turns.stream().sorted().skip(turns.size() / 2).findFirst().orElse(0.0);
        signs.clear();
        turns.clear();
        maskedFrames = 0;
        double reached = score.getAsDouble();
        if (reached >= engine.info().threshold()) {
            return same(reached, against, straight, frame.at());
        }
        refused = Optional.of(new Verdict.NoMatch(reached, engine.info().threshold()));
        if (++bursts >= BURSTS) {
            return refused;
        }
        if (masked) {
            uncoveringSince = Optional.of(frame.at());
        }
        return Optional.empty();
    }

    /** The card's face. Is it a person's? */
    private Optional<Verdict> same(double score, int against, double straight, Instant at) {
        double threshold = engine.info().threshold();
        refused =
                Optional.of(
                        new Verdict.Unsure(score, threshold, "there was no time for the request"));
        if (against > 1) {
            return unsure(against + " signs of paper or a screen");
        }
        if (request.isPresent() || (against == 0 && !asksAlways)) {
            return Optional.of(new Verdict.Match(score, threshold));
        }
        double enough = camera.drawn() ? TurnRequest.ENOUGH_DRAWN : TurnRequest.ENOUGH_REAL;
        request = Optional.of(new TurnRequest(side, straight, enough, at));
        return Optional.empty();
    }

    private Optional<Verdict> unsure(String why) {
        return refused.map(
                verdict ->
                        verdict instanceof Verdict.Unsure(double score, double threshold, _)
                                ? new Verdict.Unsure(score, threshold, why)
                                : verdict);
    }

    private Optional<Verdict> outOfTime(Instant at) {
        if (first.isEmpty()) {
            first = Optional.of(at);
        }
        if (Duration.between(first.get(), at).plus(silent).compareTo(limit) < 0) {
            return Optional.empty();
        }
        return Optional.of(refused.orElseGet(() -> new Verdict.NoGoodPicture(hint)));
    }
}
