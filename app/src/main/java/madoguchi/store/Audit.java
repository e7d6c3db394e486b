package madoguchi.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
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

    static List<Store.FailureCount> failures(Connection connection) throws SQLException {
        var sql =
                """
                SELECT code, count(*), max(at) FROM audit
                WHERE event IN ('%s', '%s', '%s') AND code <> '%s'
                GROUP BY code ORDER BY max(at) DESC, code"""
                        .formatted(
                                AuditEvent.NO_RESULT, AuditEvent.SORRY, AuditEvent.TROUBLE, LEFT);
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
                WHERE event = '%s' AND code <> '%s' AND at >= ? AND at < ? ORDER BY at DESC"""
                        .formatted(AuditEvent.NO_RESULT, LEFT);
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

    static void note(Connection connection, AuditNote note) throws SQLException {
        Row.into("audit")
                .put("at", note.at())
                .put("event", note.event())
                .put("actor", note.actor())
                .put("code", note.code())
                .insert(connection);
    }

    /**
     * The newest first.
     *
     * @param visits whether what happened to visits and their results is wanted too
     */
    static List<AuditRow> trail(Connection connection, Instant from, Instant until, boolean visits)
            throws SQLException {
        var sql =
                "SELECT at, event, actor, visit, code FROM audit WHERE at >= ? AND at < ?"
                        + (visits ? "" : " AND visit IS NULL")
                        + " ORDER BY at DESC, audit_id DESC";
        try (var query = connection.prepareStatement(sql)) {
            query.setLong(1, from.toEpochMilli());
            query.setLong(2, until.toEpochMilli());
            return rows(query);
        }
    }

    /** Every time that a setting was changed, the newest first. */
    static List<AuditRow> settings(Connection connection) throws SQLException {
        var sql =
                """
                SELECT at, event, actor, visit, code FROM audit WHERE event IN (?, ?)
                ORDER BY at DESC, audit_id DESC""";
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, AuditEvent.SETTING_CHANGED.name());
            query.setString(2, AuditEvent.SETTINGS_FILE_CHANGED.name());
            return rows(query);
        }
    }

    private static List<AuditRow> rows(PreparedStatement query) throws SQLException {
        var all = new ArrayList<AuditRow>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                all.add(
                        new AuditRow(
                                Instant.ofEpochMilli(rows.getLong("at")),
                                rows.getString("event"),
                                told(rows.getString("actor")),
                                told(rows.getString("visit")),
                                told(rows.getString("code"))));
            }
        }
        return all;
    }

    private static Optional<String> told(String text) {
        return Optional.ofNullable(text).filter(t -> !t.isEmpty());
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
