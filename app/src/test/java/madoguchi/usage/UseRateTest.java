package madoguchi.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import madoguchi.Seeds;
import madoguchi.usage.MonthTotal.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UseRateTest {

    /** Japan's own numbers, as the seeds print them. */
    @ParameterizedTest
    @CsvSource({
        "001, 27147812, 195688619, 13.87, '27,147,812'",
        "003, 34121001, 217694389, 15.67, '34,121,001'",
        "000, 2079, 40622, 5.12, 5.12%",
        "000, 118426, 2717382, 4.36, 4.36%"
    })
    void the_rate_is_what_the_seeds_reckon(
            String seed, long uses, long total, String percent, String printed) throws Exception {
        assertThat(new UseRate(uses, total).percent()).hasToString(percent);
        assertThat(Seeds.text(seed)).contains(printed);
    }

    @Test
    void what_is_no_rate_cannot_be_one() {
        assertThatThrownBy(() -> new UseRate(5, 4)).hasMessageContaining("5 of 4");
        assertThatThrownBy(() -> new UseRate(0, 0)).hasMessageContaining("0 of 0");
    }

    @ParameterizedTest
    @CsvSource({"1234, 1234", "'1,234', 1234", "１２，３４５, 12345", "' 40 ', 40"})
    void a_total_is_read_as_people_type_it(String typed, long total) {
        assertThat(MonthTotal.read(typed, 40)).isEqualTo(new MonthTotal.Number(total));
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "many, NOT_A_NUMBER",
        "-5, NOT_A_NUMBER",
        "12.5, NOT_A_NUMBER",
        "39, LESS_THAN_COUNTED",
        "10000000, TOO_LARGE",
        "99999999999999999999999, TOO_LARGE"
    })
    void what_is_wrong_with_a_total_has_a_name(String typed, Problem problem) {
        assertThat(MonthTotal.read(typed, 40)).isEqualTo(new MonthTotal.Wrong(problem));
    }

    @Test
    void nought_is_no_total_even_where_nobody_came() {
        assertThat(MonthTotal.read("0", 0))
                .isEqualTo(new MonthTotal.Wrong(Problem.LESS_THAN_COUNTED));
    }

    @Test
    void the_support_table_is_the_seeds_to_the_yen_and_its_second_half_has_no_row_for_five()
            throws Exception {
        assertThat(SupportTable.ROWS.getFirst().second()).isEmpty();
        String seed = Seeds.text("000");
        for (SupportTable.Row row : SupportTable.ROWS) {
            assertThat(seed)
                    .contains(
                            "%d%%pt以上%s%s"
                                    .formatted(row.points(), yen(row.first()), yen(row.second())));
        }
        assertThat(seed).contains("対象期間(2024.1～5)支援単価対象期間(2024.6～11)支援単価", "2023.10の利用率からの増加量");
        assertThat(SupportTable.ROWS).hasSize(6);
        assertThat(SupportTable.FIRST.first()).hasToString("2024-01");
        assertThat(SupportTable.SECOND.last()).hasToString("2024-11");
    }

    private static String yen(Optional<Integer> yen) {
        return yen.map(each -> each + "円/件").orElse("-");
    }
}
