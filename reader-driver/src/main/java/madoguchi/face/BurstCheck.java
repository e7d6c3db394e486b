package madoguchi.face;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import madoguchi.camera.Frame;
import madoguchi.camera.FrameSource;
import madoguchi.camera.PictureUnreadable;
import madoguchi.camera.Pictures;

/**
 * The face check by bursts of good frames. One burst that agrees is a match; a second that does not
 * is another face. Runs on the camera's thread, keeps its time by the frames' instants, and leaves
 * neither frame nor template behind.
 */
public final class BurstCheck implements FaceCheck {

    /** A waiting touch or a taken card is noticed within this, even while the camera is silent. */
    private static final Duration FRAME_WAIT = Duration.ofMillis(100);

    private static final Duration SILENCE = Duration.ofSeconds(3);
    private static final int BURSTS = 2;

    private final Function<FrameSource, FaceEngine> engines;

    /**
     * @param engines chooses the engine for a camera: {@link FaceEngines#forSource}; asked on the
     *     camera's thread
     */
    public BurstCheck(Function<FrameSource, FaceEngine> engines) {
        this.engines = engines;
    }

    @Override
    public Verdict check(
            byte[] cardPhoto,
            FrameSource camera,
            Duration limit,
            Preview preview,
            BooleanSupplier cancelled)
            throws InterruptedException {
        FaceEngine engine = engines.apply(camera);
        Optional<Template> template;
        try {
            template = fromCard(engine, cardPhoto);
        } catch (PictureUnreadable e) {
            return new Verdict.PhotoUnusable(e.getMessage());
        }
        if (template.isEmpty()) {
            return new Verdict.PhotoUnusable(
                    "the card's photo shows no face that could be compared");
        }
        try (Template card = template.get()) {
            return new Run(engine, card, camera, limit, preview, cancelled).verdict();
        }
    }

    private static Optional<Template> fromCard(FaceEngine engine, byte[] cardPhoto)
            throws PictureUnreadable {
        Frame photo = Pictures.decode(cardPhoto);
        try {
            return engine.detect(photo)
                    .filter(face -> face.eyes().isPresent())
                    .map(face -> engine.template(photo, face));
        } finally {
            photo.wipe();
        }
    }

    /** One check from its first frame to its verdict. */
    private static final class Run {
        private final FaceEngine engine;
        private final Template card;
        private final FrameSource camera;
        private final Duration limit;
        private final Preview preview;
        private final BooleanSupplier cancelled;

        private final StableHint stable = new StableHint();
        private final Burst burst = new Burst();
        private Optional<Instant> first = Optional.empty();
        private Duration silent = Duration.ZERO;
        private Optional<Hint> hint = Optional.empty();
        private Optional<Verdict.NoMatch> refused = Optional.empty();
        private int bursts;

        Run(
                FaceEngine engine,
                Template card,
                FrameSource camera,
                Duration limit,
                Preview preview,
                BooleanSupplier cancelled) {
            this.engine = engine;
            this.card = card;
            this.camera = camera;
            this.limit = limit;
            this.preview = preview;
            this.cancelled = cancelled;
        }

        Verdict verdict() throws InterruptedException {
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
                QualityGate.Quality quality = QualityGate.judge(frame, face);
                hint = stable.next(quality.fault(), frame.at());
                preview.show(frame, face, hint);
                if (quality.fault().isEmpty()) {
                    Optional<Verdict> decided =
                            compared(frame, face.orElseThrow(), quality.sharpness());
                    if (decided.isPresent()) {
                        return decided;
                    }
                }
                return outOfTime(frame.at());
            } finally {
                frame.wipe();
            }
        }

        private Optional<Verdict> compared(Frame frame, Face face, double sharpness) {
            OptionalDouble score;
            try (Template live = engine.template(frame, face)) {
                score = burst.add(sharpness, engine.score(card, live));
            }
            if (score.isEmpty()) {
                return Optional.empty();
            }
            double threshold = engine.info().threshold();
            if (score.getAsDouble() >= threshold) {
                return Optional.of(new Verdict.Match(score.getAsDouble(), threshold));
            }
            refused = Optional.of(new Verdict.NoMatch(score.getAsDouble(), threshold));
            return ++bursts < BURSTS ? Optional.empty() : Optional.of(refused.get());
        }

        private Optional<Verdict> outOfTime(Instant at) {
            if (first.isEmpty()) {
                first = Optional.of(at);
            }
            if (Duration.between(first.get(), at).plus(silent).compareTo(limit) < 0) {
                return Optional.empty();
            }
            return Optional.of(
                    refused.isPresent() ? refused.get() : new Verdict.NoGoodPicture(hint));
        }
    }
}
