package madoguchi.store;

import static madoguchi.store.Samples.look;
import static madoguchi.store.Samples.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data folders of earlier versions, as the released tables had them. */
class SchemaChangeTest {

    private static final List<String> BEFORE =
            List.of("result_id", "visit", "name", "validity", "surgery_flag", "consent_registered");

    @TempDir Path folder;

    Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("madoguchi.db");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void an_older_folder_is_brought_up_with_nothing_lost_and_a_copy_beside_it(int version)
            throws Exception {
        older(version);
        var columns = String.join(", ", BEFORE);
        var before = look(file, "SELECT " + columns + " FROM v1_result");
        var audit = look(file, "SELECT audit_id, at, event, visit FROM audit");
        var passwords = look(file, "SELECT role, hash, failures FROM password");

        Store.open(file).close();

        assertThat(look(file, "PRAGMA user_version"))
                .containsExactly(Map.of("user_version", Schema.VERSION));
        assertThat(look(file, "SELECT " + columns + " FROM v1_result"))
                .isEqualTo(before)
                .hasSize(2);
        assertThat(look(file, "SELECT audit_id, at, event, visit FROM audit"))
                .isEqualTo(audit)
                .isNotEmpty();
        assertThat(look(file, "SELECT role, hash, failures FROM password"))
                .isEqualTo(passwords)
                .isNotEmpty();
        var copy = folder.resolve("madoguchi.version-" + version + ".db");
        assertThat(look(copy, "SELECT " + columns + " FROM v1_result")).isEqualTo(before);
        assertThat(look(copy, "PRAGMA user_version"))
                .containsExactly(Map.of("user_version", version));
    }

    @Test
    void the_paper_shows_the_version_that_there_is() throws Exception {
        assertThat(Files.readString(Path.of("..", "docs", "store.md")))
                .contains(", schema version " + Schema.VERSION + "\n");
    }

    @Test
    void what_the_second_version_knew_is_handed_over() throws Exception {
        older(2);

        try (var store = Store.open(file)) {
            var old = store.outbox().find("old-1").orElseThrow();
            assertThat(old.person().orElseThrow().name()).isEqualTo("見本 花子");
            assertThat(old.person().orElseThrow().cover().diseases())
                    .extracting(disease -> disease.category().code())
                    .containsExactly("1", "3");
            assertThat(store.outbox().ofPerson("01130012", "4567")).hasSize(1);
            assertThat(store.keep(result("new"))).isEqualTo(3);
        }
    }

    @Test
    void a_change_that_fails_midway_leaves_the_older_file_as_it_was() throws Exception {
        older(2);
        Samples.change(file, "CREATE TABLE retention_clock (stands_in_the_way INTEGER)");
        var before = look(file, "SELECT * FROM v1_result");

        assertThatThrownBy(() -> Store.open(file)).isInstanceOf(StoreFault.class);

        assertThat(look(file, "PRAGMA user_version")).containsExactly(Map.of("user_version", 2));
        assertThat(look(file, "SELECT * FROM v1_result")).isEqualTo(before);
    }

    @Test
    void without_a_copy_nothing_is_changed() throws Exception {
        older(2);
        Files.createDirectories(folder.resolve("madoguchi.version-2.db.new").resolve("in-the-way"));

        assertThatThrownBy(() -> Store.open(file))
                .isInstanceOf(StoreFault.NotWritable.class)
                .hasMessageContaining("copy");
        assertThat(look(file, "PRAGMA user_version")).containsExactly(Map.of("user_version", 2));
    }

    private void older(int version) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            for (var i = 1; i <= version; i++) {
                try (var script = Store.class.getResourceAsStream("%03d.sql".formatted(i))) {
                    statement.executeUpdate(
                            new String(script.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            statement.executeUpdate("PRAGMA application_id = " + Schema.APPLICATION_ID);
            statement.executeUpdate("PRAGMA user_version = " + version);
            fill(statement, version);
        }
    }

    private static void fill(java.sql.Statement statement, int version) throws SQLException {
        statement.executeUpdate(
                """
                INSERT INTO result (visit, begun, decided, method, validity, consent_registered,
                  name, name_kana, birth_date, sex, address, insurer_number, insurer_name,
                  insured_symbol, insured_number, branch_number, copay_percent, valid_from)
                VALUES ('old-1', 0, 1, 'PIN', 1, 1, '見本 花子', 'ミホン', '1980-02-17', 2, '',
                  '01130012', '見本', '1', '4567', '01', 30, '2024-04-01')""");
        statement.executeUpdate(
                "INSERT INTO result (visit, begun, decided, method, validity, consent_registered)"
                        + " VALUES ('old-2', 0, 2, 'FACE', 4, 0)");
        statement.executeUpdate("INSERT INTO consent VALUES (1, 'SURGERY', 1, 1)");
        statement.executeUpdate(
                "INSERT INTO audit (at, event, visit) VALUES (1, 'RESULT', 'old-1')");
        statement.executeUpdate("INSERT INTO password (role, hash) VALUES ('FACILITY', 'hash')");
        if (version >= 2) {
            statement.executeUpdate(
                    "INSERT INTO disease VALUES (1, '3', '2025-01-01', NULL, 20000),"
                            + " (1, '1', '2025-01-01', '2026-12-31', 10000)");
        }
    }
}
