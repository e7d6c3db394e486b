package madoguchi.receipt.folder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import madoguchi.eligibility.CopayTable;
import madoguchi.eligibility.Eligibility.Insured;
import madoguchi.eligibility.InsuranceSystem;
import madoguchi.receipt.file.Confirmed;
import madoguchi.receipt.file.Confirmed.Agreement;
import madoguchi.receipt.file.Confirmed.Answered;
import madoguchi.receipt.file.Kana;

/** An eligibility as the file has it. */
final class Confirmations {

    private static final String GENERAL = "01";
    private static final String WELFARE = "A1";
    private static final String NATIONAL = "00";

    private Confirmations() {}

    /**
     * @param on 資格確認日
     */
    static Confirmed of(
            Insured insured,
            LocalDate on,
            Optional<Answered> limit,
            List<Agreement> consents,
            Optional<String> patientNumber) {
        return new Confirmed(
                insured.system() == InsuranceSystem.WELFARE ? WELFARE : GENERAL,
                insurerNumber(insured.insurerNumber()),
                filled(insured.symbol()),
                insured.insuredNumber(),
                filled(insured.branchNumber()),
                insured.cover().relation(),
                filled(insured.cover().householder()),
                insured.name(),
                filled(insured.cover().otherName()),
                Kana.halfWidth(insured.kana()),
                filled(insured.cover().otherKana()).map(Kana::halfWidth),
                insured.sex(),
                insured.born(),
                filled(insured.address()),
                filled(insured.cover().postNumber()),
                insured.validFrom(),
                insured.validUntil(),
                insured.copayPercent(),
                CopayTable.isPreschool(insured.born(), on),
                insured.cover().lost(),
                insured.insurerName(),
                insured.cover().elderly(),
                limit,
                insured.cover().limit(),
                insured.cover().diseases(),
                consents,
                patientNumber);
    }

    /** 国保 has 6 digits; the field's files put two spaces before them (ADR 21). */
    private static String insurerNumber(String eightDigits) {
        return eightDigits.startsWith(NATIONAL)
                ? "  " + eightDigits.substring(NATIONAL.length())
                : eightDigits;
    }

    /** A request's insurer number as the centre is asked with it. */
    static Optional<String> eightDigits(String sent) {
        String digits = sent.strip();
        String number = digits.length() == 6 ? NATIONAL + digits : digits;
        return Optional.of(number).filter(all -> all.matches("[0-9]{8}"));
    }

    private static Optional<String> filled(String text) {
        return Optional.of(text).filter(said -> !said.isBlank());
    }
}
