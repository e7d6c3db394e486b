package madoguchi.advice;

import java.time.LocalDate;
import java.util.Set;

/**
 * @param date the facility's local date: it decides which papers count
 * @throws IllegalArgumentException when nobody can be in it: records of earlier visits at a first
 *     one
 */
public record Situation(
        Trouble trouble, Set<Holding> has, LocalDate date, Occasion occasion, Variant variant) {

    public Situation {
        has = Set.copyOf(has);
        if (occasion == Occasion.FIRST_VISIT && has.contains(Holding.PAST_DATA)) {
            throw new IllegalArgumentException(
                    "at a first visit there are no records of earlier ones");
        }
    }
}
