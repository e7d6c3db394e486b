package madoguchi.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A row to be written: column by column with its value, so that the two cannot slip apart. */
final class Row {

    private final String table;
    private final Vault vault;
    private final String row;
    private final List<String> columns = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private final List<String> also = new ArrayList<>();

    private Row(String table, Vault vault, String row) {
        this.table = table;
        this.vault = vault;
        this.row = row;
    }

    static Row into(String table) {
        return into(table, Vault.OPEN, "");
    }

    /**
     * @param row names the row in what a seal covers
     */
    static Row into(String table, Vault vault, String row) {
        return new Row(table, vault, row);
    }

    /** A value that is sealed where that is chosen. */
    Row personal(String column, Object value) {
        put(column, value);
        var last = values.size() - 1;
        if (values.get(last) != null) {
            values.set(last, vault.keep(row + "/" + column, values.get(last)));
        }
        return this;
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
        return insert(connection, "INSERT");
    }

    /** In place of the row with the same key. Not for tables that only grow. */
    void replace(Connection connection) throws SQLException {
        insert(connection, "INSERT OR REPLACE");
    }

    private long insert(Connection connection, String verb) throws SQLException {
        var marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        var sql =
                "%s INTO %s (%s) VALUES (%s)"
                        .formatted(verb, table, String.join(", ", columns), marks);
        try (var statement = connection.prepareStatement(sql)) {
            fill(statement);
            statement.executeUpdate();
        }
        return Long.parseLong(Schema.text(connection, "SELECT last_insert_rowid()"));
    }

    /** An assignment that SQL works out: {@code revision = revision + 1}. */
    Row also(String assignment) {
        also.add(assignment);
        return this;
    }

    /** Writes the columns into the rows that the condition names. */
    void update(Connection connection, String condition, Object... keys) throws SQLException {
        var assignments =
                Stream.concat(columns.stream().map(column -> column + " = ?"), also.stream())
                        .collect(Collectors.joining(", "));
        var sql = "UPDATE %s SET %s WHERE %s".formatted(table, assignments, condition);
        try (var statement = connection.prepareStatement(sql)) {
            fill(statement);
            for (var i = 0; i < keys.length; i++) {
                statement.setObject(values.size() + 1 + i, keys[i]);
            }
            statement.executeUpdate();
        }
    }

    private void fill(PreparedStatement statement) throws SQLException {
        for (var i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }
}
