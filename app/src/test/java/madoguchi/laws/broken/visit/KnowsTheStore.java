package madoguchi.laws.broken.visit;

import madoguchi.laws.Breaks;
import madoguchi.laws.Law;
import madoguchi.laws.broken.store.Shelf;

@Breaks(Law.THE_HEART_KNOWS_ONLY_VALUES)
record KnowsTheStore(Shelf shelf) {}
