package madoguchi.store;

import static madoguchi.store.Samples.HANAKO;
import static madoguchi.store.Samples.MORNING;
import static madoguchi.store.Samples.everything;
import static madoguchi.store.Samples.look;
import static madoguchi.store.Samples.result;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import madoguchi.eligibility.Choices;
import madoguchi.eligibility.Cover;
import madoguchi.eligibility.Eligibility;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.eligibility.LimitCategory;
import madoguchi.eligibility.Offer;
import madoguchi.visit.VisitResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the second version of the tables keeps, and that the first one's results stay. */
class LaterFactsTest {

    private static final Cover.LimitCertificate LIMIT =
            new Cover.LimitCertificate(
                    Cover.LimitKind.LIMIT,
                    LimitCategory.A03,
                    LocalDate.of(2026, 4, 1),
                    LocalDate.of(2026, 4, 1),
                    Optional.of(LocalDate.of(2027, 3, 31)),
                    Optional.empty());

    @TempDir Path folder;

    @Test
    void choices_diseases_patient_number_and_enrolment_stand_in_the_view() throws Exception {
        Path file = folder.resolve("madoguchi.db");
        try (Store store = Store.open(file)) {
            store.keep(rich(Optional.of(LIMIT)));
        }

        assertThat(look(file, "SELECT * FROM v1_result").getFirst())
                .containsEntry("subsidy_certificates", 1)
                .containsEntry("prescription_issue", 2)
                .containsEntry("specific_diseases", "1")
                .containsEntry("specific_disease_flag", 1)
                .containsEntry("limit_category", "A03")
                .containsEntry("limit_valid_until", "2027-03-31")
                .containsEntry("limit_flag", null)
                .containsEntry("patient_number", "P-0042")
                .containsEntry("enrolled", 1);
    }

    @Test
    void the_limit_comes_later_with_a_row_in_the_audit_trail() throws Exception {
        Path file = folder.resolve("madoguchi.db");
        try (Store store = Store.open(file)) {
            long id = store.keep(rich(Optional.empty()));
            assertThat(look(file, "SELECT limit_category, limit_flag FROM v1_result").getFirst())
                    .containsEntry("limit_category", null)
                    .containsEntry("limit_flag", null);
            store.keepLimit(id, MORNING, true, Optional.of(LIMIT));
        }

        assertThat(look(file, "SELECT * FROM v1_result").getFirst())
                .containsEntry("limit_flag", 1)
                .containsEntry("limit_time", "2026-11-21T08:58:30+09:00")
                .containsEntry("limit_category", "A03")
                .containsEntry("limit_valid_from", "2026-04-01");
        assertThat(look(file, "SELECT event, visit, code FROM audit ORDER BY audit_id").getLast())
                .isEqualTo(Map.of("event", "LIMIT", "visit", "v-1", "code", "PROVIDED"));
    }

    @Test
    void a_refused_limit_leaves_the_refusal_only() throws Exception {
        Path file = folder.resolve("madoguchi.db");
        try (Store store = Store.open(file)) {
            store.keepLimit(store.keep(result("v-1")), MORNING, false, Optional.empty());
        }

        assertThat(look(file, "SELECT limit_flag, limit_category FROM v1_result").getFirst())
                .containsEntry("limit_flag", 0)
                .containsEntry("limit_category", null);
    }

    @Test
    void results_of_the_first_version_stay_and_are_told_as_before() throws Exception {
        Path file = folder.resolve("madoguchi.db");
        first(file);
        Store.open(file).close();

        assertThat(look(file, "SELECT * FROM v1_result").getFirst())
                .containsEntry("visit", "old")
                .containsEntry("validity", 1)
                .containsEntry("name", "見本 花子")
                .containsEntry("surgery_flag", 1)
                .containsEntry("enrolled", 0)
                .containsEntry("prescription_issue", null);
        assertThat(look(file, "PRAGMA user_version").getFirst()).containsValue(Schema.VERSION);
    }

    /** A file as the first version left it. */
    private static void first(Path file) throws Exception {
        try (var script = Store.class.getResourceAsStream("001.sql");
                var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.executeUpdate(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            statement.executeUpdate("PRAGMA application_id = " + Schema.APPLICATION_ID);
            statement.executeUpdate("PRAGMA user_version = 1");
            statement.executeUpdate(
                    "INSERT INTO result (visit, begun, decided, method, validity,"
                            + " consent_registered, name) VALUES ('old', 0, 1, 'PIN', 1, 1, '見本 花子')");
            statement.executeUpdate("INSERT INTO consent VALUES (1, 'SURGERY', 1, 1)");
        }
    }

    private static VisitResult rich(Optional<Cover.LimitCertificate> limit) {
        Cover cover =
                new Cover(
                        Optional.empty(),
                        "",
                        "",
                        "",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        limit,
                        List.of(
                                new Cover.SpecificDisease(
                                        Cover.DiseaseCategory.DIALYSIS,
                                        LocalDate.of(2024, 5, 1),
                                        LocalDate.of(2024, 5, 1),
                                        Optional.empty(),
                                        10_000)));
        return new VisitResult(
                "v-1",
                MORNING.minusSeconds(40),
                MORNING,
                IdentityMethod.PIN,
                everything(true),
                new Choices(
                        Map.of(
                                Offer.SUBSIDY_CERTIFICATES, true,
                                Offer.ELECTRONIC_PRESCRIPTION, false),
                        Optional.empty()),
                true,
                new Eligibility.Valid(HANAKO.with(cover)),
                Optional.of("P-0042"),
                true,
                Optional.empty());
    }
}
