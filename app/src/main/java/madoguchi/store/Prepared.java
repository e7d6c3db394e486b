package madoguchi.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Statements of one connection that are compiled once: for what is done while a patient waits. They
 * end with the connection.
 */
final class Prepared {

    private final Map<String, PreparedStatement> statements = new HashMap<>();

    PreparedStatement of(Connection connection, String sql) throws SQLException {
        var known = statements.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            statements.put(sql, known);
        }
        return known;
    }
}
