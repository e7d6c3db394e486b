package madoguchi.usage;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * 「利用率＝マイナ保険証利用件数／オンライン資格確認利用件数」 (seeds 001 and 003; 000 has the same words).
 *
 * @param uses マイナ保険証利用件数, as counted here
 * @param total オンライン資格確認利用件数, paper cards too: only the facility knows it
 */
public record UseRate(long uses, long total) {

    public UseRate {
        if (total <= 0 || uses < 0 || uses > total) {
            throw new IllegalArgumentException("%d of %d is no rate".formatted(uses, total));
        }
    }

    /** In percent with two places, as the seeds print it: 15.67. */
    public BigDecimal percent() {
        return BigDecimal.valueOf(uses)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(total), 2, RoundingMode.HALF_UP);
    }
}
