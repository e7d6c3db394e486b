package madoguchi.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import madoguchi.eligibility.Consents;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.visit.VisitResult;

/** The trail of what happened: it only grows, and holds no name and no number of a person. */
final class Audit {

    private Audit() {}

    static void result(Connection connection, Prepared prepared, VisitResult result)
            throws SQLException {
        Row.into("audit")
                .put("at", result.decided())
                .put("event", "RESULT")
                .put("visit", result.visit())
                .put("method", result.method())
                .put("validity", result.eligibility().code())
                .put("consents", flags(result.consents()))
                .put("consent_registered", result.consentRegistered())
                .insert(connection, prepared);
    }

    static void limit(Connection connection, long resultId, Instant at, boolean provided)
            throws SQLException {
        ofResult(connection, resultId, at, "LIMIT", provided ? "PROVIDED" : "REFUSED");
    }

    /** The visit is that of the result. */
    private static void ofResult(
            Connection connection, long resultId, Instant at, String event, String code)
            throws SQLException {
        var sql =
                """
                INSERT INTO audit (at, event, visit, code)
                SELECT ?, ?, visit, ? FROM result WHERE result_id = ?""";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, at.toEpochMilli());
            statement.setString(2, event);
            statement.setString(3, code);
            statement.setLong(4, resultId);
            statement.executeUpdate();
        }
    }

    /** Something that happened to the store itself. */
    static void store(Connection connection, Instant at, String event, String code)
            throws SQLException {
        Row.into("audit").put("at", at).put("event", event).put("code", code).insert(connection);
    }

    static void acknowledged(Connection connection, long resultId, Instant at) throws SQLException {
        ofResult(connection, resultId, at, "ACKNOWLEDGED", null);
    }

    static void wiped(Connection connection, long resultId, Instant at, boolean acknowledged)
            throws SQLException {
        ofResult(connection, resultId, at, "WIPED", acknowledged ? "ACKNOWLEDGED" : "UNFETCHED");
    }

    static void noResult(
            Connection connection,
            String visit,
            Instant at,
            Optional<IdentityMethod> method,
            String code)
            throws SQLException {
        Row.into("audit")
                .put("at", at)
                .put("event", "NO_RESULT")
                .put("visit", visit)
                .put("method", method.orElse(null))
                .put("code", code)
                .insert(connection);
    }

    static void inquiry(Connection connection, Instant at, String code) throws SQLException {
        Row.into("audit")
                .put("at", at)
                .put("event", "INQUIRY")
                .put("code", code)
                .insert(connection);
    }

    static List<Store.FailureCount> failures(Connection connection) throws SQLException {
        var sql =
                """
                SELECT code, count(*), max(at) FROM audit
                WHERE event = 'NO_RESULT' AND code <> 'LEFT' GROUP BY code ORDER BY max(at) DESC, code""";
        var all = new ArrayList<Store.FailureCount>();
        try (var statement = connection.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                all.add(
                        new Store.FailureCount(
                                rows.getString(1),
                                rows.getLong(2),
                                Instant.ofEpochMilli(rows.getLong(3))));
            }
        }
        return all;
    }

    /** Visits that ended without a result although somebody wanted one. */
    static List<NoResult> noResults(Connection connection, Instant from, Instant until)
            throws SQLException {
        var sql =
                """
                SELECT at, method, code FROM audit
                WHERE event = 'NO_RESULT' AND code <> 'LEFT' AND at >= ? AND at < ? ORDER BY at DESC""";
        var all = new ArrayList<NoResult>();
        try (var query = connection.prepareStatement(sql)) {
            query.setLong(1, from.toEpochMilli());
            query.setLong(2, until.toEpochMilli());
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    all.add(
                            new NoResult(
                                    Instant.ofEpochMilli(rows.getLong(1)),
                                    Optional.ofNullable(rows.getString(2))
                                            .map(IdentityMethod::valueOf),
                                    rows.getString(3)));
                }
            }
        }
        return all;
    }

    static void passwordSet(Connection connection, Passwords.Role role, Instant at)
            throws SQLException {
        Row.into("audit")
                .put("at", at)
                .put("event", "PASSWORD_SET")
                .put("code", role)
                .insert(connection);
    }

    /**
     * @param event, actor and code: short words, never anything personal
     */
    static void note(Connection connection, Instant at, String event, String actor, String code)
            throws SQLException {
        Row.into("audit")
                .put("at", at)
                .put("event", event)
                .put("actor", actor)
                .put("code", code)
                .insert(connection);
    }

    static List<AuditCount> counts(Connection connection, Instant from, Instant until)
            throws SQLException {
        var counts = new ArrayList<AuditCount>();
        for (AuditCount.Event event : AuditCount.Event.values()) {
            var sql =
                    "SELECT count(*), max(at) FROM audit WHERE at >= ? AND at < ? AND "
                            + event.condition();
            try (var query = connection.prepareStatement(sql)) {
                query.setLong(1, from.toEpochMilli());
                query.setLong(2, until.toEpochMilli());
                try (var rows = query.executeQuery()) {
                    if (rows.next() && rows.getInt(1) > 0) {
                        counts.add(
                                new AuditCount(
                                        event,
                                        rows.getInt(1),
                                        Instant.ofEpochMilli(rows.getLong(2))));
                    }
                }
            }
        }
        return counts;
    }

    private static String flags(Consents consents) {
        return consents.answers().entrySet().stream()
                .map(answer -> answer.getKey() + "=" + (answer.getValue() ? 1 : 0))
                .collect(Collectors.joining(" "));
    }
}
