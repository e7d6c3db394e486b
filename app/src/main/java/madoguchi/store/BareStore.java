package madoguchi.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import madoguchi.eligibility.ConsentKind;

/**
 * The same tables with nothing but the driver: what the bench compares with, and how it fills a
 * store with a million old results.
 */
public final class BareStore implements AutoCloseable {

    private static final int CONSENTS = 4;

    private final Path file;
    private final Connection connection;
    private final PreparedStatement result;
    private final PreparedStatement consent;
    private final PreparedStatement audit;

    private BareStore(Path file, Connection connection) throws SQLException, StoreFault {
        this.file = file;
        this.connection = connection;
        Pragmas.apply(file, connection, Store.BUSY);
        result =
                connection.prepareStatement(
                        """
                        INSERT INTO result (result_id, visit, begun, decided, method, validity,
                          consent_registered, name, name_kana, birth_date, sex, address,
                          insurer_number, insurer_name, insured_symbol, insured_number,
                          branch_number, copay_percent, valid_from, person_key)
                        VALUES (?, ?, ?, ?, 'FACE', 1, 1, '見本　花子', 'ミホン　ハナコ', '1980-02-17', 2,
                          '東京都千代田区見本町１－２－３', '01130012', '見本健康保険組合', '１２３', '4567', '01',
                          30, '2024-04-01', ?)""");
        consent = connection.prepareStatement("INSERT INTO consent VALUES (?, ?, 1, ?)");
        audit =
                connection.prepareStatement(
                        """
                        INSERT INTO audit (at, event, visit, method, validity, consents, consent_registered)
                        VALUES (?, 'RESULT', ?, 'FACE', 1, 'SURGERY=1 TREATMENT=1 MEDICATION=1 HEALTH_CHECKUP=1', 1)""");
    }

    /**
     * @param file a store that exists
     */
    public static BareStore open(Path file) throws StoreFault {
        try {
            return new BareStore(file, DriverManager.getConnection("jdbc:sqlite:" + file));
        } catch (SQLException e) {
            throw StoreFault.of(file, e);
        }
    }

    /** The rows of one result in one transaction, on the disk when this returns. */
    public void insert(long id, String visit, Instant at) throws StoreFault {
        try {
            execute("BEGIN IMMEDIATE");
            rows(id, visit, at);
            execute("COMMIT");
        } catch (SQLException e) {
            throw StoreFault.of(file, e);
        }
    }

    private void rows(long id, String visit, Instant at) throws SQLException {
        result.setLong(1, id);
        result.setString(2, visit);
        result.setLong(3, at.toEpochMilli());
        result.setLong(4, at.toEpochMilli());
        result.setString(5, "01130012/4567");
        result.executeUpdate();
        for (var kind = 0; kind < CONSENTS; kind++) {
            consent.setLong(1, id);
            consent.setString(2, ConsentKind.values()[kind].name());
            consent.setLong(3, at.toEpochMilli());
            consent.executeUpdate();
        }
        audit.setLong(1, at.toEpochMilli());
        audit.setString(2, visit);
        audit.executeUpdate();
    }

    /**
     * Acknowledged results of before, each of another person.
     *
     * @param apart from one result to the next; the last is this much before {@code until}
     */
    public void fill(int count, Instant until, Duration apart) throws StoreFault {
        try {
            execute("BEGIN IMMEDIATE");
            for (var i = 1; i <= count; i++) {
                rows(i, "old-" + i, until.minus(apart.multipliedBy(count - i + 1L)));
            }
            execute(
                    """
                    UPDATE result SET acknowledged_at = decided, acknowledged_by = 'bench',
                      insured_number = result_id, person_key = '01130012/' || result_id""");
            execute("COMMIT");
        } catch (SQLException e) {
            throw StoreFault.of(file, e);
        }
    }

    /** A reader that begins to read and does not end. */
    public void beginReading() throws StoreFault {
        try {
            execute("BEGIN");
            Schema.text(connection, "SELECT count(*) FROM v1_result");
        } catch (SQLException e) {
            throw StoreFault.of(file, e);
        }
    }

    public void endReading() throws StoreFault {
        try {
            execute("COMMIT");
        } catch (SQLException e) {
            throw StoreFault.of(file, e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws StoreFault {
        try {
            connection.close();
        } catch (SQLException e) {
            throw StoreFault.of(file, e);
        }
    }
}
