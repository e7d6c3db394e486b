package madoguchi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Stream;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.store.Store;
import madoguchi.usage.Visited;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class UsageCommandTest {

    private static final String MONTH = "2026-10";

    @TempDir private Path folder;
    private final StringWriter complaints = new StringWriter();

    @BeforeEach
    void two_visits() throws Exception {
        try (Store store = open()) {
            store.usage().keep(Visited.done("2026-10-05", IdentityMethod.FACE, 4));
            store.usage().keep(Visited.done("2026-10-05", IdentityMethod.PIN, 4));
        }
    }

    @Test
    void the_total_that_is_said_is_kept_and_one_that_cannot_be_is_named() throws Exception {
        assertThat(run("--month", MONTH, "--total", "8")).isZero();
        assertThat(totals()).isEqualTo(Map.of(YearMonth.parse(MONTH), 8L));

        assertThat(run("--month", MONTH, "--total", "1")).isEqualTo(2);
        assertThat(complaints.toString()).contains("--total: 1 is less than the 2 uses");
        assertThat(totals()).isEqualTo(Map.of(YearMonth.parse(MONTH), 8L));
    }

    @Test
    void a_table_of_totals_is_kept_as_a_whole_or_not_at_all() throws Exception {
        Path table = folder.resolve("totals.csv");
        Files.writeString(table, "2026-09,40\n2026-10,fifty\n");
        assertThat(run("--totals", table.toString())).isEqualTo(2);
        assertThat(complaints.toString()).contains("line 2: \"fifty\" is no total");
        assertThat(totals()).isEmpty();

        Files.writeString(table, "2026-09,40\n2026-10,50\n");
        assertThat(run("--totals", table.toString(), "--year", "--csv")).isZero();
        assertThat(totals()).hasSize(2);
    }

    @Test
    void what_cannot_be_understood_is_named() {
        assertThat(run("--month", "October")).isEqualTo(2);
        assertThat(run("--totals", folder.resolve("gone.csv").toString())).isEqualTo(2);
        assertThat(run("--csv", "--json")).isEqualTo(2);

        assertThat(complaints.toString())
                .contains(
                        "--month: \"October\" is no month",
                        "there is no file",
                        "mutually exclusive");
    }

    @Test
    void a_folder_without_a_terminal_is_named_and_nothing_is_made_there() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(execute("usage", "--data", empty.toString())).isEqualTo(1);

        assertThat(complaints.toString()).contains("there is no terminal's data in");
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void it_works_while_a_terminal_runs_on_the_folder() throws Exception {
        try (Store terminal = open()) {
            assertThat(run("--month", MONTH, "--json")).isZero();
            terminal.usage().keep(Visited.done("2026-10-06", IdentityMethod.PIN, 4));
        }
        try (Store store = open()) {
            assertThat(store.usage().between(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)))
                    .hasSize(3);
        }
    }

    private Map<YearMonth, Long> totals() throws Exception {
        try (Store store = open()) {
            return store.usage().totals();
        }
    }

    private Store open() throws Exception {
        return Store.open(folder.resolve("data").resolve("madoguchi.db"));
    }

    private int run(String... options) {
        return execute(
                Stream.concat(
                                Stream.of("usage", "--data", folder.resolve("data").toString()),
                                Stream.of(options))
                        .toArray(String[]::new));
    }

    private int execute(String... arguments) {
        CommandLine command = KioskCommand.commandLine();
        command.setErr(new PrintWriter(complaints, true));
        return command.execute(arguments);
    }
}
