package madoguchi.store;

import static madoguchi.store.Samples.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
        assumeShell();
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
        assumeShell();
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
        assumeShell();
        try (var store = Store.open(file)) {
            store.keep(result("v-1"));
        }
        assertThat(shell("SELECT visit FROM v1_result")).isEqualTo("v-1\n");
    }

    @Test
    void the_shell_cannot_write_through_the_view_or_mend_the_audit_trail() throws Exception {
        assumeShell();
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

    private static void assumeShell() {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, "sqlite3"))),
                "the sqlite3 shell is installed");
    }

    private String shell(String sql) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder("sqlite3", "-batch", file.toString(), sql)
                        .redirectErrorStream(true)
                        .start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return said;
    }
}
