package madoguchi.laws.broken.desk;

import madoguchi.laws.Breaks;
import madoguchi.laws.Law;

@Breaks(Law.THE_HEART_TOUCHES_NOTHING_OUTSIDE)
final class Sleeps {
    void sleep() throws InterruptedException {
        Thread.sleep(1);
    }
}
