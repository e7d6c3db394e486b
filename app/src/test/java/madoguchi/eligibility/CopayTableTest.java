package madoguchi.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import madoguchi.eligibility.CopayTable.Income;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentences are those of seed 002, 「医療費の一部負担（自己負担）割合について」. */
class CopayTableTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            75歳以上の者は、1割                         | 80 | ORDINARY   | 10
            一定以上所得者は2割                         | 80 | ABOVE      | 20
            現役並み所得者は3割                         | 80 | AS_WORKING | 30
            70歳から74歳までの者は、2割                 | 72 | ORDINARY   | 20
            70歳から74歳までの者は、2割（一定以上でも） | 72 | ABOVE      | 20
            70歳から74歳まで、現役並み所得者は3割       | 72 | AS_WORKING | 30
            70歳未満の者は3割                           | 69 | ORDINARY   | 30
            70歳未満の者は3割（現役並みでも）           | 40 | AS_WORKING | 30
            6歳（義務教育就学前）未満の者は2割          | 3  | ORDINARY   | 20
            """)
    void the_seeds_table(String sentence, int age, Income income, int percent) {
        assertThat(CopayTable.percent(TODAY.minusYears(age), TODAY, income)).isEqualTo(percent);
    }

    @Test
    void two_tenths_from_75_on_began_on_the_first_of_October_2022() {
        var born = LocalDate.of(1940, 1, 1);
        assertThat(CopayTable.percent(born, LocalDate.of(2022, 9, 30), Income.ABOVE)).isEqualTo(10);
        assertThat(CopayTable.percent(born, LocalDate.of(2022, 10, 1), Income.ABOVE)).isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource({
        "1951-11-21, 2026-11-20, false",
        "1951-11-21, 2026-11-21, true",
        "1951-11-22, 2026-11-21, false"
    })
    void late_elderly_from_the_75th_birthday(LocalDate born, LocalDate on, boolean yes) {
        assertThat(CopayTable.isLateElderly(born, on)).isEqualTo(yes);
    }

    @ParameterizedTest
    @CsvSource({
        "1956-11-15, 2026-11-30, false",
        "1956-11-15, 2026-12-01, true",
        "1956-11-01, 2026-10-31, false",
        "1956-11-01, 2026-11-01, true"
    })
    void elderly_from_the_month_after_the_70th_birthday(LocalDate born, LocalDate on, boolean yes) {
        assertThat(CopayTable.isElderly(born, on)).isEqualTo(yes);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-04-01, 2026-03-31, true",
        "2020-04-01, 2026-04-01, false",
        "2020-04-02, 2026-04-01, true",
        "2020-04-02, 2027-03-31, true",
        "2020-04-02, 2027-04-01, false"
    })
    void preschool_to_the_March_after_the_sixth_birthday(
            LocalDate born, LocalDate on, boolean yes) {
        assertThat(CopayTable.isPreschool(born, on)).isEqualTo(yes);
    }

    @Test
    void what_is_possible_at_an_age() {
        assertThat(Stream.of(80, 72, 40, 3).map(age -> TODAY.minusYears(age)).map(this::possible))
                .containsExactly(List.of(10, 20, 30), List.of(20, 30), List.of(30), List.of(20));
    }

    private List<Integer> possible(LocalDate born) {
        return CopayTable.possible(born, TODAY);
    }
}
