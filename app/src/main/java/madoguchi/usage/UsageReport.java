package madoguchi.usage;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.usage.VisitUsage.End;

/**
 * What staff read about a month, or about a year and a month.
 *
 * @param visits how many cards were put down
 * @param uses how many of them ended in an answer of the centre: マイナ保険証利用件数 at this terminal
 * @param bars one for each day or month, also where nobody came
 * @param ends how the visits ended
 * @param failures by code, the most frequent first
 * @param steps by the number of the screen book
 * @param stops where visits without a result ended and how, the most frequent first
 * @param total オンライン資格確認利用件数 of these months, when that of each is known
 * @param rate when the total is known
 */
public record UsageReport(
        Span span,
        int visits,
        int uses,
        List<Bar> bars,
        Map<End, Integer> ends,
        List<Failure> failures,
        List<StepTime> steps,
        List<Stop> stops,
        Optional<Long> total,
        Optional<UseRate> rate) {

    /** How many months a year's comparison needs: this one and that of the year before. */
    public static final int MONTHS = 13;

    /**
     * @param by what one bar is
     */
    public record Span(YearMonth first, YearMonth last, Unit by) {
        public LocalDate firstDay() {
            return first.atDay(1);
        }

        public LocalDate lastDay() {
            return last.atEndOfMonth();
        }
    }

    public enum Unit {
        DAY,
        MONTH
    }

    /**
     * @param first the day, or the month's first
     * @param byMethod visits with a result
     * @param without visits that left none
     */
    public record Bar(LocalDate first, Map<IdentityMethod, Integer> byMethod, int without) {
        public int uses() {
            return byMethod.values().stream().mapToInt(Integer::intValue).sum();
        }

        public int visits() {
            return uses() + without;
        }
    }

    public record Failure(String code, int visits) {}

    /**
     * @param visits that came to this step
     * @param median half of them were done in this time
     * @param p90 nine of ten
     */
    public record StepTime(String step, int visits, Duration median, Duration p90) {}

    public record Stop(String step, End end, int visits) {}

    /** One month, day by day. */
    public static UsageReport ofMonth(
            YearMonth month, Collection<VisitUsage> visits, Map<YearMonth, Long> totals) {
        return of(new Span(month, month, Unit.DAY), visits, totals);
    }

    /** Thirteen months up to this one, month by month. */
    public static UsageReport ofYear(
            YearMonth last, Collection<VisitUsage> visits, Map<YearMonth, Long> totals) {
        return of(new Span(last.minusMonths(MONTHS - 1L), last, Unit.MONTH), visits, totals);
    }

    /**
     * @param all others than those of the span are left out
     */
    public static UsageReport of(
            Span span, Collection<VisitUsage> all, Map<YearMonth, Long> totals) {
        List<VisitUsage> visits =
                all.stream()
                        .filter(v -> !v.day().isBefore(span.firstDay()))
                        .filter(v -> !v.day().isAfter(span.lastDay()))
                        .toList();
        int uses = (int) visits.stream().filter(VisitUsage::result).count();
        Optional<Long> total = total(span, visits, totals);
        return new UsageReport(
                span,
                visits.size(),
                uses,
                bars(span, visits),
                ends(visits),
                failures(visits),
                steps(visits),
                stops(visits),
                total,
                MonthTotal.rate(uses, total));
    }

    private static List<Bar> bars(Span span, List<VisitUsage> visits) {
        Map<LocalDate, List<VisitUsage>> byBar =
                visits.stream()
                        .collect(
                                Collectors.groupingBy(
                                        visit ->
                                                switch (span.by()) {
                                                    case DAY -> visit.day();
                                                    case MONTH -> visit.day().withDayOfMonth(1);
                                                }));
        return starts(span).map(first -> bar(first, byBar.getOrDefault(first, List.of()))).toList();
    }

    private static Stream<LocalDate> starts(Span span) {
        LocalDate end = span.lastDay().plusDays(1);
        return switch (span.by()) {
            case DAY -> span.firstDay().datesUntil(end);
            case MONTH -> span.firstDay().datesUntil(end, Period.ofMonths(1));
        };
    }

    private static Bar bar(LocalDate first, List<VisitUsage> visits) {
        Map<IdentityMethod, Integer> byMethod = new EnumMap<>(IdentityMethod.class);
        visits.stream()
                .filter(VisitUsage::result)
                .flatMap(visit -> visit.method().stream())
                .forEach(method -> byMethod.merge(method, 1, Integer::sum));
        return new Bar(
                first, byMethod, (int) visits.stream().filter(visit -> !visit.result()).count());
    }

    private static Map<End, Integer> ends(List<VisitUsage> visits) {
        Map<End, Integer> ends = new EnumMap<>(End.class);
        visits.forEach(visit -> ends.merge(visit.end(), 1, Integer::sum));
        return ends;
    }

    private static List<Failure> failures(List<VisitUsage> visits) {
        return count(
                        visits.stream().flatMap(visit -> visit.code().stream()),
                        Comparator.<String>naturalOrder())
                .map(e -> new Failure(e.getKey(), e.getValue()))
                .sorted(Comparator.comparing(Failure::visits).reversed())
                .toList();
    }

    private static List<Stop> stops(List<VisitUsage> visits) {
        record Place(String step, End end) {}
        return count(
                        visits.stream()
                                .filter(visit -> !visit.result())
                                .map(visit -> new Place(visit.lastStep(), visit.end())),
                        Comparator.comparing(Place::step).thenComparing(Place::end))
                .map(e -> new Stop(e.getKey().step(), e.getKey().end(), e.getValue()))
                .sorted(Comparator.comparing(Stop::visits).reversed())
                .toList();
    }

    /** In the order of what was counted, so that equal counts always stand alike. */
    private static <T> Stream<Map.Entry<T, Integer>> count(Stream<T> what, Comparator<T> order) {
        SortedMap<T, Integer> counts = new TreeMap<>(order);
        what.forEach(one -> counts.merge(one, 1, Integer::sum));
        return counts.entrySet().stream();
    }

    private static List<StepTime> steps(List<VisitUsage> visits) {
        SortedMap<String, List<Duration>> times = new TreeMap<>();
        for (VisitUsage visit : visits) {
            visit.spent()
                    .forEach(
                            (step, time) ->
                                    times.computeIfAbsent(step, _ -> new ArrayList<>()).add(time));
        }
        return times.entrySet().stream()
                .map(
                        e -> {
                            List<Duration> sorted = e.getValue().stream().sorted().toList();
                            return new StepTime(
                                    e.getKey(),
                                    sorted.size(),
                                    nearestRank(sorted, 50),
                                    nearestRank(sorted, 90));
                        })
                .toList();
    }

    /** The smallest of these times within which so many per cent of the visits were done. */
    private static Duration nearestRank(List<Duration> sorted, int percent) {
        return sorted.get(Math.ceilDiv(sorted.size() * percent, 100) - 1);
    }

    /** Only when that of each month in which somebody came is known: half a total is none. */
    private static Optional<Long> total(
            Span span, List<VisitUsage> visits, Map<YearMonth, Long> totals) {
        List<YearMonth> months =
                Stream.concat(
                                visits.stream().map(visit -> YearMonth.from(visit.day())),
                                totals.keySet().stream()
                                        .filter(m -> !m.isBefore(span.first()))
                                        .filter(m -> !m.isAfter(span.last())))
                        .distinct()
                        .toList();
        return months.isEmpty() || !totals.keySet().containsAll(months)
                ? Optional.empty()
                : Optional.of(months.stream().map(totals::get).mapToLong(Long::longValue).sum());
    }

    /** Uses of the whole span. */
    public Map<IdentityMethod, Integer> byMethod() {
        Map<IdentityMethod, Integer> sum = new EnumMap<>(IdentityMethod.class);
        bars.forEach(bar -> bar.byMethod().forEach((m, n) -> sum.merge(m, n, Integer::sum)));
        return sum;
    }
}
