package madoguchi.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What staff in a window of their own want of the kiosk, which runs in another process: put down by
 * the one, taken once by the other.
 */
public final class DeskWishes {

    /** A new one is a value here, and what the kiosk does in {@code visit.run.Counter}. */
    public enum Wish {
        VISUAL_MODE_ON,
        VISUAL_MODE_OFF,
        /** So that changed settings hold: at 待機, never during a visit. */
        START_AGAIN
    }

    private final Database database;

    DeskWishes(Database database) {
        this.database = database;
    }

    /**
     * @param actor for the audit trail, which gets its row with the wish or not at all
     */
    public void want(Wish wish, String actor, Instant at) throws StoreFault {
        synchronized (database) {
            database.write(
                    connection -> {
                        Row.into("desk_request").put("at", at).put("wish", wish).insert(connection);
                        Audit.note(connection, note(wish, actor, at));
                        return null;
                    });
        }
    }

    private static AuditNote note(Wish wish, String actor, Instant at) {
        return switch (wish) {
            case VISUAL_MODE_ON -> new AuditNote(at, AuditEvent.VISUAL_MODE_WANTED, actor, "ON");
            case VISUAL_MODE_OFF -> new AuditNote(at, AuditEvent.VISUAL_MODE_WANTED, actor, "OFF");
            case START_AGAIN -> new AuditNote(at, AuditEvent.RESTART_WANTED, actor, "");
        };
    }

    /**
     * Those that nobody has taken yet, the oldest first; now they are.
     *
     * @param after older ones were meant for a kiosk that did not run: they are taken and dropped
     */
    public List<Wish> take(Instant after, Instant now) throws StoreFault {
        synchronized (database) {
            if (!database.read(DeskWishes::anyOpen)) {
                return List.of();
            }
            return database.write(connection -> taken(connection, after, now));
        }
    }

    private static boolean anyOpen(Connection connection) throws SQLException {
        return "1"
                .equals(
                        Schema.text(
                                connection,
                                "SELECT EXISTS (SELECT 1 FROM desk_request WHERE taken_at IS NULL)"));
    }

    private static List<Wish> taken(Connection connection, Instant after, Instant now)
            throws SQLException {
        var wishes = new ArrayList<Wish>();
        try (var query =
                connection.prepareStatement(
                        """
                        SELECT wish FROM desk_request WHERE taken_at IS NULL AND at >= ?
                        ORDER BY desk_request_id""")) {
            query.setLong(1, after.toEpochMilli());
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    wishes.add(Wish.valueOf(rows.getString(1)));
                }
            }
        }
        try (var update =
                connection.prepareStatement(
                        "UPDATE desk_request SET taken_at = ? WHERE taken_at IS NULL")) {
            update.setLong(1, now.toEpochMilli());
            update.executeUpdate();
        }
        return wishes;
    }
}
