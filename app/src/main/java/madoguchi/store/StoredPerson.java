package madoguchi.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import madoguchi.eligibility.Cover;
import madoguchi.eligibility.Cover.ElderlyCertificate;
import madoguchi.eligibility.Cover.LimitCertificate;
import madoguchi.eligibility.Cover.LimitKind;
import madoguchi.eligibility.Cover.ReasonOfLoss;
import madoguchi.eligibility.Cover.Relation;
import madoguchi.eligibility.Cover.SpecificDisease;
import madoguchi.eligibility.Eligibility.Insured;
import madoguchi.eligibility.Eligibility.Sex;
import madoguchi.eligibility.LimitCategory;

/** The personal columns of a result: from a value to a row and back. */
final class StoredPerson {

    private StoredPerson() {}

    static void put(Row row, Insured insured, Vault vault) {
        row.personal("name", insured.name())
                .personal("name_kana", insured.kana())
                .personal("birth_date", insured.born())
                .personal("sex", insured.sex().code())
                .personal("address", insured.address())
                .personal("insurer_number", insured.insurerNumber())
                .personal("insurer_name", insured.insurerName())
                .personal("insured_symbol", insured.symbol())
                .personal("insured_number", insured.insuredNumber())
                .personal("branch_number", insured.branchNumber())
                .personal("copay_percent", insured.copayPercent())
                .personal("valid_from", insured.validFrom())
                .personal("valid_until", insured.validUntil().orElse(null))
                .put(Personal.PERSON_KEY, vault.personKey(PersonKey.of(insured)));
        put(row, insured.cover());
    }

    private static void put(Row row, Cover cover) {
        row.personal("relation", cover.relation().map(Relation::code).orElse(null))
                .personal("householder", blankless(cover.householder()))
                .personal("other_name", blankless(cover.otherName()))
                .personal("other_name_kana", blankless(cover.otherKana()))
                .personal("post_number", blankless(cover.postNumber()))
                .personal("loss_reason", cover.lost().map(ReasonOfLoss::code).orElse(null));
        cover.elderly()
                .ifPresent(
                        elderly ->
                                row.personal("elderly_issued", elderly.issued())
                                        .personal("elderly_valid_from", elderly.validFrom())
                                        .personal("elderly_valid_until", elderly.validUntil())
                                        .personal("elderly_copay_percent", elderly.copayPercent()));
        cover.limit().ifPresent(limit -> put(row, limit));
    }

    static void put(Row row, LimitCertificate limit) {
        row.personal("limit_kind", limit.kind().code())
                .personal("limit_category", limit.category().code())
                .personal("limit_issued", limit.issued())
                .personal("limit_valid_from", limit.validFrom())
                .personal("limit_valid_until", limit.validUntil().orElse(null))
                .personal("limit_long_term", limit.longTerm().orElse(null));
    }

    private static String blankless(String text) {
        return text.isBlank() ? null : text;
    }

    /**
     * @return none where nothing was found, and once wiped
     */
    static Optional<Insured> of(Cells cells, List<SpecificDisease> diseases) throws SQLException {
        if (cells.text("birth_date").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Insured(
                        cells.textOrBlank("name"),
                        cells.textOrBlank("name_kana"),
                        cells.date("birth_date").orElseThrow(),
                        sex(cells.integer("sex").orElseThrow()),
                        cells.textOrBlank("address"),
                        cells.textOrBlank("insurer_number"),
                        cells.textOrBlank("insurer_name"),
                        cells.textOrBlank("insured_symbol"),
                        cells.textOrBlank("insured_number"),
                        cells.textOrBlank("branch_number"),
                        cells.integer("copay_percent").orElseThrow(),
                        cells.date("valid_from").orElseThrow(),
                        cells.date("valid_until"),
                        cover(cells, diseases)));
    }

    private static Sex sex(int code) {
        for (var sex : Sex.values()) {
            if (sex.code() == code) {
                return sex;
            }
        }
        return Sex.NOT_SET;
    }

    private static Cover cover(Cells cells, List<SpecificDisease> diseases) throws SQLException {
        return new Cover(
                cells.coded(Relation.class, "relation"),
                cells.textOrBlank("householder"),
                cells.textOrBlank("other_name"),
                cells.textOrBlank("other_name_kana"),
                cells.textOrBlank("post_number"),
                cells.coded(ReasonOfLoss.class, "loss_reason"),
                elderly(cells),
                limit(cells),
                diseases);
    }

    private static Optional<ElderlyCertificate> elderly(Cells cells) throws SQLException {
        var from = cells.date("elderly_valid_from");
        return from.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new ElderlyCertificate(
                                cells.date("elderly_issued").orElseThrow(),
                                from.get(),
                                cells.date("elderly_valid_until").orElseThrow(),
                                cells.integer("elderly_copay_percent").orElseThrow()));
    }

    /**
     * Before version 3 neither the kind nor the date of issue was kept: the plain certificate and
     * the first day stand for them.
     */
    private static Optional<LimitCertificate> limit(Cells cells) throws SQLException {
        var category = cells.coded(LimitCategory.class, "limit_category");
        var from = cells.date("limit_valid_from");
        return category.isEmpty() || from.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new LimitCertificate(
                                cells.coded(LimitKind.class, "limit_kind").orElse(LimitKind.LIMIT),
                                category.get(),
                                cells.date("limit_issued").orElse(from.get()),
                                from.get(),
                                cells.date("limit_valid_until"),
                                cells.date("limit_long_term")));
    }
}
