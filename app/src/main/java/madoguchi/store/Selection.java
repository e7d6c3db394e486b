package madoguchi.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Conditions on results, each with its value beside it. Immutable. */
record Selection(List<String> conditions, List<Object> values) {

    Selection {
        conditions = List.copyOf(conditions);
        values = List.copyOf(values);
    }

    static Selection none() {
        return new Selection(List.of(), List.of());
    }

    Selection and(String condition) {
        return new Selection(with(conditions, condition), values);
    }

    Selection and(String condition, Object value) {
        return new Selection(with(conditions, condition), with(values, value));
    }

    Selection and(String condition, Optional<?> value) {
        return value.isPresent() ? and(condition, value.get()) : this;
    }

    Selection and(Optional<String> condition) {
        return condition.map(this::and).orElse(this);
    }

    String where() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    void fill(PreparedStatement statement) throws SQLException {
        for (var i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }

    private static <T> List<T> with(List<T> list, T more) {
        var longer = new ArrayList<T>(list);
        longer.add(more);
        return longer;
    }
}
