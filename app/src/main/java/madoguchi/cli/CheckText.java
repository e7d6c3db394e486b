package madoguchi.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import madoguchi.health.Finding;
import madoguchi.health.Level;
import madoguchi.health.Report;
import madoguchi.health.Sheet;

/**
 * A self-check as text: for a terminal, for a mail to the vendor. Nothing in it is about a person.
 */
record CheckText(CheckWords words, ZoneId zone) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    List<String> lines(Report report) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "%s  %s  (Madoguchi %s, %.1f s)"
                        .formatted(
                                report.at().atZone(zone).format(TIME),
                                words.of(report.worst()),
                                Version.name(),
                                report.took().toMillis() / 1e3));
        lines.add("");
        for (Sheet point : Sheet.values()) {
            Level level = report.at(point);
            lines.add(mark(level) + " " + words.question(point));
            if (level.wrong()) {
                lines.add("    → " + words.advice(point));
            }
        }
        lines.add("");
        for (Finding finding : report.findings()) {
            lines.add(
                    "%s %s: %s%s"
                            .formatted(
                                    mark(finding.level()),
                                    words.of(finding.check()),
                                    words.saw(finding),
                                    words.code(finding).map(code -> " " + code).orElse("")));
            words.means(finding).ifPresent(means -> lines.add("    " + means));
            words.act(finding).ifPresent(act -> lines.add("    → " + act));
            words.closes(finding).ifPresent(closes -> lines.add("    " + closes));
            finding.detail().ifPresent(fault -> lines.add("    (" + fault + ")"));
        }
        return lines;
    }

    /** Told by its shape too. */
    private static String mark(Level level) {
        return switch (level) {
            case GREEN -> "[○]";
            case NOT_MEASURED -> "[－]";
            case YELLOW -> "[△]";
            case RED -> "[×]";
        };
    }
}
