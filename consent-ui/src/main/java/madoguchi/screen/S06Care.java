package madoguchi.screen;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * 気をつける結果: a day's results in which something needs care, and what each case means.
 *
 * @param day whose results; none: today's
 * @param rows newest first
 * @param read whether the results have been looked through
 * @param cases every case, with those first that are in the picked row
 */
public record S06Care(
        Optional<LocalDate> day,
        boolean read,
        List<Row> rows,
        Optional<String> picked,
        List<Case> cases)
        implements DeskScreen {

    public S06Care {
        rows = List.copyOf(rows);
        cases = List.copyOf(cases);
    }

    public enum Field implements DeskField {
        ROW
    }

    public enum Action implements DeskAction {
        /** Every case again, not only those of the picked row. */
        ALL_CASES,
        /** To S04. */
        FALL_BACK
    }

    /**
     * @param name empty once it is wiped, and where nothing was found
     * @param cases keys of {@code advice/} of the assets
     */
    public record Row(
            String key,
            LocalTime at,
            Optional<String> name,
            Optional<String> kana,
            List<String> cases) {
        public Row {
            cases = List.copyOf(cases);
        }
    }

    /**
     * What it is, how it shows, what to do, and what that rests on: keys of {@code advice/}.
     *
     * @param act what staff do
     * @param noticed by data or by staff only
     */
    public record Case(String care, String act, String noticed, List<Quote> quotes) {
        public Case {
            quotes = List.copyOf(quotes);
        }
    }
}
