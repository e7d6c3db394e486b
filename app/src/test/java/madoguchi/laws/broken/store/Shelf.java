package madoguchi.laws.broken.store;

import java.sql.Connection;

/** Innocent: the store may. */
public record Shelf(Connection connection) {}
