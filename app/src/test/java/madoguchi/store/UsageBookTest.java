package madoguchi.store;

import static madoguchi.store.Samples.look;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.usage.VisitUsage;
import madoguchi.usage.VisitUsage.End;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageBookTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @TempDir Path folder;

    @Test
    void what_is_counted_comes_back_as_it_was() throws Exception {
        VisitUsage usage = usage("v-1", DAY, "P11");
        try (var store = open()) {
            store.usage().keep(usage);
        }
        try (var store = open()) {
            assertThat(store.usage().between(DAY, DAY)).containsExactly(usage);
            assertThat(store.usage().between(DAY.plusDays(1), DAY.plusDays(9))).isEmpty();
        }
    }

    @Test
    void what_is_told_of_a_visit_later_replaces_what_was_told_before() throws Exception {
        VisitUsage later = usage("v-1", DAY, "P11", "P15");
        try (var store = open()) {
            store.usage().keep(usage("v-1", DAY, "P11"));
            store.usage().keep(later);

            assertThat(store.usage().between(DAY, DAY)).containsExactly(later);
        }
    }

    @Test
    void this_month_and_the_twelve_before_it_are_kept() throws Exception {
        try (var store = open()) {
            store.usage()
                    .setTotals(Map.of(YearMonth.of(2025, 10), 5L), Samples.MORNING, "STAFF WINDOW");
            store.usage().keep(usage("old", LocalDate.of(2025, 10, 31), "P11"));
            store.usage().keep(usage("kept", LocalDate.of(2025, 11, 1), "P11"));
            store.usage().keep(usage("new", DAY, "P11"));

            assertThat(store.usage().between(LocalDate.MIN.withYear(2000), DAY))
                    .extracting(VisitUsage::visit)
                    .containsExactly("kept", "new");
            assertThat(store.usage().totals()).isEmpty();
        }
        assertThat(look(file(), "SELECT DISTINCT visit FROM visit_step")).hasSize(2);
    }

    @Test
    void a_months_total_can_be_said_again() throws Exception {
        YearMonth month = YearMonth.of(2026, 10);
        try (var store = open()) {
            store.usage().setTotals(Map.of(month, 900L), Samples.MORNING, "STAFF WINDOW");
            store.usage().setTotals(Map.of(month, 1234L), Samples.MORNING, "STAFF WINDOW");

            assertThat(store.usage().totals()).isEqualTo(Map.of(month, 1234L));
        }
    }

    @Test
    void another_process_reads_and_says_a_total_while_the_terminal_counts() throws Exception {
        try (var terminal = open();
                var other = open()) {
            terminal.usage().keep(usage("v-1", DAY, "P11"));
            other.usage()
                    .setTotals(Map.of(YearMonth.from(DAY), 7L), Samples.MORNING, "STAFF WINDOW");
            terminal.usage().keep(usage("v-2", DAY, "P11"));

            assertThat(other.usage().between(DAY, DAY)).hasSize(2);
            assertThat(terminal.usage().totals()).hasSize(1);
        }
    }

    /** A column more is a decision about privacy, made here. */
    @Test
    void no_column_has_room_for_a_person() throws Exception {
        open().close();

        assertThat(columns("visit_usage"))
                .containsExactly(
                        "visit", "day", "ended_as", "last_step", "method", "code", "result");
        assertThat(columns("visit_step")).containsExactly("visit", "step", "millis");
        assertThat(columns("check_total")).containsExactly("month", "total", "entered");
    }

    private Iterable<Object> columns(String table) throws Exception {
        return look(file(), "SELECT name FROM pragma_table_info('%s')".formatted(table)).stream()
                .map(row -> row.get("name"))
                .toList();
    }

    private Store open() throws StoreFault {
        return Store.open(file());
    }

    private Path file() {
        return folder.resolve("madoguchi.db");
    }

    private static VisitUsage usage(String visit, LocalDate day, String... steps) {
        SortedMap<String, Duration> spent = new TreeMap<>();
        for (String step : steps) {
            spent.put(step, Duration.ofMillis(1500));
        }
        return new VisitUsage(
                visit,
                day,
                End.DONE,
                "P08",
                Optional.of(IdentityMethod.PIN),
                Optional.empty(),
                true,
                spent);
    }
}
