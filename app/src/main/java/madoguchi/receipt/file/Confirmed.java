package madoguchi.receipt.file;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import madoguchi.eligibility.ConsentKind;
import madoguchi.eligibility.Cover.ElderlyCertificate;
import madoguchi.eligibility.Cover.LimitCertificate;
import madoguchi.eligibility.Cover.ReasonOfLoss;
import madoguchi.eligibility.Cover.Relation;
import madoguchi.eligibility.Cover.SpecificDisease;
import madoguchi.eligibility.Eligibility.Sex;

/**
 * ResultOfQualificationConfirmation: one person's eligibility and what was agreed to. Texts as the
 * insurer registered them.
 *
 * @param cardClassification 被保険者証区分: 01, A1 医療扶助
 * @param insurerNumber 8 places; where the number has 6 digits, two spaces stand before it
 * @param kana half width, as is {@code otherKana}
 * @param percent 負担割合 in percent; stands as 010, 020, 030
 * @param preschool 未就学区分
 * @param limitAnswered 限度額: what was answered and when, where that is asked
 * @param diseases 特定疾病療養受療証; only with consent
 * @param consents in the order of {@link ConsentKind}
 * @param patientNumber 照会番号
 */
public record Confirmed(
        String cardClassification,
        String insurerNumber,
        Optional<String> symbol,
        String insuredNumber,
        Optional<String> branchNumber,
        Optional<Relation> relation,
        Optional<String> householder,
        String name,
        Optional<String> otherName,
        String kana,
        Optional<String> otherKana,
        Sex sex,
        LocalDate born,
        Optional<String> address,
        Optional<String> postNumber,
        LocalDate validFrom,
        Optional<LocalDate> validUntil,
        int percent,
        boolean preschool,
        Optional<ReasonOfLoss> lost,
        String insurerName,
        Optional<ElderlyCertificate> elderly,
        Optional<Answered> limitAnswered,
        Optional<LimitCertificate> limit,
        List<SpecificDisease> diseases,
        List<Agreement> consents,
        Optional<String> patientNumber) {

    public Confirmed {
        diseases = List.copyOf(diseases);
        consents = List.copyOf(consents);
    }

    /** One answer of the patient. */
    public record Answered(boolean agreed, LocalDateTime at) {}

    /**
     * One kind of consent.
     *
     * @param agreed false also when the centre could not take it: then nothing can be looked up
     * @param availableUntil 24 hours after the answer; only where it was agreed to and registered
     */
    public record Agreement(
            ConsentKind kind,
            boolean agreed,
            LocalDateTime at,
            Optional<LocalDateTime> availableUntil) {}

    /** Names are for the file only, never for a log. */
    @Override
    public String toString() {
        return "Confirmed(…)";
    }
}
