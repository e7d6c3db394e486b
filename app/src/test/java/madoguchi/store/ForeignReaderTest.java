package madoguchi.store;

import static madoguchi.store.Samples.result;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plain {@code sqlite3} shell stands for the receipt computer. */
class ForeignReaderTest {

    @TempDir Path folder;

    Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("madoguchi.db");
    }

    @Test
    void the_shell_reads_the_view_while_the_store_is_open() throws Exception {
        try (var store = Store.open(file)) {
            store.keep(result("v-1"));

            assertThat(
                            shell(
                                    "SELECT visit, validity, name, insurer_number, surgery_flag FROM v1_result"))
                    .isEqualTo("v-1|1|見本●花子|01130012|1\n");
        }
    }

    @Test
    void the_shell_never_fails_nor_goes_backwards_while_the_store_writes() throws Exception {
        try (var store = Store.open(file)) {
            store.keep(result("first"));
            var done = new AtomicBoolean();
            var writer =
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        for (var i = 0; !done.get(); i++) {
                                            keep(store, "v-" + i);
                                        }
                                    });
            var before = 0;
            for (var look = 0; look < 10; look++) {
                var now = Integer.parseInt(shell("SELECT count(*) FROM v1_result").strip());
                assertThat(now).isGreaterThanOrEqualTo(before);
                before = now;
            }
            done.set(true);
            writer.join();
            assertThat(before).isGreaterThan(1);
        }
    }

    @Test
    void the_shell_reads_it_when_the_terminal_is_closed() throws Exception {
        try (var store = Store.open(file)) {
            store.keep(result("v-1"));
        }
        assertThat(shell("SELECT visit FROM v1_result")).isEqualTo("v-1\n");
    }

    @Test
    void a_copy_taken_with_the_shells_backup_while_the_store_writes_is_whole() throws Exception {
        var copy = folder.resolve("copy.db");
        try (var store = Store.open(file)) {
            store.keep(result("first"));
            var done = new AtomicBoolean();
            var writer =
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        for (var i = 0; !done.get(); i++) {
                                            keep(store, "v-" + i);
                                        }
                                    });
            var said = shell(".timeout 9000", ".backup '" + copy + "'");
            done.set(true);
            writer.join();
            assertThat(said).isEmpty();
        }

        assertThat(Shell.ours().run(copy, "PRAGMA integrity_check")).isEqualTo("ok\n");
        assertThat(
                        Shell.ours()
                                .run(
                                        copy,
                                        "SELECT visit FROM v1_result EXCEPT SELECT visit FROM audit"))
                .isEmpty();
        assertThat(Shell.ours().run(copy, "SELECT visit FROM v1_result WHERE result_id = 1"))
                .isEqualTo("first\n");
        try (var store = Store.open(copy)) {
            assertThat(store.outbox().find("first")).isPresent();
        }
    }

    @Test
    void the_other_views_show_what_waits_today_and_every_consent() throws Exception {
        try (var store = Store.open(file)) {
            store.keep(Samples.at("today", Instant.now()));
            store.keep(result("acknowledged"));
            store.outbox().acknowledge(2, "counter-2", Samples.MORNING);

            assertThat(shell("SELECT visit FROM v1_waiting")).isEqualTo("today\n");
            assertThat(shell("SELECT visit FROM v1_today")).contains("today\n");
            assertThat(
                            shell(
                                    "SELECT visit, flag, time, available_until FROM v1_consent"
                                            + " WHERE kind = 'TEST' AND result_id = 2"))
                    .isEqualTo(
                            "acknowledged|1|2026-11-21T08:58:25+09:00|2026-11-22T08:58:25+09:00\n");
        }
    }

    @Test
    void no_view_builds_the_consents_of_all_results_for_one() throws Exception {
        Store.open(file).close();
        for (var view : List.of("v1_result", "v1_waiting", "v1_today", "v1_consent")) {
            assertThat(shell("EXPLAIN QUERY PLAN SELECT * FROM " + view + " WHERE result_id = 5"))
                    .doesNotContain("MATERIALIZE", "SCAN k", "SCAN c", "AUTOMATIC");
        }
    }

    @Test
    void the_shell_cannot_write_through_the_view_or_mend_the_audit_trail() throws Exception {
        try (var store = Store.open(file)) {
            store.keep(result("v-1"));
        }
        assertThat(shell("DELETE FROM v1_result"))
                .contains("cannot modify v1_result because it is a view");
        assertThat(shell("DELETE FROM audit")).contains("audit rows are never deleted");
    }

    @Test
    void the_documents_columns_are_the_views() throws Exception {
        var document = Files.readString(Path.of("../docs/results-view.md"));
        var documented =
                Pattern.compile("^\\| `(\\w+)`", Pattern.MULTILINE)
                        .matcher(document)
                        .results()
                        .map(row -> row.group(1))
                        .toList();
        Store.open(file).close();

        assertThat(Samples.look(file, "SELECT name FROM pragma_table_info('v1_result')"))
                .extracting(column -> column.get("name"))
                .containsExactlyElementsOf(documented);
    }

    private static void keep(Store store, String visit) {
        try {
            store.keep(result(visit));
        } catch (StoreFault e) {
            throw new AssertionError(e);
        }
    }

    private String shell(String... said) throws IOException, InterruptedException {
        return Shell.ours().run(file, said);
    }
}
