package madoguchi.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Which results, always in the order of their ids.
 *
 * @param after only ids greater than this
 * @param limit at most so many
 * @param from decided at this instant or later
 * @param until decided before this instant
 * @param acknowledged only those that are; or only those that wait: that are not, and not wiped
 * @param whole only those whose personal part has not been wiped
 */
public record ResultQuery(
        long after,
        int limit,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<Boolean> acknowledged,
        boolean whole) {

    public static final ResultQuery ALL =
            new ResultQuery(
                    0,
                    Integer.MAX_VALUE,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false);

    public ResultQuery after(long id) {
        return new ResultQuery(id, limit, from, until, acknowledged, whole);
    }

    public ResultQuery limit(int most) {
        return new ResultQuery(after, most, from, until, acknowledged, whole);
    }

    /** Decided on these days, both included, by the calendar of the zone. */
    public ResultQuery days(LocalDate first, LocalDate last, ZoneId zone) {
        return new ResultQuery(
                after,
                limit,
                Optional.of(first.atStartOfDay(zone).toInstant()),
                Optional.of(last.plusDays(1).atStartOfDay(zone).toInstant()),
                acknowledged,
                whole);
    }

    public ResultQuery acknowledged(boolean wanted) {
        return new ResultQuery(after, limit, from, until, Optional.of(wanted), whole);
    }

    public ResultQuery onlyWhole() {
        return new ResultQuery(after, limit, from, until, acknowledged, true);
    }
}
