package madoguchi.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import madoguchi.eligibility.Consents;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.visit.VisitResult;

/** The trail of what happened: it only grows, and holds no name and no number of a person. */
final class Audit {

    /** Why there is no result: the patient went, and nothing was wrong. */
    static final String LEFT = "LEFT";

    private Audit() {}

    static void result(Connection connection, Prepared prepared, VisitResult result)
            throws SQLException {
        Row.into("audit")
                .put("at", result.decided())
                .put("event", AuditEvent.RESULT)
                .put("visit", result.visit())
                .put("method", result.method())
                .put("validity", result.eligibility().code())
                .put("consents", flags(result.consents()))
                .put("consent_registered", result.consentRegistered())
                .insert(connection, prepared);
    }

    static void limit(Connection connection, long resultId, Instant at, boolean provided)
            throws SQLException {
        ofResult(connection, resultId, at, AuditEvent.LIMIT, provided ? "PROVIDED" : "REFUSED");
    }

    /** The visit is that of the result. */
    private static void ofResult(
            Connection connection, long resultId, Instant at, AuditEvent event, String code)
            throws SQLException {
        var sql =
                """
                INSERT INTO audit (at, event, visit, code)
                SELECT ?, ?, visit, ? FROM result WHERE result_id = ?""";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, at.toEpochMilli());
            statement.setString(2, event.name());
            statement.setString(3, code);
            statement.setLong(4, resultId);
            statement.executeUpdate();
        }
    }

    static void acknowledged(Connection connection, long resultId, Instant at) throws SQLException {
        ofResult(connection, resultId, at, AuditEvent.ACKNOWLEDGED, null);
    }

    static void wiped(Connection connection, long resultId, Instant at, boolean acknowledged)
            throws SQLException {
        ofResult(
                connection,
                resultId,
                at,
                AuditEvent.WIPED,
                acknowledged ? "ACKNOWLEDGED" : "UNFETCHED");
    }

    static void noResult(
            Connection connection,
            String visit,
            Instant at,
            Optional<IdentityMethod> method,
            Optional<String> code)
            throws SQLException {
        Row.into("audit")
                .put("at", at)
                .put("event", AuditEvent.NO_RESULT)
                .put("visit", visit)
                .put("method", method.orElse(null))
                .put("code", code.orElse(LEFT))
                .insert(connection);
    }

    static void sorry(Connection connection, String visit, Instant at, String code)
            throws SQLException {
        Row.into("audit")
                .put("at", at)
                .put("event", AuditEvent.SORRY)
                .put("visit", visit)
                .put("code", code)
                .insert(connection);
    }

    static void inquiry(Connection connection, Instant at, String code) throws SQLException {
        Row.into("audit")
                .put("at", at)
                .put("event", AuditEvent.INQUIRY)
                .put("code", code)
                .insert(connection);
    }

    static void note(Connection connection, AuditNote note) throws SQLException {
        Row.into("audit")
                .put("at", note.at())
                .put("event", note.event())
                .put("actor", note.actor())
                .put("code", note.code())
                .insert(connection);
    }

    private static String flags(Consents consents) {
        return consents.answers().entrySet().stream()
                .map(answer -> answer.getKey() + "=" + (answer.getValue() ? 1 : 0))
                .collect(Collectors.joining(" "));
    }
}
