package madoguchi.laws.broken.scenario;

import madoguchi.laws.broken.card.virtual.PlasticCard;

/** Innocent: an invented person's password is data, and the simulated card is the scenario's. */
record TypesThePassword(String password, PlasticCard card) {}
