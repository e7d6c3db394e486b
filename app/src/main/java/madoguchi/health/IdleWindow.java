package madoguchi.health;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;

/**
 * Hours of the night in which the terminal may be restarted, 「スケジューラー機能」 of seed 001. May lie
 * across midnight.
 *
 * @param from the first minute
 * @param to the first that does not belong to it any more
 */
public record IdleWindow(LocalTime from, LocalTime to) {

    public IdleWindow {
        if (from.equals(to)) {
            throw new IllegalArgumentException("an idle window has a length");
        }
    }

    /**
     * @param text as in "03:00-04:00"
     * @throws IllegalArgumentException with what would be right
     */
    public static IdleWindow of(String text) {
        String[] ends = text.strip().split("\\s*-\\s*", -1);
        try {
            return new IdleWindow(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
        } catch (DateTimeParseException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no time from-to as in 03:00-04:00", e);
        }
    }

    /** Whether it is now, and what started before it began has not been restarted since. */
    public boolean due(Instant startedAt, Instant now, ZoneId zone) {
        ZonedDateTime local = now.atZone(zone);
        ZonedDateTime begun = local.with(from);
        if (begun.isAfter(local)) {
            begun = begun.minusDays(1);
        }
        ZonedDateTime over = begun.with(to);
        if (!over.isAfter(begun)) {
            over = over.plusDays(1);
        }
        return local.isBefore(over) && startedAt.isBefore(begun.toInstant());
    }

    /** When it begins next, after now. */
    public ZonedDateTime next(ZonedDateTime now) {
        ZonedDateTime today = now.with(from);
        return today.isAfter(now) ? today : today.plusDays(1);
    }

    @Override
    public String toString() {
        return from + "-" + to;
    }
}
