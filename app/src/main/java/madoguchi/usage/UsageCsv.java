package madoguchi.usage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * A report as a table for a spreadsheet (RFC 4180, ASCII): one line for each number, so that a new
 * kind of number is a new word in the first column and no new column.
 */
public final class UsageCsv {

    /** First line of the file. */
    public static final String HEAD = "table,period,key,detail,visits,median_seconds,p90_seconds";

    private UsageCsv() {}

    /** All lines, the head first. */
    public static List<String> lines(UsageReport report) {
        String span =
                report.span().first().equals(report.span().last())
                        ? report.span().first().toString()
                        : report.span().first() + "/" + report.span().last();
        List<String> lines = new ArrayList<>();
        lines.add(HEAD);
        for (UsageReport.Bar bar : report.bars()) {
            String period =
                    switch (report.span().by()) {
                        case DAY -> bar.first().toString();
                        case MONTH -> YearMonth.from(bar.first()).toString();
                    };
            bar.byMethod().forEach((m, n) -> lines.add(line("use", period, m.name(), "", n)));
            if (bar.without() > 0) {
                lines.add(line("no_result", period, "", "", bar.without()));
            }
        }
        report.ends().forEach((end, n) -> lines.add(line("end", span, end.name(), "", n)));
        report.failures().forEach(f -> lines.add(line("failure", span, f.code(), "", f.visits())));
        report.stops()
                .forEach(s -> lines.add(line("stop", span, s.step(), s.end().name(), s.visits())));
        report.steps()
                .forEach(
                        s ->
                                lines.add(
                                        "step,%s,%s,,%d,%s,%s"
                                                .formatted(
                                                        span,
                                                        s.step(),
                                                        s.visits(),
                                                        seconds(s.median()),
                                                        seconds(s.p90()))));
        report.total().ifPresent(all -> lines.add(line("total_checks", span, "", "", all)));
        report.rate()
                .ifPresent(
                        rate ->
                                lines.add(
                                        "use_rate,%s,%s,%%,%d,,"
                                                .formatted(span, rate.percent(), rate.uses())));
        return List.copyOf(lines);
    }

    private static String line(String table, String period, String key, String detail, long n) {
        return "%s,%s,%s,%s,%d,,".formatted(table, period, key, detail, n);
    }

    /** With one place: 12.3. */
    private static String seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3)
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
