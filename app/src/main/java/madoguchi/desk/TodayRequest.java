package madoguchi.desk;

import java.time.LocalDate;
import java.util.Optional;

/** What 受付一覧 wants. */
public sealed interface TodayRequest extends Request {

    /**
     * The visits of a day, and how the terminal is.
     *
     * @param day in the facility's zone; none: what nobody has fetched of any day before
     */
    record Load(Optional<LocalDate> day) implements TodayRequest {}

    /** Every way to the receipt computer offers this result once more. */
    record HandOverAgain(long result) implements TodayRequest {}

    /** Staff have entered it into the receipt computer by hand: it counts as taken. */
    record Settle(long result) implements TodayRequest {}

    /** A result is put on paper, or where there is no printer into a file. */
    record Print(Entry entry) implements TodayRequest {}

    /** The audit trail learns that somebody looked at a result; told is what in it needs care. */
    record Looked(long result) implements TodayRequest {}
}
