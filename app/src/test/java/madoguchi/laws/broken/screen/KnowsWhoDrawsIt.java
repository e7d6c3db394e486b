package madoguchi.laws.broken.screen;

import madoguchi.laws.Breaks;
import madoguchi.laws.Law;
import madoguchi.laws.broken.ui.Button;

@Breaks({Law.A_SCREEN_DOES_NOT_KNOW_WHO_DRAWS_IT, Law.THE_HEART_KNOWS_ONLY_VALUES})
record KnowsWhoDrawsIt(Button button) {}
