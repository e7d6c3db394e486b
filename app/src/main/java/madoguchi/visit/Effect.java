package madoguchi.visit;

import java.util.Optional;
import madoguchi.eligibility.Choices;
import madoguchi.eligibility.Consents;
import madoguchi.eligibility.Cover.LimitCertificate;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.eligibility.IdentityProof;
import madoguchi.failure.FailureCode;
import madoguchi.screen.Secret;

/**
 * What is to be done outside. Each runs on its room's thread and comes back as an {@link
 * Event.Outcome}.
 */
public sealed interface Effect {

    Visit visit();

    /**
     * Everything that is read from the card once: certificate, tries, photo. Comes back as CardRead
     * or Failed.
     */
    record ReadCard(Visit visit) implements Effect {}

    /** Comes back as any number of HintChanged and one FaceJudged. */
    record LookAtFace(Visit visit) implements Effect {}

    record StopLooking(Visit visit) implements Effect {}

    /** VERIFY, and the signature it opens, back to back; never repeated on its own. */
    record CheckPin(Visit visit, Secret pin) implements Effect {}

    record CheckPassword(Visit visit, Secret password) implements Effect {}

    /** Puts the card's photo on the glass, for staff. */
    record BringPhoto(Visit visit) implements Effect {}

    /** The terminal's own use of the card's key, after a face match or a visual check. */
    record UseGrant(Visit visit, IdentityMethod method) implements Effect {}

    record AskCentre(Visit visit, IdentityProof proof) implements Effect {}

    /** 利用登録. Comes back as Enrolled or Failed. */
    record Enrol(Visit visit) implements Effect {}

    /** A second time only with the limit's answer. */
    record Register(Visit visit, IdentityMethod method, Consents consents, Choices choices)
            implements Effect {}

    /** The point of no return. */
    record Store(Visit visit, VisitResult result) implements Effect {}

    /**
     * What was answered about the limit, to a result that stands already. Comes back as Stored.
     *
     * @param limit what is given; none when it was refused, or when there is none
     */
    record StoreLimit(
            Visit visit, long resultId, boolean provided, Optional<LimitCertificate> limit)
            implements Effect {}

    /** An audit row for a visit whose result stands, and whose patient reads of a failure. */
    record NoteSorry(Visit visit, FailureCode failure) implements Effect {}

    /**
     * An audit row for a visit that ends without a result.
     *
     * @param method once the person was identified
     * @param failure none when the patient left
     */
    record Note(Visit visit, Optional<IdentityMethod> method, Optional<FailureCode> failure)
            implements Effect {}

    /**
     * The one clean-up, on every way out: PIN wiped, camera released, card closed, presentation
     * reset, pictures wiped. Reports CleanedUp when all of it is done.
     */
    record CleanUp(Visit visit) implements Effect {}
}
