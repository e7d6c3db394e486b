package madoguchi.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import madoguchi.eligibility.Coded;

/**
 * The row that a query stands on, column by column as values; an empty column is an empty value.
 * What is sealed is opened.
 *
 * @param row names the row in what a seal covers
 */
record Cells(ResultSet rows, Vault vault, String row) {

    Optional<String> text(String column) throws SQLException {
        var kept = rows.getObject(column);
        return kept == null ? Optional.empty() : Optional.of(vault.open(row + "/" + column, kept));
    }

    /** Where a value may be blank. */
    String textOrBlank(String column) throws SQLException {
        return text(column).orElse("");
    }

    Optional<Integer> integer(String column) throws SQLException {
        return text(column).map(Integer::valueOf);
    }

    Optional<Instant> instant(String column) throws SQLException {
        return text(column).map(Long::valueOf).map(Instant::ofEpochMilli);
    }

    Optional<LocalDate> date(String column) throws SQLException {
        return text(column).map(LocalDate::parse);
    }

    boolean flag(String column) throws SQLException {
        return rows.getBoolean(column);
    }

    long number(String column) throws SQLException {
        return rows.getLong(column);
    }

    <E extends Enum<E>> Optional<E> constant(Class<E> type, String column) throws SQLException {
        return text(column).map(name -> Enum.valueOf(type, name));
    }

    <E extends Enum<E> & Coded> Optional<E> coded(Class<E> type, String column)
            throws SQLException {
        return text(column).flatMap(code -> Coded.of(type, code));
    }
}
