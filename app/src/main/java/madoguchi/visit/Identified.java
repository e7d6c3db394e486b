package madoguchi.visit;

import java.util.Optional;
import madoguchi.eligibility.CentreAnswer;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.eligibility.IdentityProof;

/**
 * The end of 本人確認: the card's holder stands at the counter, and here is the proof.
 *
 * @param answer what the centre has said to it, as soon as it has
 * @param enrolled whether 利用登録 was made in this visit
 */
public record Identified(
        Visit visit,
        CardFacts card,
        IdentityProof proof,
        Optional<CentreAnswer> answer,
        boolean enrolled) {

    static Identified of(Subject subject, IdentityProof proof) {
        return new Identified(subject.visit(), subject.card(), proof, Optional.empty(), false);
    }

    Identified answered(CentreAnswer said) {
        return new Identified(visit, card, proof, Optional.of(said), enrolled);
    }

    /** What the centre said before no longer counts. */
    Identified enrolledNow() {
        return new Identified(visit, card, proof, Optional.empty(), true);
    }

    IdentityMethod method() {
        return proof.statement().method();
    }
}
