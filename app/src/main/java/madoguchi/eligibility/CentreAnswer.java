package madoguchi.eligibility;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What the centre tells about the holder of a card.
 *
 * @param registered whether the card is registered for use as 健康保険証 (利用登録); without it the
 *     eligibility is {@link Eligibility.NotFound} and nothing else is told
 * @param offers in the order of {@link Offer}
 * @param beforehand what was agreed to beforehand in マイナポータル (seed 000's plan: 「マイナポータルで
 *     事前に設定した同意内容」): shown and confirmed, never kept here. Absent for almost everybody
 * @param patientNumber 照会番号: the receipt computer's number of the patient, once it was registered
 *     (マイナ診察券)
 */
public record CentreAnswer(
        Eligibility eligibility,
        boolean registered,
        Set<Offer> offers,
        Optional<Consents> beforehand,
        Optional<String> patientNumber) {

    public CentreAnswer {
        offers = offers.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(offers));
        if (!registered && !(eligibility instanceof Eligibility.NotFound)) {
            throw new IllegalArgumentException("an eligibility without registration");
        }
    }

    /** The eligibility and nothing beside it. */
    public static CentreAnswer of(Eligibility eligibility) {
        return new CentreAnswer(eligibility, true, Set.of(), Optional.empty(), Optional.empty());
    }

    /** 利用登録 has not been made. */
    public static CentreAnswer notRegistered() {
        return new CentreAnswer(
                new Eligibility.NotFound(), false, Set.of(), Optional.empty(), Optional.empty());
    }

    /** Names and numbers are never for a log. */
    @Override
    public String toString() {
        return "CentreAnswer(code %d, registered %s)".formatted(eligibility.code(), registered);
    }
}
