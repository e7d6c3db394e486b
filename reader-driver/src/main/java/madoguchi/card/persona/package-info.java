/**
 * The people of simulations and tests, as data: which card somebody has. The files are documented
 * beside them.
 */
package madoguchi.card.persona;
