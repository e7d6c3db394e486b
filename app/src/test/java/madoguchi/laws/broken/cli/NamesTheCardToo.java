package madoguchi.laws.broken.cli;

import madoguchi.laws.Breaks;
import madoguchi.laws.Law;
import madoguchi.laws.broken.card.virtual.PlasticCard;

@Breaks(Law.CONCRETE_PARTS_ARE_NAMED_IN_ONE_PLACE)
record NamesTheCardToo(PlasticCard card) {}
