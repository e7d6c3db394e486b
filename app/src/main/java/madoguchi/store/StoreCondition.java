package madoguchi.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * How the store is, in numbers.
 *
 * @param results all that are kept, wiped ones too
 * @param wiped whose personal columns are empty because their time was over
 * @param waiting neither acknowledged nor wiped
 * @param inTrouble of the waiting, those that some channel could not hand over
 * @param neverFetched wiped and never acknowledged
 */
public record StoreCondition(
        int version,
        long results,
        long wiped,
        long waiting,
        long inTrouble,
        long neverFetched,
        long sealed,
        long auditRows,
        long logBytes) {

    public boolean nothingWaitsForPeople() {
        return inTrouble == 0 && neverFetched == 0;
    }

    static StoreCondition of(Connection connection, long logBytes) throws SQLException {
        return new StoreCondition(
                Integer.parseInt(Schema.text(connection, "PRAGMA user_version")),
                count(connection, "result"),
                count(connection, "result WHERE wiped_at IS NOT NULL"),
                count(connection, "result WHERE acknowledged_at IS NULL AND wiped_at IS NULL"),
                count(
                        connection,
                        "result WHERE acknowledged_at IS NULL AND wiped_at IS NULL AND result_id IN"
                                + " (SELECT result_id FROM hand_over WHERE trouble IS NOT NULL)"),
                count(connection, "result WHERE acknowledged_at IS NULL AND wiped_at IS NOT NULL"),
                count(connection, "result WHERE key_id IS NOT NULL"),
                count(connection, "audit"),
                logBytes);
    }

    private static long count(Connection connection, String what) throws SQLException {
        return Long.parseLong(Schema.text(connection, "SELECT count(*) FROM " + what));
    }
}
