package madoguchi.visit;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import madoguchi.eligibility.Consents;

/**
 * How long what was learnt is kept. Audit rows hold nothing personal and stay.
 *
 * @param consent a life of its own: 「同意情報登録後24時間」 (seed 001)
 * @param afterAcknowledgement how many days a result's personal columns outlive the day on which
 *     the receipt computer acknowledged it; none: to that day's end
 * @param unfetched how many months after its own a result stays that nobody fetched; it is shown to
 *     staff and never dropped silently. 1: 翌月末, as seed 003 has it for the history of variant ③
 */
public record Retention(Duration consent, Period afterAcknowledgement, int unfetched) {

    public static Retention standard() {
        return new Retention(Consents.LIFE, Period.ZERO, 1);
    }

    /** Sooner than 翌月末, if a clinic wants it so. */
    public Retention withUnfetched(int months) {
        return new Retention(consent, afterAcknowledgement, months);
    }

    /**
     * @return the last day on which the person of an acknowledged result can be read
     */
    public LocalDate lastDayAcknowledged(LocalDate acknowledged) {
        return acknowledged.plus(afterAcknowledgement);
    }

    /**
     * @return the last day on which the person of a result that nobody fetched can be read
     */
    public LocalDate lastDayUnfetched(LocalDate decided) {
        return YearMonth.from(decided).plusMonths(unfetched).atEndOfMonth();
    }
}
