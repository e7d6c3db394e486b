package madoguchi.receipt.file;

import java.time.LocalDate;
import java.util.Optional;

/**
 * QualificationConfirmSearchInfo: by what one person is asked for.
 *
 * @param insurerNumber as it was sent: 8 digits, or 6 with spaces or without
 * @param limitConsent whether the patient agreed at the desk that 限度額 is told
 * @param identifier 任意の識別子, given back as it came
 */
public record SearchInfo(
        String insurerNumber,
        Optional<String> symbol,
        String insuredNumber,
        Optional<String> branchNumber,
        LocalDate born,
        Optional<Boolean> limitConsent,
        Optional<String> identifier) {

    static final String ELEMENT = "QualificationConfirmSearchInfo";

    Element element() {
        return Element.called(ELEMENT)
                .put("InsurerNumber", insurerNumber)
                .put("InsuredCardSymbol", symbol)
                .put("InsuredIdentificationNumber", insuredNumber)
                .put("InsuredBranchNumber", branchNumber)
                .put("Birthdate", born)
                .putFlag("LimitApplicationCertificateRelatedConsFlg", limitConsent)
                .put("ArbitraryIdentifier", identifier)
                .build();
    }

    static SearchInfo read(Fields fields) throws BadFile {
        return new SearchInfo(
                fields.text("InsurerNumber"),
                fields.optional("InsuredCardSymbol"),
                fields.text("InsuredIdentificationNumber"),
                fields.optional("InsuredBranchNumber"),
                fields.date("Birthdate"),
                fields.optionalFlag("LimitApplicationCertificateRelatedConsFlg"),
                fields.optional("ArbitraryIdentifier"));
    }

    /** Numbers are never for a log. */
    @Override
    public String toString() {
        return "SearchInfo(…)";
    }
}
