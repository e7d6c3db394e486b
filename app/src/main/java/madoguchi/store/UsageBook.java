package madoguchi.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.usage.UsageReport;
import madoguchi.usage.VisitUsage;

/** What is counted of visits, and the months' totals. Nothing personal is in it. */
public final class UsageBook {

    private final Database database;

    UsageBook(Database database) {
        this.database = database;
    }

    /**
     * Counts a visit; what was told of it before is replaced. What is too old goes in the same
     * transaction.
     */
    public void keep(VisitUsage usage) throws StoreFault {
        synchronized (database) {
            database.write(
                    connection -> {
                        delete(
                                connection,
                                "DELETE FROM visit_usage WHERE visit = ?",
                                usage.visit());
                        insert(connection, usage);
                        YearMonth first =
                                YearMonth.from(usage.day()).minusMonths(UsageReport.MONTHS - 1L);
                        delete(
                                connection,
                                "DELETE FROM visit_usage WHERE day < ?",
                                first.atDay(1).toString());
                        delete(
                                connection,
                                "DELETE FROM check_total WHERE month < ?",
                                first.toString());
                        return null;
                    });
        }
    }

    /**
     * @param first and last day, both included
     */
    public List<VisitUsage> between(LocalDate first, LocalDate last) throws StoreFault {
        synchronized (database) {
            return database.read(connection -> between(connection, first, last));
        }
    }

    /** オンライン資格確認利用件数 of every month of which it is known. */
    public SortedMap<YearMonth, Long> totals() throws StoreFault {
        synchronized (database) {
            return database.read(
                    connection -> {
                        SortedMap<YearMonth, Long> totals = new TreeMap<>();
                        try (var query =
                                        connection.prepareStatement(
                                                "SELECT month, total FROM check_total");
                                var rows = query.executeQuery()) {
                            while (rows.next()) {
                                totals.put(YearMonth.parse(rows.getString(1)), rows.getLong(2));
                            }
                        }
                        return totals;
                    });
        }
    }

    /**
     * All of them or none, with their audit rows; a month that had one gets the new one.
     *
     * @param actor who says so: a role and where
     */
    public void setTotals(Map<YearMonth, Long> totals, Instant now, String actor)
            throws StoreFault {
        synchronized (database) {
            database.write(
                    connection -> {
                        for (var total : totals.entrySet()) {
                            String month = total.getKey().toString();
                            delete(connection, "DELETE FROM check_total WHERE month = ?", month);
                            Row.into("check_total")
                                    .put("month", month)
                                    .put("total", total.getValue())
                                    .put("entered", now)
                                    .insert(connection);
                            Audit.note(
                                    connection,
                                    new AuditNote(
                                            now,
                                            AuditEvent.TOTAL_ENTERED,
                                            actor,
                                            month + ": " + total.getValue()));
                        }
                        return null;
                    });
        }
    }

    private static void insert(Connection connection, VisitUsage usage) throws SQLException {
        Row.into("visit_usage")
                .put("visit", usage.visit())
                .put("day", usage.day())
                .put("ended_as", usage.end())
                .put("last_step", usage.lastStep())
                .put("method", usage.method().orElse(null))
                .put("code", usage.code().orElse(null))
                .put("result", usage.result())
                .insert(connection);
        for (var step : usage.spent().entrySet()) {
            Row.into("visit_step")
                    .put("visit", usage.visit())
                    .put("step", step.getKey())
                    .put("millis", step.getValue().toMillis())
                    .insert(connection);
        }
    }

    private static void delete(Connection connection, String sql, String which)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, which);
            statement.executeUpdate();
        }
    }

    private static List<VisitUsage> between(Connection connection, LocalDate first, LocalDate last)
            throws SQLException {
        Map<String, SortedMap<String, Duration>> steps = steps(connection, first, last);
        var sql =
                """
                SELECT visit, day, ended_as, last_step, method, code, result FROM visit_usage
                WHERE day BETWEEN ? AND ? ORDER BY day, visit""";
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, first.toString());
            query.setString(2, last.toString());
            List<VisitUsage> visits = new ArrayList<>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    String visit = rows.getString("visit");
                    visits.add(
                            new VisitUsage(
                                    visit,
                                    LocalDate.parse(rows.getString("day")),
                                    VisitUsage.End.valueOf(rows.getString("ended_as")),
                                    rows.getString("last_step"),
                                    Optional.ofNullable(rows.getString("method"))
                                            .map(IdentityMethod::valueOf),
                                    Optional.ofNullable(rows.getString("code")),
                                    rows.getBoolean("result"),
                                    steps.getOrDefault(visit, new TreeMap<>())));
                }
            }
            return visits;
        }
    }

    private static Map<String, SortedMap<String, Duration>> steps(
            Connection connection, LocalDate first, LocalDate last) throws SQLException {
        var sql =
                """
                SELECT visit, step, millis FROM visit_step JOIN visit_usage USING (visit)
                WHERE day BETWEEN ? AND ?""";
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, first.toString());
            query.setString(2, last.toString());
            Map<String, SortedMap<String, Duration>> steps = new HashMap<>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    steps.computeIfAbsent(rows.getString(1), _ -> new TreeMap<>())
                            .put(rows.getString(2), Duration.ofMillis(rows.getLong(3)));
                }
            }
            return steps;
        }
    }
}
