package madoguchi.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import madoguchi.eligibility.Choices;
import madoguchi.eligibility.Consents;
import madoguchi.eligibility.Eligibility;
import madoguchi.eligibility.IdentityMethod;

/**
 * What one visit leaves behind for the receipt computer. It exists only when the centre answered.
 *
 * @param visit the visit's id, unique for ever
 * @param consents as the patient gave them; empty answers when none were asked
 * @param choices of what the centre's answer opened
 * @param consentRegistered false when the centre could not take them: then they do not count
 * @param eligibility without what the patient did not agree to having provided
 * @param patientNumber 照会番号, where the receipt computer has registered one
 * @param enrolled whether 利用登録 was made in this visit
 * @param certificateEnd last day of the authentication certificate; told on when the notice was due
 */
public record VisitResult(
        String visit,
        Instant begun,
        Instant decided,
        IdentityMethod method,
        Consents consents,
        Choices choices,
        boolean consentRegistered,
        Eligibility eligibility,
        Optional<String> patientNumber,
        boolean enrolled,
        Optional<LocalDate> certificateEnd) {}
