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
import madoguchi.eligibility.Cover;
import madoguchi.eligibility.Eligibility;
import madoguchi.eligibility.Eligibility.Insured;
import madoguchi.eligibility.Eligibility.Sex;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.eligibility.LimitCategory;
import madoguchi.eligibility.Offer;
import madoguchi.visit.VisitResult;

/** Invented results, and a look at the file as a stranger's program takes it. */
public final class Samples {

    public static final Instant MORNING = Instant.parse("2026-11-20T23:58:30.123Z");

    public static final Insured HANAKO =
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

    public static final Cover.LimitCertificate LIMIT =
            new Cover.LimitCertificate(
                    Cover.LimitKind.LIMIT_AND_MEALS,
                    LimitCategory.B05,
                    LocalDate.of(2026, 3, 25),
                    LocalDate.of(2026, 4, 1),
                    Optional.of(LocalDate.of(2027, 3, 31)),
                    Optional.of(LocalDate.of(2026, 8, 1)));

    /** Of whom everything is known that can be. */
    public static final Insured TARO =
            new Insured(
                    "見本　太郎",
                    "ミホン　タロウ",
                    LocalDate.of(1954, 6, 1),
                    Sex.MALE,
                    "東京都千代田区見本町１－２－３",
                    "39131000",
                    "見本県後期高齢者医療広域連合",
                    "",
                    "00012345",
                    "",
                    10,
                    LocalDate.of(2024, 6, 1),
                    Optional.of(LocalDate.of(2027, 7, 31)),
                    new Cover(
                            Optional.of(Cover.Relation.FAMILY),
                            "見本　一郎",
                            "ＴＡＲＯ　ＭＩＨＯＮ",
                            "タロー　ミホン",
                            "100-0001",
                            Optional.of(Cover.ReasonOfLoss.OTHER),
                            Optional.of(
                                    new Cover.ElderlyCertificate(
                                            LocalDate.of(2024, 5, 20),
                                            LocalDate.of(2024, 6, 1),
                                            LocalDate.of(2027, 7, 31),
                                            20)),
                            Optional.of(LIMIT),
                            List.of(
                                    new Cover.SpecificDisease(
                                            Cover.DiseaseCategory.DIALYSIS,
                                            LocalDate.of(2024, 4, 20),
                                            LocalDate.of(2024, 5, 1),
                                            Optional.empty(),
                                            10_000),
                                    new Cover.SpecificDisease(
                                            Cover.DiseaseCategory.HAEMOPHILIA,
                                            LocalDate.of(2025, 4, 20),
                                            LocalDate.of(2025, 5, 1),
                                            Optional.of(LocalDate.of(2026, 4, 30)),
                                            20_000))));

    private Samples() {}

    /** With everything that a result can have. */
    public static VisitResult rich(String visit) {
        return new VisitResult(
                visit,
                MORNING.minusSeconds(40),
                MORNING,
                IdentityMethod.PIN,
                everything(true),
                new Choices(
                        Map.of(
                                Offer.SUBSIDY_CERTIFICATES, true,
                                Offer.ELECTRONIC_PRESCRIPTION, false),
                        Optional.empty()),
                true,
                new Eligibility.Valid(TARO),
                Optional.of("P-0042"),
                true,
                Optional.of(LocalDate.of(2027, 1, 31)));
    }

    public static VisitResult at(String visit, Instant decided) {
        return new VisitResult(
                visit,
                decided.minusSeconds(40),
                decided,
                IdentityMethod.FACE,
                new Consents(everything(true).answers(), decided.minusSeconds(5)),
                Choices.NONE,
                true,
                new Eligibility.Valid(HANAKO),
                Optional.empty(),
                false,
                Optional.empty());
    }

    public static VisitResult result(String visit) {
        return result(visit, new Eligibility.Valid(HANAKO), everything(true), true);
    }

    public static VisitResult result(
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

    public static Consents everything(boolean agreed) {
        var answers = new EnumMap<ConsentKind, Boolean>(ConsentKind.class);
        for (var kind : ConsentKind.values()) {
            answers.put(kind, agreed);
        }
        return new Consents(answers, MORNING.minusSeconds(5));
    }

    public static List<Map<String, Object>> look(Path file, String sql) throws SQLException {
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

    public static void change(Path file, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
