package madoguchi.laws.broken.health;

import java.sql.Connection;
import madoguchi.laws.Breaks;
import madoguchi.laws.Law;

@Breaks(Law.SQL_ONLY_IN_STORE)
record AsksTheDatabase(Connection connection) {}
