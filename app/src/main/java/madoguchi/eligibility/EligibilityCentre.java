package madoguchi.eligibility;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * オンライン資格確認等システム as the terminal sees it. Every call is idempotent by the visit's id: the same
 * question again gets the same answer and changes nothing.
 */
public interface EligibilityCentre {

    /**
     * Whether the centre is there: asks about nobody and changes nothing.
     *
     * @throws CentreFault it cannot be reached, not trusted, or says that it is out of order
     */
    Contact contact() throws CentreFault;

    /**
     * @param took until the whole answer was there
     * @param date what the centre's clock showed, where it told
     */
    record Contact(Duration took, Optional<Instant> date) {}

    /** Asked again after {@link Enrolment#DONE}, it answers anew. */
    CentreAnswer check(IdentityProof proof) throws CentreFault;

    /**
     * 利用登録 for the holder of the card that {@link #check} was asked about. May take long; gives up
     * waiting with {@link Enrolment#PENDING} before the call's own limit.
     *
     * @param visit the id that the proof carried; unknown ids are refused
     */
    Enrolment enrol(String visit) throws CentreFault;

    /**
     * Hands over how the person was identified, what was agreed and what was chosen. May come again
     * for the same visit with the limit's answer, where that was not given before (P16 comes after
     * 完了); everything else must be the same.
     *
     * @param method recorded and sent: our extension, the field's file has no place for it
     */
    void register(String visit, IdentityMethod method, Consents consents, Choices choices)
            throws CentreFault;

    /** For one person by number, without a card; see {@link Inquiry}. */
    Eligibility inquire(Inquiry inquiry) throws CentreFault;
}
