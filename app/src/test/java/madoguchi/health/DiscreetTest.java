package madoguchi.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscreetTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            number 123456789012 end      | number ●●●●●●●●●●●● end
            1234567890                   | ●●●●●●●●●●
            x1234567890123x              | x●●●●●●●●●●●●●x
            １２３４５６７８９０１２     | ●●●●●●●●●●●●
            1234 5678 9012               | ●●●● ●●●● ●●●●
            1234-5678-9012,              | ●●●●-●●●●-●●●●,
            """)
    void a_long_number_is_masked_digit_by_digit(String told, String masked) {
        assertThat(Discreet.masked(told)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-21T10:32:01.123 WARN",
                "K-107 123456789",
                "2026-11-21 10:32",
                "12345 1234-5678"
            })
    void what_a_technician_needs_stays(String told) {
        assertThat(Discreet.masked(told)).isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/madoguchi.db", ""})
    void abroad_nobody_learns_whose_home_it_is(String rest) {
        assertThat(Discreet.abroad("in " + System.getProperty("user.home") + rest))
                .isEqualTo("in ~" + rest);
    }
}
