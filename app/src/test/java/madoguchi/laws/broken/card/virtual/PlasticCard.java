package madoguchi.laws.broken.card.virtual;

/** Innocent; whom others name. */
public record PlasticCard() {}
