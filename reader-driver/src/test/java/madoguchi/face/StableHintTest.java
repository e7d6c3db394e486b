package madoguchi.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import madoguchi.face.FaceCheck.Hint;
import org.junit.jupiter.api.Test;

class StableHintTest {

    private static final Instant START = Instant.parse("2026-11-21T09:00:00Z");
    private static final Optional<Hint> GOOD = Optional.empty();
    private static final Optional<Hint> DARK = Optional.of(Hint.TOO_DARK);
    private static final Optional<Hint> FAR = Optional.of(Hint.TOO_FAR);

    private final StableHint stable = new StableHint();

    @Test
    void a_hint_must_be_true_for_a_fifth_of_a_second_before_it_is_shown() {
        assertThat(at(0, DARK)).isEmpty();
        assertThat(at(133, DARK)).isEmpty();
        assertThat(at(200, DARK)).isEqualTo(DARK);
    }

    @Test
    void a_blink_is_not_worth_a_word() {
        at(0, GOOD);
        assertThat(at(1000, FAR)).isEmpty();
        assertThat(at(1133, GOOD)).isEmpty();
        assertThat(at(1266, FAR)).isEmpty();
        assertThat(at(1333, GOOD)).isEmpty();
    }

    @Test
    void what_is_shown_stays_for_at_least_six_tenths_of_a_second() {
        at(0, DARK);
        assertThat(at(200, DARK)).isEqualTo(DARK);
        assertThat(at(266, FAR)).isEqualTo(DARK);
        assertThat(at(799, FAR)).isEqualTo(DARK);
        assertThat(at(800, FAR)).isEqualTo(FAR);
        assertThat(at(1100, GOOD)).isEqualTo(FAR);
        assertThat(at(1400, GOOD)).isEmpty();
    }

    @Test
    void hints_that_alternate_frame_by_frame_do_not_flicker() {
        at(0, DARK);
        at(200, DARK);
        for (int i = 4; i < 60; i++) {
            assertThat(at(i * 67L, i % 2 == 0 ? FAR : DARK)).isEqualTo(DARK);
        }
    }

    private Optional<Hint> at(long millis, Optional<Hint> now) {
        return stable.next(now, START.plusMillis(millis));
    }
}
