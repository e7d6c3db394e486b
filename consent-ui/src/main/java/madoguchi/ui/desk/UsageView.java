package madoguchi.ui.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import madoguchi.screen.S07Usage;
import madoguchi.screen.S07Usage.Action;
import madoguchi.screen.S07Usage.By;
import madoguchi.screen.S07Usage.Notice;
import madoguchi.screen.S07Usage.View;
import madoguchi.ui.drawing.Icon;
import madoguchi.ui.part.Paragraph;
import madoguchi.ui.words.Words;

/** 利用状況: numbers first, bars beside them. */
final class UsageView extends DeskPage<S07Usage> {

    private final HBox month = new HBox();
    private final Flow views = DeskKit.flow();
    private final VBox content = new VBox();
    private final VBox below = new VBox();
    private final UsageChart chart = new UsageChart();
    private final UsageGauges gauges;
    private final TextLine total;

    UsageView(DeskKit kit) {
        super(kit, S07Usage.class);
        gauges = new UsageGauges(kit);
        total = new TextLine(kit, S07Usage.Field.TOTAL);
        month.getStyleClass().add("desk-line-up");
        month.setAlignment(Pos.CENTER_LEFT);
        content.getStyleClass().add("desk-lines");
        below.getStyleClass().add("desk-lines");
        getChildren().addAll(month, views, Table.scrolled(content), below);
    }

    @Override
    void show(S07Usage screen) {
        var title = kit().heading(period(screen));
        HBox.setHgrow(title, Priority.ALWAYS);
        month.getChildren()
                .setAll(
                        title,
                        kit().action(Action.BEFORE, Icon.BACK),
                        kit().action(Action.AFTER, Icon.CHEVRON).enabled(!screen.latest()));
        views.getChildren().clear();
        for (View view : View.values()) {
            views.getChildren()
                    .add(
                            kit().choice(
                                            S07Usage.Field.VIEW,
                                            view.name(),
                                            kit().words("view." + view),
                                            view == screen.view()));
        }
        var gap = new Region();
        gap.setPrefWidth(16);
        views.getChildren().add(gap);
        for (By by : By.values()) {
            views.getChildren()
                    .add(
                            kit().choice(
                                            S07Usage.Field.BY,
                                            by.name(),
                                            kit().words("by." + by),
                                            by == screen.by()));
        }
        content.getChildren()
                .setAll(
                        switch (screen.view()) {
                            case VISITS -> visits(screen);
                            case STEPS -> steps(screen);
                            case TROUBLES -> troubles(screen);
                            case RATE -> rate(screen);
                        });
        below.getChildren().setAll(below(screen));
    }

    @Override
    void typing(boolean now) {
        below.setVisible(!now);
        below.setManaged(!now);
    }

    private Words period(S07Usage screen) {
        return switch (screen.by()) {
            case DAY ->
                    kit().words("month", screen.month().getYear(), screen.month().getMonthValue());
            case MONTH ->
                    kit().words(
                                    "months",
                                    screen.month().minusMonths(12).getYear(),
                                    screen.month().minusMonths(12).getMonthValue(),
                                    screen.month().getYear(),
                                    screen.month().getMonthValue());
        };
    }

    // ---- how often

    private List<Node> visits(S07Usage screen) {
        chart.show(
                screen.bars().stream()
                        .map(
                                bar ->
                                        new UsageChart.Column(
                                                name(bar, screen.by()), bar.uses(), bar.without()))
                        .toList());
        chart.setAccessibleText(kit().words("summary", screen.visits(), screen.uses()).plain());
        return List.of(
                kit().strong(kit().words("summary", screen.visits(), screen.uses())),
                kit().small(kit().words("legend")),
                chart,
                gauges.card(
                        kit().words("methods"),
                        screen.methods(),
                        S07Usage.Count::visits,
                        count -> kit().words("method." + count.method())));
    }

    private static String name(S07Usage.Bar bar, By by) {
        return Integer.toString(
                switch (by) {
                    case DAY -> bar.first().getDayOfMonth();
                    case MONTH -> bar.first().getMonthValue();
                });
    }

    // ---- how long

    private List<Node> steps(S07Usage screen) {
        double most = screen.steps().stream().mapToDouble(S07Usage.StepTime::p90).max().orElse(1);
        var grid = UsageGauges.grid();
        for (S07Usage.StepTime step : screen.steps()) {
            UsageGauges.line(
                    grid,
                    kit().text(screenName(step.step())),
                    new Gauge(step.median() / most, step.p90() / most),
                    kit().text(
                                    kit().words(
                                                    "step",
                                                    seconds(step.median()),
                                                    seconds(step.p90()),
                                                    step.visits())));
        }
        return List.of(
                kit().small(kit().words("steps.legend")),
                screen.steps().isEmpty() ? kit().text(kit().words("nothing")) : grid);
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f", seconds);
    }

    /** As the practice calls it, too. */
    private Words screenName(String step) {
        return kit().kit().words("practice.screen." + step);
    }

    // ---- what went wrong

    private List<Node> troubles(S07Usage screen) {
        return List.of(
                gauges.card(
                        kit().words("failures"),
                        screen.failures(),
                        S07Usage.Failure::visits,
                        failure ->
                                kit().words(
                                                "failure",
                                                failure.code(),
                                                kit().kit()
                                                        .wording()
                                                        .failure(failure.code())
                                                        .title())),
                gauges.card(
                        kit().words("stops"),
                        screen.stops(),
                        S07Usage.Stop::visits,
                        stop ->
                                kit().words(
                                                "stop",
                                                screenName(stop.step()),
                                                kit().words("how." + stop.how()))));
    }

    // ---- the rate

    private List<Node> rate(S07Usage screen) {
        total.show(screen.typed(), screen.wrong().map(wrong -> kit().words("wrong." + wrong)));
        var keep = kit().mainAction(Action.KEEP_TOTAL, Icon.CHECK);
        var form = new HBox(total, keep);
        form.getStyleClass().add("desk-line-up");
        form.setAlignment(Pos.TOP_LEFT);
        HBox.setHgrow(total, Priority.ALWAYS);
        HBox.setMargin(keep, new Insets(26, 0, 0, 0));
        Paragraph rate =
                kit().strong(
                                screen.rate()
                                        .map(
                                                known ->
                                                        kit().words(
                                                                        "rate",
                                                                        known.uses(),
                                                                        known.total(),
                                                                        known.percent()))
                                        .orElseGet(
                                                () -> kit().words("rate.unknown", screen.uses())));
        return List.of(form, rate, support(screen.support()));
    }

    private Node support(List<S07Usage.Support> rows) {
        var grid = UsageGauges.grid();
        grid.addRow(
                0,
                kit().small(kit().words("support.growth")),
                kit().small(kit().words("support.first")),
                kit().small(kit().words("support.second")));
        for (S07Usage.Support row : rows) {
            grid.addRow(
                    grid.getRowCount(),
                    kit().text(kit().words("support.points", row.points())),
                    kit().text(yen(row.first())),
                    kit().text(yen(row.second())));
        }
        return kit().card(kit().words("support"), grid, kit().small(kit().words("support.source")));
    }

    private Words yen(Optional<Integer> yen) {
        return yen.map(each -> kit().words("support.yen", each))
                .orElseGet(() -> kit().words("support.none"));
    }

    // ---- what is always there

    private List<Node> below(S07Usage screen) {
        var nodes = new ArrayList<Node>();
        screen.notice()
                .ifPresent(
                        notice ->
                                nodes.add(
                                        kit().notice(
                                                        Icon.INFO,
                                                        switch (notice) {
                                                            case Notice.TotalKept _ ->
                                                                    kit().words("notice.kept");
                                                            case Notice.Exported(String file) ->
                                                                    kit().words(
                                                                                    "notice.exported",
                                                                                    file);
                                                            case Notice.CouldNot _ ->
                                                                    kit().words("notice.could-not");
                                                        })));
        nodes.add(DeskKit.flow(kit().action(Action.EXPORT, Icon.SHEET)));
        return nodes;
    }
}
