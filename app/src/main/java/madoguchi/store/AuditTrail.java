package madoguchi.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import madoguchi.eligibility.IdentityMethod;

/**
 * The trail of what happened, for whoever adds a row or reads it. Rows that belong to another write
 * are added with it: {@link Audit}.
 */
public final class AuditTrail {

    private final Database database;

    AuditTrail(Database database) {
        this.database = database;
    }

    /**
     * The row of a visit that left no result.
     *
     * @param method once the person was identified
     * @param code of the failure; none: the patient went
     */
    public void noResult(
            String visit, Instant at, Optional<IdentityMethod> method, Optional<String> code)
            throws StoreFault {
        add(connection -> Audit.noResult(connection, visit, at, method, code));
    }

    /**
     * The row of a visit whose result stands, and whose patient read of a failure all the same.
     *
     * @param code of the failure
     */
    public void sorry(String visit, Instant at, String code) throws StoreFault {
        add(connection -> Audit.sorry(connection, visit, at, code));
    }

    /**
     * The row of a request that the receipt computer made for one person.
     *
     * @param code what came of it, never anything personal
     */
    public void inquiry(Instant at, String code) throws StoreFault {
        add(connection -> Audit.inquiry(connection, at, code));
    }

    /** A row that belongs to no visit. */
    public void note(AuditNote note) throws StoreFault {
        add(connection -> Audit.note(connection, note));
    }

    private void add(Adding row) throws StoreFault {
        synchronized (database) {
            database.write(
                    connection -> {
                        row.to(connection);
                        return null;
                    });
        }
    }

    private interface Adding {
        void to(Connection connection) throws SQLException;
    }

    /**
     * The newest row first.
     *
     * @param until not included
     * @param visits whether what happened to visits and their results is wanted too
     */
    public List<AuditRow> rows(Instant from, Instant until, boolean visits) throws StoreFault {
        synchronized (database) {
            return database.read(connection -> rows(connection, from, until, visits));
        }
    }

    /** Every time that a setting was changed, on a page or in the file, the newest first. */
    public List<AuditRow> settingsChanged() throws StoreFault {
        synchronized (database) {
            return database.read(AuditTrail::settingsChanged);
        }
    }

    /** What staff should see to, with how often it came; what did not come is left out. */
    public List<AuditCount> counts(Instant from, Instant until) throws StoreFault {
        synchronized (database) {
            return database.read(connection -> counts(connection, from, until));
        }
    }

    /** Visits that ended without a result although somebody wanted one, newest first. */
    public List<NoResult> noResults(Instant from, Instant until) throws StoreFault {
        synchronized (database) {
            return database.read(connection -> noResults(connection, from, until));
        }
    }

    /**
     * What went wrong on this terminal, the most recent first: why visits left no result, what
     * patients read although there is one, and what was out of order.
     */
    public List<FailureCount> failures() throws StoreFault {
        synchronized (database) {
            return database.read(AuditTrail::failures);
        }
    }

    private static List<AuditRow> rows(
            Connection connection, Instant from, Instant until, boolean visits)
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

    private static List<AuditRow> settingsChanged(Connection connection) throws SQLException {
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

    private static List<AuditCount> counts(Connection connection, Instant from, Instant until)
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

    private static List<NoResult> noResults(Connection connection, Instant from, Instant until)
            throws SQLException {
        var sql =
                """
                SELECT at, method, code FROM audit
                WHERE event = '%s' AND code <> '%s' AND at >= ? AND at < ? ORDER BY at DESC"""
                        .formatted(AuditEvent.NO_RESULT, Audit.LEFT);
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

    private static List<FailureCount> failures(Connection connection) throws SQLException {
        var sql =
                """
                SELECT code, count(*), max(at) FROM audit
                WHERE event IN ('%s', '%s', '%s') AND code <> '%s'
                GROUP BY code ORDER BY max(at) DESC, code"""
                        .formatted(
                                AuditEvent.NO_RESULT,
                                AuditEvent.SORRY,
                                AuditEvent.TROUBLE,
                                Audit.LEFT);
        var all = new ArrayList<FailureCount>();
        try (var statement = connection.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                all.add(
                        new FailureCount(
                                rows.getString(1),
                                rows.getLong(2),
                                Instant.ofEpochMilli(rows.getLong(3))));
            }
        }
        return all;
    }
}
