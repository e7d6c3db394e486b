/**
 * Who may talk to whom: certificates and keys of both ends of the line to the eligibility centre.
 */
package madoguchi.eligibility.trust;
