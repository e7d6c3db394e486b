package madoguchi.store;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What the receipt computer reads, read as it does: from outside, through the view, without
 * writing.
 */
public final class ResultView {

    private ResultView() {}

    /**
     * @return the newest row of {@code v1_result}, column by column in the view's order; empty
     *     columns left out
     */
    public static Optional<SequencedMap<String, String>> newest(Path file) throws StoreFault {
        String url = "jdbc:sqlite:file:" + file.toAbsolutePath() + "?mode=ro";
        try (var connection = DriverManager.getConnection(url);
                var query = connection.createStatement();
                var rows =
                        query.executeQuery(
                                "SELECT * FROM v1_result ORDER BY result_id DESC LIMIT 1")) {
            if (!rows.next()) {
                return Optional.empty();
            }
            SequencedMap<String, String> row = new LinkedHashMap<>();
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                String value = rows.getString(column);
                if (value != null) {
                    row.put(rows.getMetaData().getColumnLabel(column), value);
                }
            }
            return Optional.of(row);
        } catch (SQLException e) {
            throw StoreFault.of(file, e);
        }
    }
}
