package madoguchi.desk;

import java.time.YearMonth;
import madoguchi.usage.UsageReport;

/** What 利用状況 wants. */
public sealed interface UsageRequest extends Request {

    /**
     * @param by day: that month; month: thirteen months up to it
     */
    record Load(YearMonth month, UsageReport.Unit by) implements UsageRequest {}

    record KeepTotal(YearMonth month, long total) implements UsageRequest {}

    /** A table for a spreadsheet, into the terminal's own folder. */
    record Export(UsageReport report) implements UsageRequest {}
}
