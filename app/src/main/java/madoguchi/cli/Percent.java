package madoguchi.cli;

import java.math.BigDecimal;
import java.math.MathContext;

/** Shares for people: 0.0001 is 0.01. */
final class Percent {

    private Percent() {}

    /** Three digits that count, without a sign for per cent. */
    static String of(double share) {
        BigDecimal percent =
                BigDecimal.valueOf(share * 100).round(new MathContext(3)).stripTrailingZeros();
        return percent.signum() == 0 ? "0" : percent.toPlainString();
    }
}
