package madoguchi.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import madoguchi.visit.Retention;

/**
 * Empties the personal columns of results whose time is over; their audit rows stay. Inside one
 * write transaction.
 *
 * <p>The clock decides, and a terminal's clock may jump. After a jump ahead of more than a month
 * nothing is wiped for a day, so that a mistake can be mended. A result that lies in the future,
 * because the clock was ahead when it came, counts from when it is first seen to do so: it is not
 * kept for ever.
 */
final class Wiping {

    private static final Duration JUMP = Duration.ofDays(31);
    private static final Duration DOUBT = Duration.ofDays(1);

    private final Connection connection;
    private final Retention retention;
    private final Instant now;
    private final ZoneId zone;

    private Wiping(Connection connection, Retention retention, Instant now, ZoneId zone) {
        this.connection = connection;
        this.retention = retention;
        this.now = now;
        this.zone = zone;
    }

    /**
     * @param acknowledged how many were wiped that the receipt computer had
     * @param unfetched how many that nobody ever had
     */
    record Wiped(int acknowledged, int unfetched) {}

    static Wiped run(Connection connection, Retention retention, Instant now, ZoneId zone)
            throws SQLException {
        var wiping = new Wiping(connection, retention, now, zone);
        wiping.countTheFutureFromNow();
        return wiping.clockIsTrusted() ? wiping.wipe() : new Wiped(0, 0);
    }

    private boolean clockIsTrusted() throws SQLException {
        var before = clock();
        var trustedFrom = before.map(Clock::trustedFrom).orElse(now);
        if (before.filter(clock -> now.isAfter(clock.seen().plus(JUMP))).isPresent()) {
            trustedFrom = now.plus(DOUBT);
        } else if (trustedFrom.isAfter(now.plus(DOUBT))) {
            // the clock was put back after a jump ahead
            trustedFrom = now;
        }
        Row.into("retention_clock")
                .put("seen", now)
                .put("trusted_from", trustedFrom)
                .put("one", 1)
                .replace(connection);
        return !now.isBefore(trustedFrom);
    }

    private record Clock(Instant seen, Instant trustedFrom) {}

    private Optional<Clock> clock() throws SQLException {
        try (var query = connection.prepareStatement("SELECT * FROM retention_clock");
                var rows = query.executeQuery()) {
            return rows.next()
                    ? Optional.of(
                            new Clock(
                                    Instant.ofEpochMilli(rows.getLong("seen")),
                                    Instant.ofEpochMilli(rows.getLong("trusted_from"))))
                    : Optional.empty();
        }
    }

    private void countTheFutureFromNow() throws SQLException {
        var sql =
                """
                UPDATE result SET counted_from = ?1
                WHERE wiped_at IS NULL AND coalesce(acknowledged_at, decided) > ?1
                  AND (counted_from IS NULL OR counted_from > ?1)""";
        try (var update = connection.prepareStatement(sql)) {
            update.setLong(1, now.toEpochMilli());
            update.executeUpdate();
        }
    }

    private Wiped wipe() throws SQLException {
        var acknowledged = 0;
        var unfetched = 0;
        for (var result : kept()) {
            if (result.lastDay(retention).isBefore(LocalDate.ofInstant(now, zone))) {
                empty(result.id());
                Audit.wiped(connection, result.id(), now, result.acknowledged());
                if (result.acknowledged()) {
                    acknowledged++;
                } else {
                    unfetched++;
                }
            }
        }
        return new Wiped(acknowledged, unfetched);
    }

    /**
     * @param day of the acknowledgement or, without one, of the result
     */
    private record Kept(long id, boolean acknowledged, LocalDate day) {
        LocalDate lastDay(Retention retention) {
            return acknowledged
                    ? retention.lastDayAcknowledged(day)
                    : retention.lastDayUnfetched(day);
        }
    }

    private List<Kept> kept() throws SQLException {
        var sql =
                """
                SELECT result_id, acknowledged_at IS NOT NULL AS acknowledged, counted_from,
                  coalesce(acknowledged_at, decided) AS at
                FROM result WHERE wiped_at IS NULL ORDER BY result_id""";
        try (var query = connection.prepareStatement(sql);
                var rows = query.executeQuery()) {
            var kept = new ArrayList<Kept>();
            while (rows.next()) {
                var at = Instant.ofEpochMilli(rows.getLong("at"));
                var counts =
                        at.isAfter(now) ? Instant.ofEpochMilli(rows.getLong("counted_from")) : at;
                kept.add(
                        new Kept(
                                rows.getLong("result_id"),
                                rows.getBoolean("acknowledged"),
                                LocalDate.ofInstant(counts, zone)));
            }
            return kept;
        }
    }

    private void empty(long id) throws SQLException {
        var columns =
                Personal.RESULT.stream()
                        .map(column -> column + " = NULL")
                        .collect(Collectors.joining(", "));
        var sql =
                "UPDATE result SET %s, %s = NULL, key_id = NULL, wiped_at = ? WHERE result_id = ?"
                        .formatted(columns, Personal.PERSON_KEY);
        try (var update = connection.prepareStatement(sql)) {
            update.setLong(1, now.toEpochMilli());
            update.setLong(2, id);
            update.executeUpdate();
        }
        try (var delete = connection.prepareStatement("DELETE FROM disease WHERE result_id = ?")) {
            delete.setLong(1, id);
            delete.executeUpdate();
        }
    }
}
