package madoguchi.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import madoguchi.eligibility.Cover.LimitCertificate;
import madoguchi.eligibility.Cover.SpecificDisease;
import madoguchi.eligibility.Eligibility;
import madoguchi.eligibility.Eligibility.Insured;
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
            case Eligibility.Valid(var insured) -> put(row, insured);
            case Eligibility.Invalid(var last) -> put(row, last);
            case Eligibility.Superseded(var last) -> put(row, last);
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
            for (var disease : insured.cover().diseases()) {
                insert(connection, id, disease);
            }
        }
        return id;
    }

    private static void insert(Connection connection, long id, SpecificDisease disease)
            throws SQLException {
        Row.into("disease")
                .put("result_id", id)
                .put("category", disease.category().code())
                .put("valid_from", disease.validFrom())
                .put("valid_until", disease.validUntil().orElse(null))
                .put("self_pay", disease.selfPay())
                .insert(connection);
    }

    /** What was answered about the limit, and the limit itself when it is given. */
    static void addLimit(
            Connection connection,
            long id,
            Instant at,
            boolean provided,
            Optional<LimitCertificate> limit)
            throws SQLException {
        var sql =
                """
                UPDATE result SET limit_provided = ?, limit_answered = ?,
                  limit_category = ?, limit_valid_from = ?, limit_valid_until = ?
                WHERE result_id = ?""";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setBoolean(1, provided);
            statement.setLong(2, at.toEpochMilli());
            statement.setString(3, limit.map(l -> l.category().code()).orElse(null));
            statement.setString(4, limit.map(l -> l.validFrom().toString()).orElse(null));
            statement.setString(
                    5,
                    limit.flatMap(LimitCertificate::validUntil).map(Object::toString).orElse(null));
            statement.setLong(6, id);
            statement.executeUpdate();
        }
    }

    private static void put(Row row, Insured insured) {
        row.put("name", insured.name())
                .put("name_kana", insured.kana())
                .put("birth_date", insured.born())
                .put("sex", insured.sex().code())
                .put("address", insured.address())
                .put("insurer_number", insured.insurerNumber())
                .put("insurer_name", insured.insurerName())
                .put("insured_symbol", insured.symbol())
                .put("insured_number", insured.insuredNumber())
                .put("branch_number", insured.branchNumber())
                .put("copay_percent", insured.copayPercent())
                .put("valid_from", insured.validFrom())
                .put("valid_until", insured.validUntil().orElse(null));
        insured.cover()
                .limit()
                .ifPresent(
                        limit ->
                                row.put("limit_category", limit.category().code())
                                        .put("limit_valid_from", limit.validFrom())
                                        .put("limit_valid_until", limit.validUntil().orElse(null)));
    }
}
