package madoguchi.desk;

import java.time.LocalDate;

/** What 受付一覧 wants. */
public sealed interface TodayRequest extends Request {

    /** The visits of a day, and those of days before that nobody has fetched. */
    record Load(LocalDate day) implements TodayRequest {}
}
