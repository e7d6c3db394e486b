package madoguchi.eligibility.wire;

import static madoguchi.eligibility.wire.Fields.check;
import static madoguchi.eligibility.wire.Fields.coded;
import static madoguchi.eligibility.wire.Fields.filled;
import static madoguchi.eligibility.wire.Wire.required;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import madoguchi.eligibility.Cover;
import madoguchi.eligibility.Cover.DiseaseCategory;
import madoguchi.eligibility.Cover.ElderlyCertificate;
import madoguchi.eligibility.Cover.LimitCertificate;
import madoguchi.eligibility.Cover.LimitKind;
import madoguchi.eligibility.Cover.ReasonOfLoss;
import madoguchi.eligibility.Cover.Relation;
import madoguchi.eligibility.Cover.SpecificDisease;
import madoguchi.eligibility.LimitCategory;

/**
 * {@link Cover} on the line: the codes of the field's result file, all of it optional.
 *
 * @param relation 1 本人, 2 家族
 * @param lost 01 死亡, 02 生保開始, 03 資格取得, 99 その他
 * @param diseases one or more
 */
public record InsuredCover(
        Optional<String> relation,
        Optional<String> householder,
        Optional<String> otherName,
        Optional<String> otherKana,
        Optional<String> postNumber,
        Optional<String> lost,
        Optional<Elderly> elderly,
        Optional<Limit> limit,
        Optional<List<Disease>> diseases) {

    private static final Pattern POST_NUMBER = Pattern.compile("[0-9]{3}-[0-9]{4}");

    /** 高齢受給者証. */
    public record Elderly(
            LocalDate issued, LocalDate validFrom, LocalDate validUntil, int copayPercent) {
        public Elderly {
            required(issued, "issued");
            required(validFrom, "validFrom");
            required(validUntil, "validUntil");
            check(!validFrom.isAfter(validUntil), "validUntil lies before validFrom");
            check(Set.of(10, 20, 30).contains(copayPercent), "copayPercent is none of 10, 20, 30");
        }
    }

    /**
     * 限度額適用認定証.
     *
     * @param kind 01, 02, 03
     * @param category OQSCD012
     */
    public record Limit(
            String kind,
            String category,
            LocalDate issued,
            LocalDate validFrom,
            Optional<LocalDate> validUntil,
            Optional<LocalDate> longTerm) {
        public Limit {
            coded(LimitKind.class, kind, "kind");
            coded(LimitCategory.class, category, "category");
            required(issued, "issued");
            required(validFrom, "validFrom");
            required(validUntil, "validUntil");
            required(longTerm, "longTerm");
            check(validUntil.filter(validFrom::isAfter).isEmpty(), "validUntil is too early");
        }
    }

    /**
     * 特定疾病療養受療証.
     *
     * @param category OQSCD013
     * @param selfPay yen in a month
     */
    public record Disease(
            String category,
            LocalDate issued,
            LocalDate validFrom,
            Optional<LocalDate> validUntil,
            int selfPay) {
        public Disease {
            coded(DiseaseCategory.class, category, "category");
            required(issued, "issued");
            required(validFrom, "validFrom");
            required(validUntil, "validUntil");
            check(validUntil.filter(validFrom::isAfter).isEmpty(), "validUntil is too early");
            check(selfPay >= 0, "selfPay is negative");
        }
    }

    public InsuredCover {
        required(relation, "relation").ifPresent(c -> coded(Relation.class, c, "relation"));
        filled(householder, "householder");
        filled(otherName, "otherName");
        filled(otherKana, "otherKana");
        required(postNumber, "postNumber")
                .ifPresent(p -> check(POST_NUMBER.matcher(p).matches(), "postNumber is none"));
        required(lost, "lost").ifPresent(c -> coded(ReasonOfLoss.class, c, "lost"));
        required(elderly, "elderly");
        required(limit, "limit");
        required(diseases, "diseases")
                .ifPresent(
                        list -> {
                            check(!list.isEmpty(), "diseases is empty");
                            list.forEach(disease -> required(disease, "diseases"));
                        });
    }

    static Optional<InsuredCover> of(Cover cover) {
        if (cover.equals(Cover.NONE)) {
            return Optional.empty();
        }
        return Optional.of(
                new InsuredCover(
                        cover.relation().map(Relation::code),
                        present(cover.householder()),
                        present(cover.otherName()),
                        present(cover.otherKana()),
                        present(cover.postNumber()),
                        cover.lost().map(ReasonOfLoss::code),
                        cover.elderly().map(InsuredCover::of),
                        cover.limit().map(InsuredCover::of),
                        Optional.of(cover.diseases())
                                .filter(list -> !list.isEmpty())
                                .map(list -> list.stream().map(InsuredCover::of).toList())));
    }

    Cover cover() {
        return new Cover(
                relation.map(code -> coded(Relation.class, code, "relation")),
                householder.orElse(""),
                otherName.orElse(""),
                otherKana.orElse(""),
                postNumber.orElse(""),
                lost.map(code -> coded(ReasonOfLoss.class, code, "lost")),
                elderly.map(
                        e ->
                                new ElderlyCertificate(
                                        e.issued(),
                                        e.validFrom(),
                                        e.validUntil(),
                                        e.copayPercent())),
                limit.map(
                        l ->
                                new LimitCertificate(
                                        coded(LimitKind.class, l.kind(), "kind"),
                                        coded(LimitCategory.class, l.category(), "category"),
                                        l.issued(),
                                        l.validFrom(),
                                        l.validUntil(),
                                        l.longTerm())),
                diseases.orElse(List.of()).stream()
                        .map(
                                d ->
                                        new SpecificDisease(
                                                coded(
                                                        DiseaseCategory.class,
                                                        d.category(),
                                                        "category"),
                                                d.issued(),
                                                d.validFrom(),
                                                d.validUntil(),
                                                d.selfPay()))
                        .toList());
    }

    private static Elderly of(ElderlyCertificate e) {
        return new Elderly(e.issued(), e.validFrom(), e.validUntil(), e.copayPercent());
    }

    private static Limit of(LimitCertificate l) {
        return new Limit(
                l.kind().code(),
                l.category().code(),
                l.issued(),
                l.validFrom(),
                l.validUntil(),
                l.longTerm());
    }

    private static Disease of(SpecificDisease d) {
        return new Disease(
                d.category().code(), d.issued(), d.validFrom(), d.validUntil(), d.selfPay());
    }

    private static Optional<String> present(String text) {
        return Optional.of(text).filter(filled -> !filled.isBlank());
    }

    /** Never for a log. */
    @Override
    public String toString() {
        return "InsuredCover(…)";
    }
}
