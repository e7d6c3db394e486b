package madoguchi.laws.broken.health;

import javafx.scene.paint.Color;
import madoguchi.laws.Breaks;
import madoguchi.laws.Law;

@Breaks(Law.JAVAFX_ONLY_IN_UI)
record ShowsALight(Color colour) {}
