package madoguchi.eligibility;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What was answered, kind by kind, and when. A kind that is absent was not asked about.
 *
 * @param answers true: agreed
 * @param at when the answers were given; the seeds' 24 hours run from here
 */
public record Consents(Map<ConsentKind, Boolean> answers, Instant at) {

    /** 「診療／薬剤情報等の照会可能期間は…同意情報登録後24時間」 (seed 001). */
    public static final Duration LIFE = Duration.ofHours(24);

    public Consents {
        answers =
                answers.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(answers));
    }

    /** Nothing was asked: an expired certificate gives eligibility only. */
    public static Consents notAsked(Instant at) {
        return new Consents(Map.of(), at);
    }

    public boolean asked() {
        return !answers.isEmpty();
    }

    public boolean agreed(ConsentKind kind) {
        return answers.getOrDefault(kind, false);
    }

    /** The same, with one more kind answered. */
    public Consents with(ConsentKind kind, boolean agreed) {
        Map<ConsentKind, Boolean> more = new EnumMap<>(ConsentKind.class);
        more.putAll(answers);
        more.put(kind, agreed);
        return new Consents(more, at);
    }

    public Instant until() {
        return at.plus(LIFE);
    }
}
