package madoguchi.eligibility;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * How long after its end an authentication certificate still shows eligibility (and nothing else).
 *
 * @param months 0: not a day longer
 * @param toMonthEnd true: 「有効期限満了日が属する月の末日から3か月間」; false: to the same day of the month
 */
public record CertificateGrace(int months, boolean toMonthEnd) {

    /** Before 2024-12 an expired certificate was refused at once. */
    public static final CertificateGrace NONE = new CertificateGrace(0, false);

    /**
     * From 2024-12: three months, to the end of the month (seed 001; the day rule is the other
     * reading of it).
     */
    public static final CertificateGrace THREE_MONTHS = new CertificateGrace(3, true);

    public CertificateGrace {
        if (months < 0) {
            throw new IllegalArgumentException("a grace of %d months".formatted(months));
        }
    }

    /**
     * @return the last day on which a certificate that ends on this day can be used at a counter
     */
    public LocalDate lastDay(LocalDate certificateEnd) {
        return toMonthEnd
                ? YearMonth.from(certificateEnd).plusMonths(months).atEndOfMonth()
                : certificateEnd.plusMonths(months);
    }

    public boolean over(LocalDate certificateEnd, LocalDate today) {
        return today.isAfter(lastDay(certificateEnd));
    }
}
