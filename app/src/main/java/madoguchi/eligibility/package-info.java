/**
 * What is asked of the eligibility centre (オンライン資格確認等システム) and what it answers, as values; and the
 * seam, {@link madoguchi.eligibility.EligibilityCentre}.
 */
package madoguchi.eligibility;
