package madoguchi.eligibility;

/**
 * What the centre has for this person that the patient may choose (P14). An open list: a new one is
 * a value here and a question with two answers. An offer is made only when there is something to
 * offer.
 */
public enum Offer {
    /** 「医療費助成の各種受給者証を利用しますか。」 (PMH). Yes: 利用する. */
    SUBSIDY_CERTIFICATES,
    /** 処方箋発行形態. Yes: 電子処方箋, no: 紙. */
    ELECTRONIC_PRESCRIPTION
}
