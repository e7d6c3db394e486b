/**
 * The seam to the card: a reader that reports what lies on it, a link that carries bytes with a
 * deadline, and every way in which that fails.
 */
package madoguchi.card;
