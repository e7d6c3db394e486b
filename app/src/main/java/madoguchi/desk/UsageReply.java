package madoguchi.desk;

import java.util.Optional;
import madoguchi.usage.UsageReport;

/** What 利用状況 is told. */
public sealed interface UsageReply extends Reply {

    /**
     * @param total of the month that was asked for, as it was said last
     * @param counted uses of that month
     */
    record Loaded(UsageReport report, Optional<Long> total, int counted) implements UsageReply {}

    record TotalKept() implements UsageReply {}

    /**
     * @param file where the table is
     */
    record Exported(String file) implements UsageReply {}
}
