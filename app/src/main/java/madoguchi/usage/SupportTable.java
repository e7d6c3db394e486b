package madoguchi.usage;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * The support of 2024 for facilities whose use rate grew: history, kept because facilities still
 * ask what it was. The figures are those of seed 000, 「1. 医療機関等におけるマイナ保険証利用促進のための支援（案）」; its second
 * half has no row for 5 points.
 */
public final class SupportTable {

    /** The month with whose rate the others are compared. */
    public static final YearMonth BASE = YearMonth.of(2023, 10);

    /** 「対象期間(2024.1～5)」. */
    public static final Half FIRST = new Half(YearMonth.of(2024, 1), YearMonth.of(2024, 5));

    /** 「対象期間(2024.6～11)」. */
    public static final Half SECOND = new Half(YearMonth.of(2024, 6), YearMonth.of(2024, 11));

    public static final List<Row> ROWS =
            List.of(
                    new Row(5, Optional.of(20), Optional.empty()),
                    new Row(10, Optional.of(40), Optional.of(40)),
                    new Row(20, Optional.of(60), Optional.of(60)),
                    new Row(30, Optional.of(80), Optional.of(80)),
                    new Row(40, Optional.of(100), Optional.of(100)),
                    new Row(50, Optional.of(120), Optional.of(120)));

    private SupportTable() {}

    public record Half(YearMonth first, YearMonth last) {}

    /**
     * @param points 「2023.10の利用率からの増加量」: at least so many per cent points
     * @param first 支援単価 of the first half, yen for each use
     * @param second the same of the second half; none: no support for so small a growth
     */
    public record Row(int points, Optional<Integer> first, Optional<Integer> second) {}
}
