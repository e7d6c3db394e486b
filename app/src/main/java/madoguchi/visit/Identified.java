package madoguchi.visit;

import madoguchi.eligibility.IdentityMethod;
import madoguchi.eligibility.IdentityProof;

/** The end of 本人確認: the card's holder stands at the counter, and here is the proof. */
public record Identified(Visit visit, CardFacts card, IdentityProof proof) {

    IdentityMethod method() {
        return proof.statement().method();
    }
}
