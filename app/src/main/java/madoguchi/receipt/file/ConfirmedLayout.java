package madoguchi.receipt.file;

import java.util.List;
import java.util.Optional;
import madoguchi.eligibility.Coded;
import madoguchi.eligibility.Cover.DiseaseCategory;
import madoguchi.eligibility.Cover.ElderlyCertificate;
import madoguchi.eligibility.Cover.LimitCertificate;
import madoguchi.eligibility.Cover.LimitKind;
import madoguchi.eligibility.Cover.ReasonOfLoss;
import madoguchi.eligibility.Cover.Relation;
import madoguchi.eligibility.Cover.SpecificDisease;
import madoguchi.eligibility.Eligibility.Sex;
import madoguchi.eligibility.LimitCategory;
import madoguchi.receipt.file.ResultMessage.Issue;

/** {@link Confirmed} as elements, in the order of the field's layout, and back. */
final class ConfirmedLayout {

    static final String ELEMENT = "ResultOfQualificationConfirmation";
    static final String PRESCRIPTION = "PrescriptionIssueSelect";

    private static final String ELDERLY = "ElderlyRecipientCertificateInfo";
    private static final String LIMIT = "LimitApplicationCertificateRelatedInfo";
    private static final String DISEASES = "SpecificDiseasesCertificateList";
    private static final String DISEASE = "SpecificDiseasesCertificateInfo";
    private static final String PRESCHOOL = "1";

    private ConfirmedLayout() {}

    /**
     * @param issue only where the prescription's choice stands in the record
     */
    static Element element(Confirmed person, Optional<Issue> issue) {
        Element.Builder record =
                Element.called(ELEMENT)
                        .put("InsuredCardClassification", person.cardClassification())
                        .put("InsurerNumber", person.insurerNumber())
                        .put("InsuredCardSymbol", person.symbol())
                        .put("InsuredIdentificationNumber", person.insuredNumber())
                        .put("InsuredBranchNumber", person.branchNumber())
                        .put("PersonalFamilyClassification", person.relation().map(Coded::code))
                        .put("InsuredName", person.householder())
                        .put("Name", person.name())
                        .put("NameOfOther", person.otherName())
                        .put("NameKana", person.kana())
                        .put("NameOfOtherKana", person.otherKana())
                        .put("Sex1", Integer.toString(person.sex().code()))
                        .put("Birthdate", person.born())
                        .put("Address", person.address())
                        .put("PostNumber", person.postNumber())
                        .put("QualificationDate", person.validFrom())
                        .putDate("DisqualificationDate", person.validUntil())
                        .put("InsuredPartialContributionRatio", ratio(person.percent()))
                        .put(
                                "PreschoolClassification",
                                person.preschool() ? Optional.of(PRESCHOOL) : Optional.empty())
                        .put("ReasonOfLoss", person.lost().map(Coded::code))
                        .put("InsurerName", person.insurerName())
                        .add(person.elderly().map(ConfirmedLayout::element));
        person.limitAnswered()
                .ifPresent(
                        answered -> ConsentElements.put(record, ConsentElements.LIMIT, answered));
        record.add(person.limit().map(ConfirmedLayout::element));
        ConsentElements.putDisease(record, person.consents());
        if (!person.diseases().isEmpty()) {
            Element.Builder list = Element.called(DISEASES);
            person.diseases().forEach(disease -> list.add(element(disease)));
            record.add(list.build());
        }
        ConsentElements.put(record, person.consents());
        return record.put("ReferenceNumber", person.patientNumber())
                .put(PRESCRIPTION, issue.map(Issue::code))
                .build();
    }

    /** Leaves {@link #PRESCRIPTION} to the caller. */
    static Confirmed read(Fields record) throws BadFile {
        return new Confirmed(
                record.text("InsuredCardClassification"),
                record.text("InsurerNumber"),
                record.optional("InsuredCardSymbol"),
                record.text("InsuredIdentificationNumber"),
                record.optional("InsuredBranchNumber"),
                record.optionalCode("PersonalFamilyClassification", Relation.class),
                record.optional("InsuredName"),
                record.text("Name"),
                record.optional("NameOfOther"),
                record.text("NameKana"),
                record.optional("NameOfOtherKana"),
                record.parsed("Sex1", ConfirmedLayout::sex).orElseThrow(() -> record.wrong("Sex1")),
                record.date("Birthdate"),
                record.optional("Address"),
                record.optional("PostNumber"),
                record.date("QualificationDate"),
                record.optionalDate("DisqualificationDate"),
                number(record, "InsuredPartialContributionRatio"),
                record.optional("PreschoolClassification").filter(PRESCHOOL::equals).isPresent(),
                record.optionalCode("ReasonOfLoss", ReasonOfLoss.class),
                record.text("InsurerName"),
                record.optionalChild(ELDERLY, ConfirmedLayout::elderly),
                ConsentElements.answered(record, ConsentElements.LIMIT),
                record.optionalChild(LIMIT, ConfirmedLayout::limit),
                record.optionalChild(
                                DISEASES, list -> list.children(DISEASE, ConfirmedLayout::disease))
                        .orElse(List.of()),
                ConsentElements.read(record),
                record.optional("ReferenceNumber"));
    }

    private static Element element(ElderlyCertificate elderly) {
        return Element.called(ELDERLY)
                .put("ElderlyRecipientCertificateDate", elderly.issued())
                .put("ElderlyRecipientValidStartDate", elderly.validFrom())
                .put("ElderlyRecipientValidEndDate", elderly.validUntil())
                .put("ElderlyRecipientContributionRatio", ratio(elderly.copayPercent()))
                .build();
    }

    private static ElderlyCertificate elderly(Fields fields) throws BadFile {
        return new ElderlyCertificate(
                fields.date("ElderlyRecipientCertificateDate"),
                fields.date("ElderlyRecipientValidStartDate"),
                fields.date("ElderlyRecipientValidEndDate"),
                number(fields, "ElderlyRecipientContributionRatio"));
    }

    private static Element element(LimitCertificate limit) {
        return Element.called(LIMIT)
                .put("LimitApplicationCertificateClassification", limit.kind().code())
                .put("LimitApplicationCertificateClassificationFlag", limit.category().code())
                .put("LimitApplicationCertificateDate", limit.issued())
                .put("LimitApplicationCertificateValidStartDate", limit.validFrom())
                .putDate("LimitApplicationCertificateValidEndDate", limit.validUntil())
                .putDate("LimitApplicationCertificateLongTermDate", limit.longTerm())
                .build();
    }

    private static LimitCertificate limit(Fields fields) throws BadFile {
        return new LimitCertificate(
                fields.code("LimitApplicationCertificateClassification", LimitKind.class),
                fields.code("LimitApplicationCertificateClassificationFlag", LimitCategory.class),
                fields.date("LimitApplicationCertificateDate"),
                fields.date("LimitApplicationCertificateValidStartDate"),
                fields.optionalDate("LimitApplicationCertificateValidEndDate"),
                fields.optionalDate("LimitApplicationCertificateLongTermDate"));
    }

    private static Element element(SpecificDisease disease) {
        return Element.called(DISEASE)
                .put("SpecificDiseasesDiseaseCategory", disease.category().code())
                .put("SpecificDiseasesCertificateDate", disease.issued())
                .put("SpecificDiseasesValidStartDate", disease.validFrom())
                .putDate("SpecificDiseasesValidEndDate", disease.validUntil())
                .put("SpecificDiseasesSelfPay", Integer.toString(disease.selfPay()))
                .build();
    }

    private static SpecificDisease disease(Fields fields) throws BadFile {
        return new SpecificDisease(
                fields.code("SpecificDiseasesDiseaseCategory", DiseaseCategory.class),
                fields.date("SpecificDiseasesCertificateDate"),
                fields.date("SpecificDiseasesValidStartDate"),
                fields.optionalDate("SpecificDiseasesValidEndDate"),
                number(fields, "SpecificDiseasesSelfPay"));
    }

    /** 1割 is written 010. */
    private static String ratio(int percent) {
        return "%03d".formatted(percent);
    }

    private static int number(Fields fields, String name) throws BadFile {
        return fields.optionalNumber(name).orElseThrow(() -> fields.wrong(name));
    }

    private static Sex sex(String code) {
        for (Sex sex : Sex.values()) {
            if (Integer.toString(sex.code()).equals(code)) {
                return sex;
            }
        }
        throw new IllegalArgumentException();
    }
}
