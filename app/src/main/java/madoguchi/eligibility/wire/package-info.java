/**
 * What goes over the line between terminal and eligibility centre: docs/eligibility-centre.md is
 * its contract.
 */
package madoguchi.eligibility.wire;
