package madoguchi.desk;

import java.time.LocalDate;

/** What 気をつける結果 wants. */
public sealed interface CareRequest extends Request {

    /** The day's results, looked through beside all that are still kept. */
    record Load(LocalDate day) implements CareRequest {}
}
