package madoguchi.laws.broken.cli;

import madoguchi.laws.broken.card.virtual.PlasticCard;

/** Innocent: names the concrete parts. */
record Assembly(PlasticCard card) {}
