package madoguchi.visit;

import java.time.LocalDate;

/**
 * Where a certificate stands in its life on a given day: the three states of the seeds' notice, and
 * the quiet one.
 */
public enum Certificate {
    FINE,
    /** 「更新アラート」: ends within three months. */
    ENDING,
    /**
     * Over, and still good for the eligibility itself: no medical information is provided any more.
     */
    EXPIRED,
    /** Over for more than three months: refused, code 006. */
    OVER;

    public static Certificate on(LocalDate today, LocalDate end, Rules.CertificateRule rule) {
        if (rule.grace().over(end, today)) {
            return OVER;
        }
        if (today.isAfter(end)) {
            return EXPIRED;
        }
        return today.isBefore(end.minus(rule.notice())) ? FINE : ENDING;
    }
}
