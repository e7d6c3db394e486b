package madoguchi.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import madoguchi.eligibility.Choices;
import madoguchi.eligibility.ConsentKind;
import madoguchi.eligibility.Cover.DiseaseCategory;
import madoguchi.eligibility.Cover.SpecificDisease;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.eligibility.Offer;
import madoguchi.eligibility.Validity;
import madoguchi.store.StoredResult.Acknowledgement;
import madoguchi.store.StoredResult.Channel;
import madoguchi.store.StoredResult.Consent;
import madoguchi.store.StoredResult.HandOver;
import madoguchi.store.StoredResult.Trouble;

/** Takes results out of the tables. Inside one transaction, so that the tables fit together. */
final class StoredRows implements AutoCloseable {

    private final Vault vault;
    private final PreparedStatement consents;
    private final PreparedStatement choices;
    private final PreparedStatement diseases;
    private final PreparedStatement handOvers;

    private StoredRows(Connection connection, Vault vault) throws SQLException {
        this.vault = vault;
        consents = connection.prepareStatement("SELECT * FROM consent WHERE result_id = ?");
        choices = connection.prepareStatement("SELECT * FROM choice WHERE result_id = ?");
        diseases =
                connection.prepareStatement(
                        "SELECT * FROM disease WHERE result_id = ? ORDER BY number");
        handOvers = connection.prepareStatement("SELECT * FROM hand_over WHERE result_id = ?");
    }

    /**
     * @return in the order of their ids
     */
    static List<StoredResult> select(
            Connection connection, Vault vault, Selection selection, int limit)
            throws SQLException {
        var sql = "SELECT * FROM result" + selection.where() + " ORDER BY result_id LIMIT " + limit;
        try (var results = connection.prepareStatement(sql);
                var beside = new StoredRows(connection, vault)) {
            selection.fill(results);
            return beside.all(
                    results, row -> Personal.resultRow(row.getLong("result_id")), beside::result);
        }
    }

    private StoredResult result(Cells cells) throws SQLException {
        var id = cells.number("result_id");
        var registered = cells.flag("consent_registered");
        return new StoredResult(
                id,
                (int) cells.number("revision"),
                cells.text("visit").orElseThrow(),
                cells.instant("begun").orElseThrow(),
                cells.instant("decided").orElseThrow(),
                cells.constant(IdentityMethod.class, "method").orElseThrow(),
                Validity.of((int) cells.number("validity")),
                StoredPerson.of(cells, diseases(id)),
                consents(id, registered),
                registered,
                new Choices(offers(id), cells.integer("limit_provided").map(flag -> flag == 1)),
                cells.instant("limit_answered"),
                cells.date("certificate_end"),
                cells.text("patient_number"),
                cells.flag("enrolled"),
                acknowledgement(cells),
                handOvers(id),
                cells.instant("wiped_at"));
    }

    private static Optional<Acknowledgement> acknowledgement(Cells cells) throws SQLException {
        var by = cells.text("acknowledged_by").orElse("");
        return cells.instant("acknowledged_at").map(at -> new Acknowledgement(at, by));
    }

    private List<Consent> consents(long id, boolean registered) throws SQLException {
        return of(
                        id,
                        consents,
                        cells ->
                                Consent.of(
                                        cells.constant(ConsentKind.class, "kind").orElseThrow(),
                                        cells.flag("agreed"),
                                        cells.instant("given").orElseThrow(),
                                        registered))
                .stream()
                .sorted((one, other) -> one.kind().compareTo(other.kind()))
                .toList();
    }

    private Map<Offer, Boolean> offers(long id) throws SQLException {
        Map<Offer, Boolean> chosen = new EnumMap<>(Offer.class);
        of(
                id,
                choices,
                cells ->
                        chosen.put(
                                cells.constant(Offer.class, "offer").orElseThrow(),
                                cells.flag("chosen")));
        return chosen;
    }

    private List<SpecificDisease> diseases(long id) throws SQLException {
        diseases.setLong(1, id);
        return all(
                diseases,
                row -> Personal.diseaseRow(id, row.getInt("number")),
                StoredRows::disease);
    }

    /** Before version 3 the date of issue was not kept: the first day stands for it. */
    private static SpecificDisease disease(Cells cells) throws SQLException {
        var from = cells.date("valid_from").orElseThrow();
        return new SpecificDisease(
                cells.coded(DiseaseCategory.class, "category").orElseThrow(),
                cells.date("issued").orElse(from),
                from,
                cells.date("valid_until"),
                cells.integer("self_pay").orElseThrow());
    }

    private Map<Channel, HandOver> handOvers(long id) throws SQLException {
        Map<Channel, HandOver> found = new EnumMap<>(Channel.class);
        of(
                id,
                handOvers,
                cells ->
                        found.put(
                                cells.constant(Channel.class, "channel").orElseThrow(),
                                handOver(cells)));
        return found;
    }

    private static HandOver handOver(Cells cells) throws SQLException {
        var troubleAt = cells.instant("trouble_at");
        return new HandOver(
                cells.integer("revision"),
                cells.instant("at"),
                cells.text("trouble").map(code -> new Trouble(code, troubleAt.orElseThrow())));
    }

    private <T> List<T> of(long id, PreparedStatement query, Reading<T> reading)
            throws SQLException {
        query.setLong(1, id);
        return all(query, _ -> "", reading);
    }

    private <T> List<T> all(PreparedStatement query, Naming naming, Reading<T> reading)
            throws SQLException {
        try (var rows = query.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(reading.of(new Cells(rows, vault, naming.of(rows))));
            }
            return found;
        }
    }

    /** Names a row in what a seal covers. */
    @FunctionalInterface
    private interface Naming {
        String of(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(Cells cells) throws SQLException;
    }

    @Override
    public void close() throws SQLException {
        consents.close();
        choices.close();
        diseases.close();
        handOvers.close();
    }
}
