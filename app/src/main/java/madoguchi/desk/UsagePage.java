package madoguchi.desk;

import java.time.Duration;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import madoguchi.screen.DeskPlace;
import madoguchi.screen.DeskScreen;
import madoguchi.screen.DeskTouch;
import madoguchi.screen.S02Today;
import madoguchi.screen.S07Usage;
import madoguchi.screen.S07Usage.Action;
import madoguchi.screen.S07Usage.By;
import madoguchi.screen.S07Usage.Field;
import madoguchi.screen.S07Usage.Notice;
import madoguchi.screen.S07Usage.View;
import madoguchi.screen.S07Usage.Wrong;
import madoguchi.usage.MonthTotal;
import madoguchi.usage.SupportTable;
import madoguchi.usage.UsageReport;

/**
 * 利用状況.
 *
 * @param now the month in which it is looked at
 * @param month that is looked at
 * @param read none: not told yet
 * @param typed the month's total as it stands in the field
 */
public record UsagePage(
        YearMonth now,
        YearMonth month,
        By by,
        View view,
        Optional<UsageReply.Loaded> read,
        String typed,
        Optional<Wrong> wrong,
        Optional<Notice> notice)
        implements Page {

    private static final YearMonth UNKNOWN = YearMonth.of(1970, 1);

    static UsagePage unread() {
        return new UsagePage(
                UNKNOWN,
                UNKNOWN,
                By.DAY,
                View.VISITS,
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public DeskPlace place() {
        return DeskPlace.S07_USAGE;
    }

    @Override
    public Turn opened(ZonedDateTime time) {
        YearMonth today = YearMonth.from(time);
        return new UsagePage(today, today, by, view, read, typed, wrong, notice).load();
    }

    private Turn load() {
        return stay(
                new UsageRequest.Load(
                        month,
                        switch (by) {
                            case DAY -> UsageReport.Unit.DAY;
                            case MONTH -> UsageReport.Unit.MONTH;
                        }));
    }

    @Override
    public Turn touched(DeskTouch touch, ZonedDateTime time) {
        return switch (touch) {
            case DeskTouch.Pressed(Action action) ->
                    switch (action) {
                        case BEFORE -> at(month.minusMonths(1), by).load();
                        case AFTER ->
                                month.isBefore(now) ? at(month.plusMonths(1), by).load() : stay();
                        case KEEP_TOTAL -> keepTotal();
                        case EXPORT ->
                                read.map(told -> stay(new UsageRequest.Export(told.report())))
                                        .orElse(stay());
                    };
            case DeskTouch.Picked(Field field, String key) when field == Field.BY ->
                    at(month, By.valueOf(key)).load();
            case DeskTouch.Picked(Field field, String key) when field == Field.VIEW ->
                    Turn.to(
                            new UsagePage(
                                    now,
                                    month,
                                    by,
                                    View.valueOf(key),
                                    read,
                                    typed,
                                    wrong,
                                    Optional.empty()));
            case DeskTouch.Typed(Field field, String text) when field == Field.TOTAL ->
                    Turn.to(
                            new UsagePage(
                                    now,
                                    month,
                                    by,
                                    view,
                                    read,
                                    text,
                                    Optional.empty(),
                                    Optional.empty()));
            case DeskTouch _ -> stay();
        };
    }

    private UsagePage at(YearMonth other, By how) {
        return new UsagePage(now, other, how, view, read, "", Optional.empty(), Optional.empty());
    }

    /** What cannot be a total stays in the field, with what is wrong beside it. */
    private Turn keepTotal() {
        int counted = read.map(UsageReply.Loaded::counted).orElse(0);
        return switch (MonthTotal.read(typed, counted)) {
            case MonthTotal.Number(long total) -> stay(new UsageRequest.KeepTotal(month, total));
            case MonthTotal.Wrong(var problem) ->
                    Turn.to(
                            new UsagePage(
                                    now,
                                    month,
                                    by,
                                    view,
                                    read,
                                    typed,
                                    Optional.of(wrong(problem)),
                                    Optional.empty()));
        };
    }

    private static Wrong wrong(MonthTotal.Problem problem) {
        return switch (problem) {
            case EMPTY -> Wrong.EMPTY;
            case NOT_A_NUMBER -> Wrong.NOT_A_NUMBER;
            case LESS_THAN_COUNTED -> Wrong.LESS_THAN_COUNTED;
            case TOO_LARGE -> Wrong.TOO_LARGE;
        };
    }

    @Override
    public Turn answered(Reply reply, ZonedDateTime time) {
        return switch (reply) {
            case UsageReply.Loaded loaded when loaded.report().span().last().equals(month) ->
                    Turn.to(
                            new UsagePage(
                                    now,
                                    month,
                                    by,
                                    view,
                                    Optional.of(loaded),
                                    typed.isEmpty()
                                            ? loaded.total().map(Object::toString).orElse("")
                                            : typed,
                                    wrong,
                                    notice));
            case UsageReply.TotalKept _ -> says(new Notice.TotalKept()).load();
            case UsageReply.Exported(String file) -> Turn.to(says(new Notice.Exported(file)));
            case Reply.Failed _ -> Turn.to(says(new Notice.CouldNot()));
            case Reply _ -> stay();
        };
    }

    private UsagePage says(Notice what) {
        return new UsagePage(now, month, by, view, read, typed, wrong, Optional.of(what));
    }

    // ---- what is seen

    @Override
    public DeskScreen screen() {
        Optional<UsageReport> report = read.map(UsageReply.Loaded::report);
        return new S07Usage(
                month,
                !month.isBefore(now),
                by,
                view,
                report.map(UsageReport::visits).orElse(0),
                report.map(UsageReport::uses).orElse(0),
                report.map(UsagePage::bars).orElse(List.of()),
                report.map(UsagePage::methods).orElse(List.of()),
                report.map(UsagePage::failures).orElse(List.of()),
                report.map(UsagePage::steps).orElse(List.of()),
                report.map(UsagePage::stops).orElse(List.of()),
                typed,
                wrong,
                report.flatMap(UsageReport::rate)
                        .map(
                                rate ->
                                        new S07Usage.Rate(
                                                rate.percent().toPlainString(),
                                                rate.uses(),
                                                rate.total())),
                SupportTable.ROWS.stream()
                        .map(row -> new S07Usage.Support(row.points(), row.first(), row.second()))
                        .toList(),
                notice);
    }

    private static List<S07Usage.Bar> bars(UsageReport report) {
        return report.bars().stream()
                .map(bar -> new S07Usage.Bar(bar.first(), bar.uses(), bar.without()))
                .toList();
    }

    private static List<S07Usage.Count> methods(UsageReport report) {
        return report.byMethod().entrySet().stream()
                .map(
                        e ->
                                new S07Usage.Count(
                                        switch (e.getKey()) {
                                            case FACE -> S02Today.How.FACE;
                                            case PIN -> S02Today.How.PIN;
                                            case VISUAL -> S02Today.How.VISUAL;
                                        },
                                        e.getValue()))
                .toList();
    }

    private static List<S07Usage.Failure> failures(UsageReport report) {
        return report.failures().stream()
                .map(failure -> new S07Usage.Failure(failure.code(), failure.visits()))
                .toList();
    }

    private static List<S07Usage.StepTime> steps(UsageReport report) {
        return report.steps().stream()
                .map(
                        step ->
                                new S07Usage.StepTime(
                                        step.step(),
                                        step.visits(),
                                        seconds(step.median()),
                                        seconds(step.p90())))
                .toList();
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1e3;
    }

    private static List<S07Usage.Stop> stops(UsageReport report) {
        return report.stops().stream()
                .map(
                        stop ->
                                new S07Usage.Stop(
                                        stop.step(),
                                        switch (stop.end()) {
                                            case SORRY -> S07Usage.How.SORRY;
                                            case LEFT -> S07Usage.How.LEFT;
                                            case CARD_TAKEN -> S07Usage.How.CARD_TAKEN;
                                            case TIMED_OUT -> S07Usage.How.TIMED_OUT;
                                            case DONE -> S07Usage.How.DONE;
                                        },
                                        stop.visits()))
                .toList();
    }
}
