package madoguchi.laws.broken.card.apdu;

import madoguchi.laws.Breaks;
import madoguchi.laws.Law;

@Breaks(Law.THE_HEART_TOUCHES_NOTHING_OUTSIDE)
final class Times {
    long began() {
        return System.nanoTime();
    }
}
