package madoguchi.eligibility;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The receipt computer's question for one person, by what stands on a paper instead of a card: no
 * proof goes with it, so it is told neither 特定疾病 nor anything that needs a card's consent.
 *
 * @param id unique and never used twice for another question
 * @param institution 医療機関コード, 10 digits
 * @param insurerNumber 8 digits
 * @param symbol may be blank: then it is not compared
 * @param branchNumber may be blank: then it is not compared
 * @param limitAgreed whether the patient agreed, at the desk, that 限度額 is told
 */
public record Inquiry(
        String id,
        String institution,
        Instant at,
        String insurerNumber,
        String symbol,
        String insuredNumber,
        String branchNumber,
        LocalDate born,
        boolean limitAgreed) {

    /** Numbers are never for a log. */
    @Override
    public String toString() {
        return "Inquiry(" + id + ")";
    }
}
