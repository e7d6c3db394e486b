package madoguchi.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotalsFileTest {

    @Test
    void a_table_from_a_spreadsheet_is_read() throws Exception {
        assertThat(
                        TotalsFile.read(
                                "\uFEFFmonth,total\r\n2026-09,1180\r\n2026-10,\"1,234\"\r\n\r\n"))
                .containsExactly(
                        java.util.Map.entry(YearMonth.of(2026, 9), 1180L),
                        java.util.Map.entry(YearMonth.of(2026, 10), 1234L));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-09,1180\\n2026-13,5 | line 2: \"2026-13\" is no month",
                "2026-09,none | line 1: \"none\" is no total",
                "2026-09 | line 1: a month and a total",
                "2026-09,1\\n2026-09,2 | line 2: 2026-09 is there twice",
                "month,total | there is no line like 2026-10,1234",
                "2026-09,0 | line 1: \"0\" is no total"
            })
    void a_mistake_is_named_with_its_line(String csv, String complaint) {
        assertThatThrownBy(() -> TotalsFile.read(csv.replace("\\n", "\n")))
                .isInstanceOf(TotalsFile.BadTotals.class)
                .hasMessageStartingWith(complaint);
    }
}
