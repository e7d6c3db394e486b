package madoguchi.screen;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * 自己診断: the five points of the check sheet, and everything that was measured behind them.
 *
 * @param mayExport whether it may be written into a file
 * @param running whether it is being looked now; what is shown then is of before
 * @param at when the shown one was made, in the facility's zone
 */
public record T01SelfCheck(
        boolean mayExport,
        boolean running,
        Optional<LocalDateTime> at,
        List<Point> points,
        List<Row> rows,
        Optional<Notice> notice)
        implements DeskScreen {

    public T01SelfCheck {
        points = List.copyOf(points);
        rows = List.copyOf(rows);
    }

    public enum Action implements DeskAction {
        CHECK_AGAIN,
        EXPORT
    }

    /**
     * A point of the check sheet.
     *
     * @param name its wording is under {@code T01.sheet.NAME}
     */
    public record Point(String name, Lamp lamp) {}

    /**
     * One check.
     *
     * @param check its wording is under {@code T01.check.NAME}
     * @param verdict its wording is under {@code T01.verdict.NAME}
     * @param saw fills the places of what was seen
     * @param detail what a fault said of itself, in English
     * @param code of the failure handbook
     */
    public record Row(
            String check,
            String verdict,
            Lamp lamp,
            List<String> saw,
            Optional<String> detail,
            Optional<String> code,
            Optional<Closes> closes) {
        public Row {
            saw = List.copyOf(saw);
        }
    }

    /** What is not offered while it stands. */
    public enum Closes {
        FACE,
        COUNTER
    }

    /** What became of an order. */
    public sealed interface Notice {

        /**
         * @param file where it was written
         */
        record Exported(String file) implements Notice {}

        record CouldNot() implements Notice {}
    }
}
