package madoguchi.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings what is kept to what was chosen: sealed by the current key, or readable. All of it or
 * nothing, inside one transaction.
 */
final class Resealing {

    private Resealing() {}

    /**
     * @return the ids of the keys without which something cannot be opened
     */
    static List<String> missing(Connection connection, Vault vault) throws SQLException {
        try (var query =
                        connection.prepareStatement(
                                "SELECT DISTINCT key_id FROM result WHERE key_id IS NOT NULL");
                var rows = query.executeQuery()) {
            var missing = new ArrayList<String>();
            while (rows.next()) {
                var id = rows.getString(1);
                if (vault.keys().stream().noneMatch(key -> key.id().equals(id))) {
                    missing.add(id);
                }
            }
            return missing;
        }
    }

    /**
     * @return how many results were changed
     */
    static int bring(Connection connection, Vault vault) throws SQLException {
        var wanted = vault.current().map(SealKey::id);
        var ids = otherwise(connection, wanted);
        for (var id : ids) {
            result(connection, vault, id);
            diseases(connection, vault, id);
        }
        return ids.size();
    }

    private static List<Long> otherwise(Connection connection, Optional<String> wanted)
            throws SQLException {
        var sql = "SELECT result_id FROM result WHERE key_id IS NOT ? AND wiped_at IS NULL";
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, wanted.orElse(null));
            try (var rows = query.executeQuery()) {
                var ids = new ArrayList<Long>();
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
                return ids;
            }
        }
    }

    private static void result(Connection connection, Vault vault, long id) throws SQLException {
        var place = Personal.resultRow(id);
        var row = Row.into("result", vault, place);
        try (var query = connection.prepareStatement("SELECT * FROM result WHERE result_id = ?")) {
            query.setLong(1, id);
            try (var rows = query.executeQuery()) {
                var cells = new Cells(rows, vault, place);
                rows.next();
                for (var column : Personal.RESULT) {
                    row.personal(column, cells.text(column).orElse(null));
                }
                row.put(Personal.PERSON_KEY, personKey(cells, vault));
            }
        }
        row.put("key_id", vault.current().map(SealKey::id).orElse(null));
        row.update(connection, "result_id = ?", id);
    }

    private static String personKey(Cells cells, Vault vault) throws SQLException {
        var insurer = cells.text("insurer_number");
        var number = cells.text("insured_number");
        return insurer.isEmpty() || number.isEmpty()
                ? null
                : vault.personKey(PersonKey.of(insurer.get(), number.get()));
    }

    private static void diseases(Connection connection, Vault vault, long id) throws SQLException {
        var rowsOfIt = new ArrayList<Row>();
        var numbers = new ArrayList<Integer>();
        try (var query = connection.prepareStatement("SELECT * FROM disease WHERE result_id = ?")) {
            query.setLong(1, id);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    numbers.add(rows.getInt("number"));
                    rowsOfIt.add(disease(rows, vault, id));
                }
            }
        }
        for (var i = 0; i < rowsOfIt.size(); i++) {
            rowsOfIt.get(i).update(connection, "result_id = ? AND number = ?", id, numbers.get(i));
        }
    }

    private static Row disease(ResultSet rows, Vault vault, long id) throws SQLException {
        var place = Personal.diseaseRow(id, rows.getInt("number"));
        var cells = new Cells(rows, vault, place);
        var row = Row.into("disease", vault, place);
        for (var column : Personal.DISEASE) {
            row.personal(column, cells.text(column).orElse(null));
        }
        return row;
    }
}
