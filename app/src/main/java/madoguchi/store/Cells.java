package madoguchi.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import madoguchi.eligibility.Coded;

/**
 * The row that a query stands on, column by column as values; an empty column is an empty value.
 */
record Cells(ResultSet rows) {

    Optional<String> text(String column) throws SQLException {
        return Optional.ofNullable(rows.getString(column));
    }

    /** Where a value may be blank it is kept as an empty column. */
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
