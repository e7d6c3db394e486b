package madoguchi.usage;

import java.text.Normalizer;
import java.util.Optional;

/** The month's オンライン資格確認利用件数 as somebody typed it: a number, or what is wrong with it. */
public sealed interface MonthTotal {

    record Number(long total) implements MonthTotal {}

    record Wrong(Problem problem) implements MonthTotal {}

    /** Each has its sentence beside the field. */
    enum Problem {
        EMPTY,
        NOT_A_NUMBER,
        /** A total includes the uses counted here. */
        LESS_THAN_COUNTED,
        TOO_LARGE
    }

    /** No facility asks more often in a month; all of Japan asked 217,694,389 times (seed 003). */
    long MOST = 9_999_999;

    /**
     * @param typed digits, also full-width ones, with or without commas: １２，３４５
     * @param counted uses of this month
     */
    static MonthTotal read(String typed, long counted) {
        String digits = Normalizer.normalize(typed, Normalizer.Form.NFKC).replace(",", "").strip();
        if (digits.isEmpty()) {
            return new Wrong(Problem.EMPTY);
        }
        if (!digits.matches("[0-9]+")) {
            return new Wrong(Problem.NOT_A_NUMBER);
        }
        if (digits.length() > 18 || Long.parseLong(digits) > MOST) {
            return new Wrong(Problem.TOO_LARGE);
        }
        long total = Long.parseLong(digits);
        return total < counted || total == 0
                ? new Wrong(Problem.LESS_THAN_COUNTED)
                : new Number(total);
    }

    /** The rate, when a total is known that can be one: counts may have grown since it was said. */
    static Optional<UseRate> rate(long uses, Optional<Long> total) {
        return total.filter(all -> all > 0 && all >= uses).map(all -> new UseRate(uses, all));
    }
}
