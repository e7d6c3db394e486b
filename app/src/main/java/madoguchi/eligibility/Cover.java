package madoguchi.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an insurer may have registered beyond the eligibility itself: the rest of the field's result
 * file. Everything may be missing.
 *
 * @param relation 本人・家族
 * @param householder 被保険者氏名 or 世帯主氏名, where it is another person; may be blank
 * @param otherName 氏名（その他）, the name that a foreign resident goes by; may be blank
 * @param otherKana of the other name; may be blank
 * @param postNumber {@code 123-4567}; may be blank (任意項目)
 * @param lost why an eligibility is over
 * @param elderly 高齢受給者証: between 70 and 74 years
 * @param limit 限度額適用認定証
 * @param diseases 特定疾病療養受療証: handed out only when a card was put down, and only with consent
 */
public record Cover(
        Optional<Relation> relation,
        String householder,
        String otherName,
        String otherKana,
        String postNumber,
        Optional<ReasonOfLoss> lost,
        Optional<ElderlyCertificate> elderly,
        Optional<LimitCertificate> limit,
        List<SpecificDisease> diseases) {

    public static final Cover NONE =
            new Cover(
                    Optional.empty(),
                    "",
                    "",
                    "",
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of());

    public Cover {
        diseases = List.copyOf(diseases);
    }

    /** What is left for a terminal that was not given the limit category (generation 2023-04). */
    public Cover withoutLimit() {
        return new Cover(
                relation,
                householder,
                otherName,
                otherKana,
                postNumber,
                lost,
                elderly,
                Optional.empty(),
                diseases);
    }

    /** What is left when 特定疾病 was not agreed to. */
    public Cover withoutDiseases() {
        return new Cover(
                relation,
                householder,
                otherName,
                otherKana,
                postNumber,
                lost,
                elderly,
                limit,
                List.of());
    }

    /** Names are for the results table and the hand-over only, never for a log. */
    @Override
    public String toString() {
        return "Cover(…)";
    }

    /** PersonalFamilyClassification. */
    public enum Relation implements Coded {
        INSURED("1"),
        FAMILY("2");

        private final String code;

        Relation(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** ReasonOfLoss. */
    public enum ReasonOfLoss implements Coded {
        DEATH("01"),
        /** 生活保護受給開始. */
        WELFARE_BEGUN("02"),
        /** 資格取得: another insurer has the person now. */
        OTHER_INSURER("03"),
        OTHER("99");

        private final String code;

        ReasonOfLoss(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * 高齢受給者証.
     *
     * @param copayPercent 10, 20 or 30; it counts before that of the eligibility
     */
    public record ElderlyCertificate(
            LocalDate issued, LocalDate validFrom, LocalDate validUntil, int copayPercent) {}

    /**
     * 限度額適用認定証.
     *
     * @param longTerm 長期該当年月日
     */
    public record LimitCertificate(
            LimitKind kind,
            LimitCategory category,
            LocalDate issued,
            LocalDate validFrom,
            Optional<LocalDate> validUntil,
            Optional<LocalDate> longTerm) {}

    /** LimitApplicationCertificateClassification. */
    public enum LimitKind implements Coded {
        /** 限度額適用認定証. */
        LIMIT("01"),
        /** 限度額適用・標準負担額減額認定証. */
        LIMIT_AND_MEALS("02"),
        /** 標準負担額減額認定証. */
        MEALS("03");

        private final String code;

        LimitKind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * 特定疾病療養受療証.
     *
     * @param selfPay the most that the patient pays in a month, in yen
     */
    public record SpecificDisease(
            DiseaseCategory category,
            LocalDate issued,
            LocalDate validFrom,
            Optional<LocalDate> validUntil,
            int selfPay) {}

    /** OQSCD013. */
    public enum DiseaseCategory implements Coded {
        /** 人工透析. */
        DIALYSIS("1"),
        /** 血友病. */
        HAEMOPHILIA("2"),
        /** 抗ウイルス剤を投与している後天性免疫不全症候群. */
        HIV("3");

        private final String code;

        DiseaseCategory(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
