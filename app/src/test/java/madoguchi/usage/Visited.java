package madoguchi.usage;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.usage.VisitUsage.End;

/** Invented visits. */
public final class Visited {

    private static int number;

    private Visited() {}

    public static VisitUsage done(String day, IdentityMethod method, int seconds) {
        return new VisitUsage(
                "v-" + ++number,
                LocalDate.parse(day),
                End.DONE,
                "P08",
                Optional.of(method),
                Optional.empty(),
                true,
                new TreeMap<>(Map.of("P02", seconds(1), "P11", seconds(seconds))));
    }

    static VisitUsage stopped(String day, String step, End how) {
        return new VisitUsage(
                "v-" + ++number,
                LocalDate.parse(day),
                how,
                step,
                Optional.empty(),
                Optional.empty(),
                false,
                new TreeMap<>(Map.of("P02", seconds(1))));
    }

    static VisitUsage failed(String day, String step, String code) {
        return new VisitUsage(
                "v-" + ++number,
                LocalDate.parse(day),
                End.SORRY,
                step,
                Optional.empty(),
                Optional.of(code),
                false,
                new TreeMap<>(Map.of("P02", seconds(1))));
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
