package madoguchi.laws.broken.advice;

import java.time.LocalDate;
import madoguchi.laws.Breaks;
import madoguchi.laws.Law;

@Breaks(Law.THE_HEART_TOUCHES_NOTHING_OUTSIDE)
final class LooksAtTheCalendar {
    LocalDate today() {
        return LocalDate.now();
    }
}
