package madoguchi.cli;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import madoguchi.usage.UsageReport;

/** A usage report as one JSON object; times in seconds, days and months as ISO texts. */
final class UsageJson {

    private UsageJson() {}

    static SequencedMap<String, Object> of(UsageReport report) {
        SequencedMap<String, Object> json = new LinkedHashMap<>();
        json.put("from", report.span().firstDay().toString());
        json.put("to", report.span().lastDay().toString());
        json.put("by", report.span().by().name().toLowerCase(Locale.ROOT));
        json.put("visits", report.visits());
        json.put("uses", report.uses());
        json.put("methods", report.byMethod());
        json.put("bars", report.bars().stream().map(UsageJson::bar).toList());
        json.put("ends", report.ends());
        json.put("failures", report.failures());
        json.put("steps", report.steps().stream().map(UsageJson::step).toList());
        json.put("stops", report.stops());
        json.put("total_checks", report.total().orElse(null));
        json.put("use_rate_percent", report.rate().map(rate -> rate.percent()).orElse(null));
        return json;
    }

    private static Map<String, Object> bar(UsageReport.Bar bar) {
        SequencedMap<String, Object> json = new LinkedHashMap<>();
        json.put("first", bar.first().toString());
        json.put("uses", bar.byMethod());
        json.put("without", bar.without());
        return json;
    }

    private static Map<String, Object> step(UsageReport.StepTime step) {
        SequencedMap<String, Object> json = new LinkedHashMap<>();
        json.put("step", step.step());
        json.put("visits", step.visits());
        json.put("median_seconds", seconds(step.median()));
        json.put("p90_seconds", seconds(step.p90()));
        return json;
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1e3;
    }
}
