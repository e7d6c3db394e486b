package madoguchi.visit.run;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What is in the database, as a stranger's program reads it. */
public final class Kept {

    private Kept() {}

    /** How many results. */
    static int results(Path database) {
        return Integer.parseInt(look(database, "SELECT count(*) FROM v1_result").getFirst());
    }

    /** The visits' audit rows in order: RESULT, or why there is none. */
    static List<String> audit(Path database) {
        return look(
                database,
                "SELECT coalesce(code, event) FROM audit WHERE visit IS NOT NULL ORDER BY audit_id");
    }

    /** The first column. */
    public static List<String> look(Path database, String sql) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> seen = new ArrayList<>();
            while (rows.next()) {
                seen.add(rows.getString(1));
            }
            return seen;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
