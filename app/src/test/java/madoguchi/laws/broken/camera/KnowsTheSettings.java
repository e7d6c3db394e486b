package madoguchi.laws.broken.camera;

import madoguchi.laws.Breaks;
import madoguchi.laws.Law;
import madoguchi.laws.broken.settings.Choice;

@Breaks(Law.THE_READER_DRIVER_KNOWS_NOBODY)
record KnowsTheSettings(Choice choice) {}
