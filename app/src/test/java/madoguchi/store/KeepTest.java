package madoguchi.store;

import static madoguchi.store.Samples.HANAKO;
import static madoguchi.store.Samples.MORNING;
import static madoguchi.store.Samples.change;
import static madoguchi.store.Samples.everything;
import static madoguchi.store.Samples.look;
import static madoguchi.store.Samples.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import madoguchi.eligibility.ConsentKind;
import madoguchi.eligibility.Consents;
import madoguchi.eligibility.Eligibility.Invalid;
import madoguchi.eligibility.Eligibility.NotFound;
import madoguchi.eligibility.Eligibility.Valid;
import madoguchi.eligibility.IdentityMethod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepTest {

    @TempDir Path folder;

    Path file;
    Store store;

    @BeforeEach
    void open() throws StoreFault {
        file = folder.resolve("madoguchi.db");
        store = Store.open(file);
    }

    @AfterEach
    void close() throws StoreFault {
        store.close();
    }

    @Test
    void what_was_kept_stands_in_the_view_of_the_receipt_computer() throws Exception {
        var id = store.keep(result("v-1"));

        var row = look(file, "SELECT * FROM v1_result").getFirst();
        assertThat(row)
                .containsEntry("result_id", (int) id)
                .containsEntry("visit", "v-1")
                .containsEntry("time", "2026-11-21T08:58:30+09:00")
                .containsEntry("identity_method", "FACE")
                .containsEntry("validity", 1)
                .containsEntry("name", "見本●花子")
                .containsEntry("name_kana", "ミホン　ハナコ")
                .containsEntry("birth_date", "1980-02-17")
                .containsEntry("sex", 2)
                .containsEntry("address", "")
                .containsEntry("insurer_number", "01130012")
                .containsEntry("insurer_name", "見本健康保険組合")
                .containsEntry("insured_symbol", "１２３")
                .containsEntry("insured_number", "4567")
                .containsEntry("branch_number", "01")
                .containsEntry("copay_percent", 30)
                .containsEntry("valid_from", "2024-04-01")
                .containsEntry("valid_until", null)
                .containsEntry("consent_registered", 1)
                .containsEntry("certificate_end", "2027-01-31")
                .containsEntry("acknowledged_at", null);
    }

    @Test
    void every_kind_of_consent_has_its_flag_its_time_and_24_hours_to_go() throws Exception {
        store.keep(result("v-1"));

        var row = look(file, "SELECT * FROM v1_result").getFirst();
        for (var kind : ConsentKind.values()) {
            var column = kind.name().toLowerCase(Locale.ROOT);
            assertThat(row)
                    .containsEntry(column + "_flag", 1)
                    .containsEntry(column + "_time", "2026-11-21T08:58:25+09:00")
                    .containsEntry(column + "_available_until", "2026-11-22T08:58:25+09:00");
        }
        assertThat(everything(true).until()).isEqualTo("2026-11-21T23:58:25.123Z");
    }

    @Test
    void a_refused_kind_and_one_not_asked_about_can_be_told_apart() throws Exception {
        store.keep(
                result(
                        "v-1",
                        new Valid(HANAKO),
                        new Consents(Map.of(ConsentKind.SURGERY, false), MORNING),
                        true));

        var row = look(file, "SELECT * FROM v1_result").getFirst();
        assertThat(row)
                .containsEntry("surgery_flag", 0)
                .containsEntry("surgery_time", "2026-11-21T08:58:30+09:00")
                .containsEntry("surgery_available_until", null)
                .containsEntry("treatment_flag", null)
                .containsEntry("treatment_time", null)
                .containsEntry("treatment_available_until", null);
    }

    @Test
    void a_consent_that_the_centre_could_not_take_opens_nothing() throws Exception {
        store.keep(result("v-1", new Valid(HANAKO), everything(true), false));

        var row = look(file, "SELECT * FROM v1_result").getFirst();
        assertThat(row)
                .containsEntry("consent_registered", 0)
                .containsEntry("surgery_flag", 1)
                .containsEntry("surgery_available_until", null);
    }

    @Test
    void an_eligibility_that_is_over_and_one_not_found_have_the_fields_codes() throws Exception {
        store.keep(result("over", new Invalid(HANAKO), everything(false), true));
        store.keep(result("none", new NotFound(), Consents.notAsked(MORNING), true));

        assertThat(
                        look(
                                file,
                                "SELECT visit, validity, name, insured_number FROM v1_result ORDER BY result_id"))
                .satisfiesExactly(
                        over ->
                                assertThat(over)
                                        .containsEntry("validity", 2)
                                        .containsEntry("name", HANAKO.name()),
                        none ->
                                assertThat(none)
                                        .containsEntry("validity", 4)
                                        .containsEntry("name", null)
                                        .containsEntry("insured_number", null));
    }

    @Test
    void the_same_visit_again_gets_the_same_id_and_changes_nothing() throws Exception {
        var id = store.keep(result("v-1"));
        var before = look(file, "SELECT * FROM v1_result, audit");

        assertThat(store.keep(result("v-1", new NotFound(), Consents.notAsked(MORNING), false)))
                .isEqualTo(id);
        assertThat(look(file, "SELECT * FROM v1_result, audit")).isEqualTo(before);
        assertThat(store.keep(result("v-2"))).isGreaterThan(id);
    }

    @Test
    void an_audit_row_tells_what_happened_but_not_to_whom() throws Exception {
        store.keep(result("v-1", new Valid(HANAKO), everything(true), false));

        var row = look(file, "SELECT * FROM audit").getFirst();
        assertThat(row)
                .containsEntry("event", "RESULT")
                .containsEntry("at", MORNING.toEpochMilli())
                .containsEntry("visit", "v-1")
                .containsEntry("method", "FACE")
                .containsEntry("validity", 1)
                .containsEntry(
                        "consents",
                        "SURGERY=1 TREATMENT=1 MEDICATION=1 HEALTH_CHECKUP=1 SPECIFIC_DISEASE=1"
                                + " DIAGNOSIS_NAME=1 INFECTION=1 ALLERGY=1 CONTRAINDICATION=1"
                                + " TEST=1 PRESCRIPTION=1")
                .containsEntry("consent_registered", 0);
        assertThat(row.values().toString())
                .doesNotContain(
                        HANAKO.name(),
                        HANAKO.kana(),
                        HANAKO.insuredNumber(),
                        HANAKO.insurerNumber());
    }

    @Test
    void a_visit_that_ended_without_a_result_is_audited_too() throws Exception {
        store.trail().noResult("v-1", MORNING, Optional.of(IdentityMethod.PIN), Optional.of("011"));
        store.trail().noResult("v-2", MORNING, Optional.empty(), Optional.empty());

        assertThat(look(file, "SELECT event, visit, method, code FROM audit ORDER BY audit_id"))
                .satisfiesExactly(
                        first ->
                                assertThat(first)
                                        .containsEntry("event", "NO_RESULT")
                                        .containsEntry("visit", "v-1")
                                        .containsEntry("method", "PIN")
                                        .containsEntry("code", "011"),
                        second ->
                                assertThat(second)
                                        .containsEntry("method", null)
                                        .containsEntry("code", "LEFT"));
        assertThat(look(file, "SELECT * FROM v1_result")).isEmpty();
    }

    @Test
    void a_result_without_its_audit_row_is_not_kept() throws Exception {
        change(
                file,
                "CREATE TRIGGER broken BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'broken'); END");

        assertThatThrownBy(() -> store.keep(result("v-1"))).isInstanceOf(StoreFault.Refused.class);
        assertThat(look(file, "SELECT * FROM result")).isEmpty();
        assertThat(look(file, "SELECT * FROM consent")).isEmpty();

        change(file, "DROP TRIGGER broken");
        store.keep(result("v-1"));
        assertThat(look(file, "SELECT * FROM v1_result")).hasSize(1);
        assertThat(look(file, "SELECT * FROM audit")).hasSize(1);
    }

    @Test
    void nobody_changes_deletes_or_replaces_an_audit_row() throws Exception {
        store.keep(result("v-1"));
        for (var attempt :
                new String[] {
                    "UPDATE audit SET method = 'PIN'",
                    "DELETE FROM audit",
                    "INSERT OR REPLACE INTO audit (audit_id, at, event) VALUES (1, 0, 'x')",
                    "REPLACE INTO audit (audit_id, at, event) VALUES (1, 0, 'x')"
                }) {
            assertThatThrownBy(() -> change(file, attempt))
                    .as(attempt)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("audit rows are never");
        }
        assertThat(look(file, "SELECT event FROM audit"))
                .containsExactly(Map.of("event", "RESULT"));
    }

    @Test
    void the_view_is_for_reading_only() {
        assertThatThrownBy(() -> change(file, "UPDATE v1_result SET name = 'x'"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> change(file, "DELETE FROM v1_result"))
                .isInstanceOf(SQLException.class);
    }
}
