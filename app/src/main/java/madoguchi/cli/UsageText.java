package madoguchi.cli;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.failure.FailureCode;
import madoguchi.usage.SupportTable;
import madoguchi.usage.UsageReport;
import madoguchi.usage.UsageReport.Bar;

/** A usage report for people at a terminal. */
final class UsageText {

    private static final int WIDEST = 40;

    private UsageText() {}

    static List<String> of(UsageReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(title(report));
        lines.add("");
        bars(lines, report);
        lines.add("");
        lines.add("By method: " + listed(report));
        rate(lines, report);
        failures(lines, report);
        steps(lines, report);
        stops(lines, report);
        return lines;
    }

    private static String title(UsageReport report) {
        YearMonth first = report.span().first();
        YearMonth last = report.span().last();
        return "%s: %d visits, %d of them answered by the centre"
                .formatted(
                        first.equals(last) ? first.toString() : first + " to " + last,
                        report.visits(),
                        report.uses());
    }

    /** Days on which nobody came are left out, months never. */
    private static void bars(List<String> lines, UsageReport report) {
        int highest = report.bars().stream().mapToInt(Bar::visits).max().orElse(0);
        for (Bar bar : report.bars()) {
            boolean month = report.span().by() == UsageReport.Unit.MONTH;
            if (bar.visits() > 0 || month) {
                lines.add(
                        "  %s %4d %s"
                                .formatted(
                                        month ? YearMonth.from(bar.first()) : bar.first(),
                                        bar.visits(),
                                        drawn(bar, highest))
                                .stripTrailing());
            }
        }
        if (report.visits() == 0) {
            lines.add("  Nobody came.");
        } else {
            lines.add("  (# with a result, . without)");
        }
    }

    private static String drawn(Bar bar, int highest) {
        int all = highest == 0 ? 0 : Math.ceilDiv(bar.visits() * WIDEST, Math.max(highest, WIDEST));
        int with = bar.visits() == 0 ? 0 : Math.round((float) all * bar.uses() / bar.visits());
        return "#".repeat(with) + ".".repeat(all - with);
    }

    private static String listed(UsageReport report) {
        return report.byMethod().isEmpty()
                ? "none"
                : report.byMethod().entrySet().stream()
                        .map(e -> "%s %d".formatted(word(e.getKey()), e.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private static String word(IdentityMethod method) {
        return switch (method) {
            case FACE -> "face";
            case PIN -> "PIN";
            case VISUAL -> "visual check";
        };
    }

    private static void rate(List<String> lines, UsageReport report) {
        lines.add(
                report.rate()
                        .map(
                                rate ->
                                        "Use rate: %d / %d = %s %%"
                                                .formatted(
                                                        rate.uses(), rate.total(), rate.percent()))
                        .orElse(
                                "Use rate: needs the total of all eligibility checks, paper cards too"
                                        + " (--total, --totals)."));
    }

    private static void failures(List<String> lines, UsageReport report) {
        if (!report.failures().isEmpty()) {
            lines.add("");
            lines.add("Failures (docs/failure-codes.md):");
            report.failures()
                    .forEach(
                            failure ->
                                    lines.add(
                                            "  %-6s %4d  %s"
                                                    .formatted(
                                                            failure.code(),
                                                            failure.visits(),
                                                            FailureCode.of(failure.code())
                                                                    .map(UsageText::word)
                                                                    .orElse(""))));
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void steps(List<String> lines, UsageReport report) {
        if (!report.steps().isEmpty()) {
            lines.add("");
            lines.add("Seconds on each screen (half of the visits within, nine of ten within):");
            report.steps()
                    .forEach(
                            step ->
                                    lines.add(
                                            String.format(
                                                    Locale.ROOT,
                                                    "  %s %6.1f %6.1f  (%d visits)",
                                                    step.step(),
                                                    seconds(step.median()),
                                                    seconds(step.p90()),
                                                    step.visits())));
        }
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1e3;
    }

    private static void stops(List<String> lines, UsageReport report) {
        if (!report.stops().isEmpty()) {
            lines.add("");
            lines.add("Where visits without a result ended:");
            report.stops()
                    .forEach(
                            stop ->
                                    lines.add(
                                            "  %s %4d  %s"
                                                    .formatted(
                                                            stop.step(),
                                                            stop.visits(),
                                                            word(stop.end()))));
        }
    }

    /** The table of seed 000, as history. */
    static List<String> support() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "Support for facilities whose use rate grew, %s to %s (seed 000; history)."
                        .formatted(SupportTable.FIRST.first(), SupportTable.SECOND.last()));
        lines.add("Growth over the rate of %s; yen for each use.".formatted(SupportTable.BASE));
        lines.add("");
        lines.add(
                "  growth          %s..%s  %s..%s"
                        .formatted(
                                SupportTable.FIRST.first(),
                                SupportTable.FIRST.last(),
                                SupportTable.SECOND.first(),
                                SupportTable.SECOND.last()));
        SupportTable.ROWS.forEach(
                row ->
                        lines.add(
                                "  %2d %%pt or more %12s  %16s"
                                        .formatted(
                                                row.points(),
                                                yen(row.first()),
                                                yen(row.second()))));
        return lines;
    }

    private static String yen(Optional<Integer> yen) {
        return yen.map(Object::toString).orElse("-");
    }
}
