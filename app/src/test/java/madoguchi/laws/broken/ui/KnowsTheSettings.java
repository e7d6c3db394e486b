package madoguchi.laws.broken.ui;

import madoguchi.laws.Breaks;
import madoguchi.laws.Law;
import madoguchi.laws.broken.settings.Choice;

@Breaks(Law.THE_SCREEN_KNOWS_NOBODY)
record KnowsTheSettings(Choice choice) {}
