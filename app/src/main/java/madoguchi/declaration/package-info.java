/**
 * 被保険者資格申立書: what a patient declares when the check did not succeed. The form's fields as values,
 * its own rules, and what follows for the day's payment. Pure; how it looks on paper is {@code
 * madoguchi.paper}'s matter, its words are in {@code declaration/} of the assets.
 */
package madoguchi.declaration;
