/**
 * The applications of the My Number card, spoken to over a {@link madoguchi.card.CardLink} and
 * nothing else. Safe against any card: what hardware did is a {@link madoguchi.card.CardFault},
 * what the card holds or refuses is a {@link madoguchi.card.mynumber.CardProblem}; nothing else
 * leaves this package.
 *
 * <p>The card's official specification is not public. Everything here follows open implementations
 * and measurements.
 */
package madoguchi.card.mynumber;
