package madoguchi.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import madoguchi.eligibility.Cover.LimitCertificate;
import madoguchi.eligibility.Cover.SpecificDisease;
import madoguchi.eligibility.Eligibility;
import madoguchi.visit.VisitResult;

/** The rows of results and their consents. */
final class Results {

    private Results() {}

    static OptionalLong find(Connection connection, String visit) throws SQLException {
        try (var query =
                connection.prepareStatement("SELECT result_id FROM result WHERE visit = ?")) {
            query.setString(1, visit);
            try (var rows = query.executeQuery()) {
                return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    static long insert(Connection connection, VisitResult result, Vault vault) throws SQLException {
        var id = nextId(connection);
        var row =
                Row.into("result", vault, Personal.resultRow(id))
                        .put("result_id", id)
                        .put("key_id", vault.current().map(SealKey::id).orElse(null))
                        .put("visit", result.visit())
                        .put("begun", result.begun())
                        .put("decided", result.decided())
                        .put("method", result.method())
                        .put("validity", result.eligibility().code())
                        .put("consent_registered", result.consentRegistered())
                        .put("certificate_end", result.certificateEnd().orElse(null))
                        .personal("patient_number", result.patientNumber().orElse(null))
                        .put("enrolled", result.enrolled());
        switch (result.eligibility()) {
            case Eligibility.Valid(var insured) -> StoredPerson.put(row, insured, vault);
            case Eligibility.Invalid(var last) -> StoredPerson.put(row, last, vault);
            case Eligibility.Superseded(var last) -> StoredPerson.put(row, last, vault);
            case Eligibility.NotFound() -> {
                // nothing is known of the person
            }
            case Eligibility.Several _ -> {
                // nobody knows which of them holds
            }
        }
        row.insert(connection);
        for (var answer : result.consents().answers().entrySet()) {
            Row.into("consent")
                    .put("result_id", id)
                    .put("kind", answer.getKey())
                    .put("agreed", answer.getValue())
                    .put("given", result.consents().at())
                    .insert(connection);
        }
        for (var choice : result.choices().offers().entrySet()) {
            Row.into("choice")
                    .put("result_id", id)
                    .put("offer", choice.getKey())
                    .put("chosen", choice.getValue())
                    .insert(connection);
        }
        if (result.eligibility() instanceof Eligibility.Valid(var insured)) {
            var number = 1;
            for (var disease : insured.cover().diseases()) {
                insert(connection, id, number++, disease, vault);
            }
        }
        return id;
    }

    /** Known before the row is written, because a seal covers it. Nobody else writes meanwhile. */
    private static long nextId(Connection connection) throws SQLException {
        return Long.parseLong(
                Schema.text(
                        connection,
                        "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'result'), 0) + 1"));
    }

    private static void insert(
            Connection connection, long id, int number, SpecificDisease disease, Vault vault)
            throws SQLException {
        Row.into("disease", vault, Personal.diseaseRow(id, number))
                .put("result_id", id)
                .put("number", number)
                .personal("category", disease.category().code())
                .personal("issued", disease.issued())
                .personal("valid_from", disease.validFrom())
                .personal("valid_until", disease.validUntil().orElse(null))
                .personal("self_pay", disease.selfPay())
                .insert(connection);
    }

    /**
     * What was answered about the limit, and the limit itself when it is given. Whoever has the
     * result lacks this, so it is offered again.
     */
    static void addLimit(
            Connection connection,
            long id,
            Instant at,
            boolean provided,
            Optional<LimitCertificate> limit,
            Vault vault)
            throws SQLException {
        var row =
                Row.into("result", vault, Personal.resultRow(id))
                        .put("limit_provided", provided)
                        .put("limit_answered", at);
        limit.ifPresent(given -> StoredPerson.put(row, given));
        row.put("acknowledged_at", null)
                .put("acknowledged_by", null)
                .also("revision = revision + 1")
                .update(connection, "result_id = ? AND wiped_at IS NULL", id);
    }
}
