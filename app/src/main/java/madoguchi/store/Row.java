package madoguchi.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A row to be written: column by column with its value, so that the two cannot slip apart. */
final class Row {

    private final String table;
    private final List<String> columns = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    private Row(String table) {
        this.table = table;
    }

    static Row into(String table) {
        return new Row(table);
    }

    /**
     * @param value null for an empty column
     */
    Row put(String column, Object value) {
        columns.add(column);
        values.add(
                switch (value) {
                    case Instant instant -> instant.toEpochMilli();
                    case LocalDate date -> date.toString();
                    case Enum<?> constant -> constant.name();
                    case Boolean flag -> flag ? 1 : 0;
                    case null, default -> value;
                });
        return this;
    }

    /**
     * @return the new row's number
     */
    long insert(Connection connection) throws SQLException {
        var marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        var sql =
                "INSERT INTO %s (%s) VALUES (%s)"
                        .formatted(table, String.join(", ", columns), marks);
        try (var statement = connection.prepareStatement(sql)) {
            fill(statement);
            statement.executeUpdate();
        }
        return Long.parseLong(Schema.text(connection, "SELECT last_insert_rowid()"));
    }

    /**
     * Writes the columns into the result of this id, if there is one.
     *
     * @param also one more assignment, in SQL
     */
    void update(Connection connection, String also, long resultId) throws SQLException {
        var sql =
                "UPDATE %s SET %s = ?, %s WHERE result_id = ?"
                        .formatted(table, String.join(" = ?, ", columns), also);
        try (var statement = connection.prepareStatement(sql)) {
            fill(statement);
            statement.setLong(values.size() + 1, resultId);
            statement.executeUpdate();
        }
    }

    private void fill(PreparedStatement statement) throws SQLException {
        for (var i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }
}
