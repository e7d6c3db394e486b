package madoguchi.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import madoguchi.store.Outbox.Acknowledged;
import madoguchi.store.StoredResult.Channel;

/** What is written about the way of a result to the receipt computer. */
final class HandOvers {

    private HandOvers() {}

    @FunctionalInterface
    interface Note {
        void to(Connection connection) throws SQLException;
    }

    static void done(Connection connection, StoredResult result, Channel channel, Instant at)
            throws SQLException {
        var sql =
                """
                INSERT INTO hand_over (result_id, channel, revision, at) VALUES (?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET
                  revision = max(coalesce(revision, 0), excluded.revision),
                  at = excluded.at, trouble = NULL, trouble_at = NULL""";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, result.id());
            statement.setString(2, channel.name());
            statement.setInt(3, result.revision());
            statement.setLong(4, at.toEpochMilli());
            statement.executeUpdate();
        }
    }

    static void trouble(
            Connection connection, StoredResult result, Channel channel, String code, Instant at)
            throws SQLException {
        var sql =
                """
                INSERT INTO hand_over (result_id, channel, trouble, trouble_at) VALUES (?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET
                  trouble = excluded.trouble, trouble_at = excluded.trouble_at""";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, result.id());
            statement.setString(2, channel.name());
            statement.setString(3, code);
            statement.setLong(4, at.toEpochMilli());
            statement.executeUpdate();
        }
    }

    /**
     * As if it had been added to: every channel offers it once more, acknowledged or not.
     *
     * @return false: there is none, or its personal part is gone
     */
    static boolean again(Connection connection, long id) throws SQLException {
        var sql =
                """
                UPDATE result SET revision = revision + 1, acknowledged_at = NULL, acknowledged_by = NULL
                WHERE result_id = ? AND wiped_at IS NULL""";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, id);
            return statement.executeUpdate() == 1;
        }
    }

    /** Two receipt computers at once: the write lock is held, so exactly one finds it open. */
    static Acknowledged acknowledge(Connection connection, long id, String by, Instant at)
            throws SQLException {
        var sql =
                """
                UPDATE result SET acknowledged_at = ?, acknowledged_by = ?
                WHERE result_id = ? AND acknowledged_at IS NULL""";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, at.toEpochMilli());
            statement.setString(2, by);
            statement.setLong(3, id);
            if (statement.executeUpdate() == 1) {
                Audit.acknowledged(connection, id, at);
                return Acknowledged.ACKNOWLEDGED;
            }
        }
        try (var query = connection.prepareStatement("SELECT 1 FROM result WHERE result_id = ?")) {
            query.setLong(1, id);
            try (var rows = query.executeQuery()) {
                return rows.next() ? Acknowledged.ALREADY : Acknowledged.UNKNOWN;
            }
        }
    }
}
