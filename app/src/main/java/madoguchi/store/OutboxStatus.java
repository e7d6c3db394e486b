package madoguchi.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import madoguchi.store.StoredResult.Channel;

/**
 * How the hand-over stands, for staff: what cannot be handed over is seen, not lost.
 *
 * @param newest the greatest id; none while there is no result
 * @param waiting how many results nobody has acknowledged
 * @param oldest when the first of those was decided
 * @param inTrouble how many of those could not be handed over when it was tried last
 * @param lastTrouble of those
 */
public record OutboxStatus(
        Optional<Long> newest,
        long waiting,
        Optional<Instant> oldest,
        long inTrouble,
        Optional<Trouble> lastTrouble) {

    /**
     * @param result its id
     * @param code a failure's code or another short word
     */
    public record Trouble(long result, Channel channel, String code, Instant at) {}

    private static final String TROUBLED =
            """
            FROM hand_over h JOIN result r USING (result_id)
            WHERE h.trouble IS NOT NULL AND r.acknowledged_at IS NULL AND r.wiped_at IS NULL""";

    static OutboxStatus of(Connection connection) throws SQLException {
        var waiting = "FROM result WHERE acknowledged_at IS NULL AND wiped_at IS NULL";
        return new OutboxStatus(
                number(connection, "SELECT max(result_id) FROM result"),
                number(connection, "SELECT count(*) " + waiting).orElse(0L),
                number(connection, "SELECT decided " + waiting + " ORDER BY result_id LIMIT 1")
                        .map(Instant::ofEpochMilli),
                number(connection, "SELECT count(DISTINCT result_id) " + TROUBLED).orElse(0L),
                lastTrouble(connection));
    }

    static int count(Connection connection, String from) throws SQLException {
        return Math.toIntExact(number(connection, "SELECT count(*) " + from).orElse(0L));
    }

    private static Optional<Trouble> lastTrouble(Connection connection) throws SQLException {
        var sql =
                "SELECT result_id, h.channel, h.trouble, h.trouble_at "
                        + TROUBLED
                        + " ORDER BY h.trouble_at DESC, result_id DESC LIMIT 1";
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next()
                    ? Optional.of(
                            new Trouble(
                                    rows.getLong(1),
                                    Channel.valueOf(rows.getString(2)),
                                    rows.getString(3),
                                    Instant.ofEpochMilli(rows.getLong(4))))
                    : Optional.empty();
        }
    }

    private static Optional<Long> number(Connection connection, String sql) throws SQLException {
        var text = Schema.text(connection, sql);
        return Optional.ofNullable(text).filter(t -> !t.isEmpty()).map(Long::valueOf);
    }
}
