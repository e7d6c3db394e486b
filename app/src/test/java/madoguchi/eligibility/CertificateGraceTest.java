package madoguchi.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateGraceTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, 2027-02-28",
        "2026-11-30, 2027-02-28",
        "2026-12-01, 2027-03-31",
        "2027-11-01, 2028-02-29",
    })
    void three_months_run_from_the_end_of_the_month(LocalDate end, LocalDate lastDay) {
        assertThat(CertificateGrace.THREE_MONTHS.lastDay(end)).isEqualTo(lastDay);
        assertThat(CertificateGrace.THREE_MONTHS.over(end, lastDay)).isFalse();
        assertThat(CertificateGrace.THREE_MONTHS.over(end, lastDay.plusDays(1))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21, 2027-02-21", "2026-11-30, 2027-02-28"})
    void by_the_other_reading_they_run_from_the_day(LocalDate end, LocalDate lastDay) {
        assertThat(new CertificateGrace(3, false).lastDay(end)).isEqualTo(lastDay);
    }

    @Test
    void without_grace_the_end_is_the_end() {
        var end = LocalDate.of(2024, 11, 21);

        assertThat(CertificateGrace.NONE.over(end, end)).isFalse();
        assertThat(CertificateGrace.NONE.over(end, end.plusDays(1))).isTrue();
    }

    @Test
    void there_is_no_grace_of_less_than_nothing() {
        assertThatThrownBy(() -> new CertificateGrace(-1, true))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
