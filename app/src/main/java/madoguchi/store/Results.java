package madoguchi.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalLong;
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
                        .put("certificate_end", result.certificateEnd().orElse(null));
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
        return id;
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
    }
}
