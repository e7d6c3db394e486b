package madoguchi.face;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import madoguchi.camera.Frame;

/**
 * One card photo against pictures of one person, without camera and hints: what the counter would
 * decide if these were the frames. Pictures of poor quality are tried all the same, and told.
 *
 * @param score empty when nothing could be compared
 * @param threshold a score of at least this is the same person
 * @param live in the order they were given
 * @param reason one sentence
 */
public record Verification(
        Decision decision,
        OptionalDouble score,
        double threshold,
        Seen card,
        List<Seen> live,
        String reason) {

    public enum Decision {
        MATCH,
        NO_MATCH,
        /** No face to compare on one of the two sides. */
        UNDECIDED
    }

    /**
     * What was seen in a picture.
     *
     * @param fault what the counter would ask for
     */
    public record Seen(boolean face, Optional<FaceCheck.Hint> fault) {}

    /**
     * @param live at least one; the pictures are left as they are
     * @throws FaceEngine.EngineFailed the native library gave up
     */
    public static Verification of(FaceEngine engine, Frame card, List<Frame> live) {
        Optional<Template> portrait = engine.portrait(card);
        List<Template> templates = new ArrayList<>();
        try {
            List<Seen> seen = new ArrayList<>();
            for (Frame frame : live) {
                Optional<Template> template = engine.portrait(frame);
                template.ifPresent(templates::add);
                seen.add(seen(engine, frame, template.isPresent()));
            }
            return decided(
                    engine,
                    portrait,
                    templates,
                    new Seen(portrait.isPresent(), Optional.empty()),
                    seen);
        } finally {
            portrait.ifPresent(Template::close);
            templates.forEach(Template::close);
        }
    }

    /** One live frame as the counter takes it: found, judged, and read whatever the judgement. */
    public static Optional<Template> taken(FaceEngine engine, Frame frame) {
        Optional<Face> face = engine.detect(frame);
        QualityGate.judge(frame, face);
        return face.filter(one -> one.eyes().isPresent()).map(one -> engine.template(frame, one));
    }

    private static Seen seen(FaceEngine engine, Frame frame, boolean face) {
        return new Seen(face, QualityGate.judge(frame, engine.detect(frame)).hint());
    }

    private static Verification decided(
            FaceEngine engine,
            Optional<Template> card,
            List<Template> live,
            Seen onCard,
            List<Seen> seen) {
        double threshold = engine.info().threshold();
        if (card.isEmpty() || live.isEmpty()) {
            return new Verification(
                    Decision.UNDECIDED,
                    OptionalDouble.empty(),
                    threshold,
                    onCard,
                    seen,
                    card.isEmpty()
                            ? "the card's photo shows no face that could be compared"
                            : "no live picture shows a face that could be compared");
        }
        try (Template burst = engine.fused(live)) {
            double score = engine.score(card.get(), burst);
            boolean match = score >= threshold;
            return new Verification(
                    match ? Decision.MATCH : Decision.NO_MATCH,
                    OptionalDouble.of(score),
                    threshold,
                    onCard,
                    seen,
                    match
                            ? "the score reaches the threshold"
                            : "the score stays below the threshold");
        }
    }
}
