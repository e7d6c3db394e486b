package madoguchi.screen;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * 利用状況: how often, by which way, how long, where patients stop. Nobody's name is in it.
 *
 * @param month whose days, or the last of thirteen months
 * @param latest whether there is no later one yet
 * @param by what one bar is
 * @param view which of its parts is looked at
 * @param visits how many cards were put down
 * @param uses how many of them the centre answered
 * @param typed the month's total of all eligibility checks, as staff typed it
 * @param wrong what is wrong with it
 * @param rate when the total is known
 */
public record S07Usage(
        YearMonth month,
        boolean latest,
        By by,
        View view,
        int visits,
        int uses,
        List<Bar> bars,
        List<Count> methods,
        List<Failure> failures,
        List<StepTime> steps,
        List<Stop> stops,
        String typed,
        Optional<Wrong> wrong,
        Optional<Rate> rate,
        List<Support> support,
        Optional<Notice> notice)
        implements DeskScreen {

    public S07Usage {
        bars = List.copyOf(bars);
        methods = List.copyOf(methods);
        failures = List.copyOf(failures);
        steps = List.copyOf(steps);
        stops = List.copyOf(stops);
        support = List.copyOf(support);
    }

    public enum Field implements DeskField {
        BY,
        VIEW,
        TOTAL
    }

    public enum Action implements DeskAction {
        BEFORE,
        AFTER,
        KEEP_TOTAL,
        EXPORT
    }

    public enum By {
        DAY,
        MONTH
    }

    public enum View {
        VISITS,
        STEPS,
        TROUBLES,
        RATE
    }

    /**
     * @param first the day, or the month's first
     */
    public record Bar(LocalDate first, int uses, int without) {}

    /**
     * @param method as the receipt computer finds it: FACE, PIN, VISUAL
     */
    public record Count(S02Today.How method, int visits) {}

    public record Failure(String code, int visits) {}

    /**
     * @param step number of the screen book: "P04"
     * @param median seconds within which half of the visits were done
     * @param p90 nine of ten
     */
    public record StepTime(String step, int visits, double median, double p90) {}

    public record Stop(String step, How how, int visits) {}

    /** How a visit without a result ended. */
    public enum How {
        SORRY,
        LEFT,
        CARD_TAKEN,
        TIMED_OUT,
        DONE
    }

    /** What is wrong with the total; each has its sentence beside the field. */
    public enum Wrong {
        EMPTY,
        NOT_A_NUMBER,
        LESS_THAN_COUNTED,
        TOO_LARGE
    }

    /**
     * @param percent with two places: "15.67"
     */
    public record Rate(String percent, long uses, long total) {}

    /**
     * A row of the support of 2024, as history.
     *
     * @param first yen for each use from 2024-01 to 05
     * @param second the same from 2024-06 to 11; none: the seed has no row for it
     */
    public record Support(int points, Optional<Integer> first, Optional<Integer> second) {}

    public sealed interface Notice {
        record TotalKept() implements Notice {}

        record Exported(String file) implements Notice {}

        record CouldNot() implements Notice {}
    }
}
