package madoguchi.usage;

import static madoguchi.usage.Visited.done;
import static madoguchi.usage.Visited.failed;
import static madoguchi.usage.Visited.stopped;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.usage.UsageReport.Bar;
import madoguchi.usage.UsageReport.Stop;
import madoguchi.usage.VisitUsage.End;
import org.junit.jupiter.api.Test;

class UsageReportTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    private static final List<VisitUsage> VISITS =
            List.of(
                    done("2026-11-02", IdentityMethod.FACE, 4),
                    done("2026-11-02", IdentityMethod.FACE, 8),
                    done("2026-11-02", IdentityMethod.PIN, 6),
                    done("2026-11-30", IdentityMethod.VISUAL, 20),
                    stopped("2026-11-02", "P05", End.LEFT),
                    stopped("2026-11-03", "P05", End.LEFT),
                    stopped("2026-11-03", "P04", End.CARD_TAKEN),
                    failed("2026-11-03", "P08", "011"),
                    failed("2026-11-04", "P02", "001"),
                    failed("2026-11-05", "P08", "011"),
                    done("2026-10-31", IdentityMethod.PIN, 1),
                    done("2025-11-01", IdentityMethod.PIN, 1),
                    done("2025-10-31", IdentityMethod.PIN, 1),
                    done("2026-12-01", IdentityMethod.PIN, 1));

    private final UsageReport month = UsageReport.ofMonth(NOVEMBER, VISITS, Map.of());

    @Test
    void a_month_has_a_bar_for_each_day_by_method_also_where_nobody_came() {
        assertThat(month.bars()).hasSize(30);
        assertThat(month.bars().get(1))
                .isEqualTo(
                        new Bar(
                                LocalDate.of(2026, 11, 2),
                                Map.of(IdentityMethod.FACE, 2, IdentityMethod.PIN, 1),
                                1));
        assertThat(month.bars().get(6).visits()).isZero();
        assertThat(month.bars().getLast().uses()).isOne();
        assertThat(month.visits()).isEqualTo(10);
        assertThat(month.uses()).isEqualTo(4);
        assertThat(month.byMethod())
                .isEqualTo(
                        Map.of(
                                IdentityMethod.FACE,
                                2,
                                IdentityMethod.PIN,
                                1,
                                IdentityMethod.VISUAL,
                                1));
    }

    @Test
    void a_year_has_thirteen_months_so_that_the_same_one_can_be_compared() {
        UsageReport year = UsageReport.ofYear(NOVEMBER, VISITS, Map.of());

        assertThat(year.bars()).hasSize(13);
        assertThat(year.bars().getFirst().first()).isEqualTo(LocalDate.of(2025, 11, 1));
        assertThat(year.bars().getFirst().uses()).isOne();
        assertThat(year.bars().getLast().visits()).isEqualTo(10);
        assertThat(year.visits()).isEqualTo(12);
    }

    @Test
    void failures_and_stops_come_the_most_frequent_first() {
        assertThat(month.failures())
                .containsExactly(
                        new UsageReport.Failure("011", 2), new UsageReport.Failure("001", 1));
        assertThat(month.stops())
                .containsExactly(
                        new Stop("P05", End.LEFT, 2),
                        new Stop("P08", End.SORRY, 2),
                        new Stop("P02", End.SORRY, 1),
                        new Stop("P04", End.CARD_TAKEN, 1));
    }

    @Test
    void half_of_the_visits_took_the_median_and_nine_of_ten_the_p90() {
        assertThat(month.steps())
                .extracting(UsageReport.StepTime::step)
                .containsExactly("P02", "P11");
        UsageReport.StepTime consent = month.steps().getLast();
        assertThat(consent.visits()).isEqualTo(4);
        assertThat(consent.median()).isEqualTo(Duration.ofSeconds(6));
        assertThat(consent.p90()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void of_ten_visits_the_ninth_is_the_p90() {
        List<VisitUsage> ten = new ArrayList<>();
        IntStream.rangeClosed(1, 10)
                .forEach(i -> ten.add(done("2026-11-09", IdentityMethod.PIN, 11 - i)));

        UsageReport.StepTime consent =
                UsageReport.ofMonth(NOVEMBER, ten, Map.of()).steps().getLast();

        assertThat(consent.median()).isEqualTo(Duration.ofSeconds(5));
        assertThat(consent.p90()).isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void the_rate_is_there_when_the_months_total_is_known_and_else_only_the_count() {
        assertThat(month.rate()).isEmpty();
        assertThat(UsageReport.ofMonth(NOVEMBER, VISITS, Map.of(NOVEMBER, 16L)).rate())
                .contains(new UseRate(4, 16));
    }

    @Test
    void a_total_that_is_less_than_what_was_counted_is_no_total() {
        assertThat(UsageReport.ofMonth(NOVEMBER, VISITS, Map.of(NOVEMBER, 3L)).rate()).isEmpty();
    }

    @Test
    void a_year_has_a_rate_only_when_each_of_its_months_has_a_total() {
        Map<YearMonth, Long> two =
                Map.of(NOVEMBER, 50L, YearMonth.of(2026, 10), 50L, YearMonth.of(2020, 1), 9L);
        assertThat(UsageReport.ofYear(NOVEMBER, VISITS, two).rate()).isEmpty();

        Map<YearMonth, Long> all =
                Map.of(NOVEMBER, 50L, YearMonth.of(2026, 10), 50L, YearMonth.of(2025, 11), 20L);
        assertThat(UsageReport.ofYear(NOVEMBER, VISITS, all).rate()).contains(new UseRate(6, 120));
    }

    @Test
    void nobody_came() {
        UsageReport none = UsageReport.ofMonth(NOVEMBER, List.of(), Map.of());

        assertThat(none.visits()).isZero();
        assertThat(none.bars()).hasSize(30);
        assertThat(none.steps()).isEmpty();
        assertThat(none.rate()).isEmpty();
    }

    @Test
    void the_table_for_a_spreadsheet_has_every_number_and_nothing_but_words_of_the_handbook() {
        List<String> lines =
                UsageCsv.lines(UsageReport.ofMonth(NOVEMBER, VISITS, Map.of(NOVEMBER, 16L)));

        assertThat(lines)
                .startsWith(UsageCsv.HEAD)
                .contains(
                        "use,2026-11-02,FACE,,2,,",
                        "no_result,2026-11-03,,,3,,",
                        "end,2026-11,DONE,,4,,",
                        "failure,2026-11,011,,2,,",
                        "stop,2026-11,P05,LEFT,2,,",
                        "step,2026-11,P11,,4,6.0,20.0",
                        "total_checks,2026-11,,,16,,",
                        "use_rate,2026-11,25.00,%,4,,");
        assertThat(lines)
                .allMatch(line -> line.matches("[a-z_0-9]+(,[-A-Z_a-z0-9./%]*){6}"))
                .noneMatch(line -> line.contains("v-"));
    }
}
