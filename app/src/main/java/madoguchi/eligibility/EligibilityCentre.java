package madoguchi.eligibility;

/**
 * オンライン資格確認等システム as the terminal sees it. Asked twice for one visit, idempotent by the visit's id:
 * the same question again gets the same answer and changes nothing.
 */
public interface EligibilityCentre {

    Eligibility check(IdentityProof proof) throws CentreFault;

    /**
     * Hands over what was agreed and how the person was identified.
     *
     * @param visit the id that the proof of {@link #check} carried; unknown ids are refused
     */
    void register(String visit, IdentityMethod method, Consents consents) throws CentreFault;
}
