package madoguchi.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private final Retention rule = Rules.standard().retention();

    @Test
    @DisplayName("「同意情報登録後24時間」")
    void consent() {
        assertThat(rule.consent()).isEqualTo(Duration.ofHours(24));
    }

    @Test
    @DisplayName("acknowledged: to that day's end; never fetched: 翌月末")
    void person() {
        LocalDate day = LocalDate.of(2026, 1, 31);
        assertThat(rule.lastDayAcknowledged(day)).isEqualTo(day);
        assertThat(rule.lastDayUnfetched(day)).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(rule.lastDayUnfetched(LocalDate.of(2026, 12, 1)))
                .isEqualTo(LocalDate.of(2027, 1, 31));
    }
}
