package madoguchi.laws.broken.screen;

import java.io.InputStream;
import madoguchi.laws.Breaks;
import madoguchi.laws.Law;

@Breaks(Law.THE_HEART_TOUCHES_NOTHING_OUTSIDE)
record Reads(InputStream words) {}
