package madoguchi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ErrorRatesTest {

    /** Ten pairs of one person at 0.1 to 1.0, ten of strangers at -0.9 to 0.0, but one at 0.55. */
    private final ErrorRates rates = new ErrorRates();

    ErrorRatesTest() {
        for (int i = 1; i <= 10; i++) {
            rates.add(i / 10.0, true);
            rates.add(i == 10 ? 0.55 : i / 10.0 - 1, false);
        }
    }

    @Test
    void a_score_that_equals_the_threshold_reaches_it() {
        assertThat(rates.at(0.5).fnmr()).isCloseTo(0.4, within(1e-12));
        assertThat(rates.at(0.55).fmr()).isCloseTo(0.1, within(1e-12));
        assertThat(rates.at(0.55001).fmr()).isZero();
    }

    @Test
    void the_threshold_for_a_rate_is_the_lowest_that_keeps_it() {
        ErrorRates.Point none = rates.atFmr(0.05);
        assertThat(none.threshold()).isCloseTo(0.55001, within(1e-9));
        assertThat(none.fnmr()).isCloseTo(0.5, within(1e-12));
        ErrorRates.Point one = rates.atFmr(0.1);
        assertThat(one.fmr()).isCloseTo(0.1, within(1e-12));
        assertThat(one.fnmr()).isZero();
    }

    @Test
    void the_equal_error_rate_is_where_the_two_meet() {
        assertThat(rates.equalErrorRate()).isCloseTo(0.1, within(1e-12));
        ErrorRates apart = new ErrorRates();
        apart.add(0.9, true);
        apart.add(0.1, false);
        assertThat(apart.equalErrorRate()).isZero();
        ErrorRates swapped = new ErrorRates();
        swapped.add(0.1, true);
        swapped.add(0.9, false);
        assertThat(swapped.equalErrorRate()).isEqualTo(1);
    }

    @Test
    void along_the_curve_strangers_only_fall_and_misses_only_rise_from_end_to_end() {
        var curve = rates.curve();
        assertThat(curve.getFirst()).isEqualTo(new ErrorRates.Point(-1, 1, 0));
        assertThat(curve.getLast().fmr()).isZero();
        assertThat(curve.getLast().fnmr()).isEqualTo(1);
        for (int i = 1; i < curve.size(); i++) {
            assertThat(curve.get(i).fmr()).isLessThanOrEqualTo(curve.get(i - 1).fmr());
            assertThat(curve.get(i).fnmr()).isGreaterThanOrEqualTo(curve.get(i - 1).fnmr());
            assertThat(rates.at(curve.get(i).threshold()))
                    .as("counted another way")
                    .isEqualTo(curve.get(i));
        }
    }

    @Test
    void without_both_kinds_of_pairs_there_is_no_rate() {
        ErrorRates lonely = new ErrorRates();
        lonely.add(0.5, true);
        assertThatThrownBy(lonely::equalErrorRate).isInstanceOf(IllegalStateException.class);
    }
}
