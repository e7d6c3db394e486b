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

    static long insert(Connection connection, VisitResult result) throws SQLException {
        var row =
                Row.into("result")
                        .put("visit", result.visit())
                        .put("begun", result.begun())
                        .put("decided", result.decided())
                        .put("method", result.method())
                        .put("validity", result.eligibility().code())
                        .put("consent_registered", result.consentRegistered())
                        .put("certificate_end", result.certificateEnd().orElse(null))
                        .put("patient_number", result.patientNumber().orElse(null))
                        .put("enrolled", result.enrolled());
        switch (result.eligibility()) {
            case Eligibility.Valid(var insured) -> StoredPerson.put(row, insured);
            case Eligibility.Invalid(var last) -> StoredPerson.put(row, last);
            case Eligibility.Superseded(var last) -> StoredPerson.put(row, last);
            case Eligibility.NotFound() -> {
                // nothing is known of the person
            }
            case Eligibility.Several _ -> {
                // nobody knows which of them holds
            }
        }
        var id = row.insert(connection);
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
                insert(connection, id, number++, disease);
            }
        }
        return id;
    }

    private static void insert(Connection connection, long id, int number, SpecificDisease disease)
            throws SQLException {
        Row.into("disease")
                .put("result_id", id)
                .put("number", number)
                .put("category", disease.category().code())
                .put("issued", disease.issued())
                .put("valid_from", disease.validFrom())
                .put("valid_until", disease.validUntil().orElse(null))
                .put("self_pay", disease.selfPay())
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
            Optional<LimitCertificate> limit)
            throws SQLException {
        var row = Row.into("result").put("limit_provided", provided).put("limit_answered", at);
        limit.ifPresent(given -> StoredPerson.put(row, given));
        row.put("acknowledged_at", null).put("acknowledged_by", null);
        row.update(connection, "revision = revision + 1", id);
    }
}
