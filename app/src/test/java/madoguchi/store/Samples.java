package madoguchi.store;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import madoguchi.eligibility.Choices;
import madoguchi.eligibility.ConsentKind;
import madoguchi.eligibility.Consents;
import madoguchi.eligibility.Eligibility;
import madoguchi.eligibility.Eligibility.Insured;
import madoguchi.eligibility.Eligibility.Sex;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.visit.VisitResult;

/** Invented results, and a look at the file as a stranger's program takes it. */
final class Samples {

    static final Instant MORNING = Instant.parse("2026-11-20T23:58:30.123Z");

    static final Insured HANAKO =
            new Insured(
                    "見本●花子",
                    "ミホン　ハナコ",
                    LocalDate.of(1980, 2, 17),
                    Sex.FEMALE,
                    "",
                    "01130012",
                    "見本健康保険組合",
                    "１２３",
                    "4567",
                    "01",
                    30,
                    LocalDate.of(2024, 4, 1),
                    Optional.empty());

    private Samples() {}

    static VisitResult result(String visit) {
        return result(visit, new Eligibility.Valid(HANAKO), everything(true), true);
    }

    static VisitResult result(
            String visit, Eligibility eligibility, Consents consents, boolean registered) {
        return new VisitResult(
                visit,
                MORNING.minusSeconds(40),
                MORNING,
                IdentityMethod.FACE,
                consents,
                Choices.NONE,
                registered,
                eligibility,
                Optional.empty(),
                false,
                Optional.of(LocalDate.of(2027, 1, 31)));
    }

    static Consents everything(boolean agreed) {
        var answers = new EnumMap<ConsentKind, Boolean>(ConsentKind.class);
        for (var kind : ConsentKind.values()) {
            answers.put(kind, agreed);
        }
        return new Consents(answers, MORNING.minusSeconds(5));
    }

    static List<Map<String, Object>> look(Path file, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var seen = new ArrayList<Map<String, Object>>();
            while (rows.next()) {
                var row = new LinkedHashMap<String, Object>();
                for (var i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.put(rows.getMetaData().getColumnName(i), rows.getObject(i));
                }
                seen.add(row);
            }
            return seen;
        }
    }

    static void change(Path file, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
