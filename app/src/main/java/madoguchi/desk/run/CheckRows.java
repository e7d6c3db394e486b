package madoguchi.desk.run;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import madoguchi.desk.SelfCheckReply;
import madoguchi.failure.FailureCode;
import madoguchi.health.Finding;
import madoguchi.health.Level;
import madoguchi.health.Report;
import madoguchi.health.Sheet;
import madoguchi.screen.Lamp;
import madoguchi.screen.T01SelfCheck.Closes;
import madoguchi.screen.T01SelfCheck.Point;
import madoguchi.screen.T01SelfCheck.Row;

/** A report as the glass shows it. */
public final class CheckRows {

    private CheckRows() {}

    /** How a level is shown. */
    public static Lamp lamp(Level level) {
        return switch (level) {
            case GREEN -> Lamp.GOOD;
            case YELLOW -> Lamp.CAUTION;
            case RED -> Lamp.BAD;
            case NOT_MEASURED -> Lamp.UNKNOWN;
        };
    }

    static SelfCheckReply.Checked of(Report report, ZoneId zone) {
        return new SelfCheckReply.Checked(
                LocalDateTime.ofInstant(report.at(), zone),
                Arrays.stream(Sheet.values())
                        .map(point -> new Point(point.name(), lamp(report.at(point))))
                        .toList(),
                report.findings().stream().map(CheckRows::row).toList());
    }

    private static Row row(Finding finding) {
        return new Row(
                finding.check().name(),
                finding.verdict().name(),
                lamp(finding.level()),
                finding.saw(),
                finding.detail(),
                finding.verdict().code().map(FailureCode::code),
                switch (finding.verdict().closes()) {
                    case NOTHING -> Optional.empty();
                    case FACE -> Optional.of(Closes.FACE);
                    case COUNTER -> Optional.of(Closes.COUNTER);
                });
    }
}
