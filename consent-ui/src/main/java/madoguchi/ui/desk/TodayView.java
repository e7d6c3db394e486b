package madoguchi.ui.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import madoguchi.screen.Lamp;
import madoguchi.screen.S02Today;
import madoguchi.screen.S02Today.Action;
import madoguchi.screen.S02Today.Field;
import madoguchi.screen.S02Today.How;
import madoguchi.screen.S02Today.Span;
import madoguchi.ui.drawing.Icon;
import madoguchi.ui.part.Paragraph;
import madoguchi.ui.words.Words;

/** S02: the visits of a day. The example of a page: fixed parts once, the rest with each screen. */
final class TodayView extends DeskPage<S02Today> {

    private final HBox day = new HBox();
    private final Flow status = DeskKit.flow();
    private final Flow calls = DeskKit.flow();
    private final Flow methods = DeskKit.flow();
    private final TextLine search;
    private final TodayRows rows;
    private final Table table;
    private final HBox seek = new HBox();

    /** In place of the list: one result. */
    private final VBox below = new VBox();

    TodayView(DeskKit kit) {
        super(kit, S02Today.class);
        search = new TextLine(kit, Field.SEARCH);
        rows = new TodayRows(kit);
        table = new Table(kit, rows.columns());
        day.getStyleClass().add("desk-line-up");
        day.setAlignment(Pos.CENTER_LEFT);
        below.getStyleClass().add("desk-lines");
        seek.getChildren().addAll(search, methods);
        seek.getStyleClass().add("desk-line-up");
        seek.setAlignment(Pos.BOTTOM_LEFT);
        HBox.setHgrow(search, Priority.ALWAYS);
        getChildren().addAll(status, calls, day, seek, table, below);
    }

    @Override
    void show(S02Today screen) {
        status.getChildren().setAll(screen.status().stream().map(this::lamp).toList());
        calls.getChildren().setAll(calls(screen));
        showDay(screen);
        search.show(screen.search(), Optional.empty());
        methods.getChildren().setAll(methods(screen.method()));
        table.show(rows.of(screen), kit().words(screen.all() == 0 ? "nobody" : "nothing"));
        boolean list = screen.open().isEmpty();
        for (Node part : List.of(day, seek, table)) {
            part.setVisible(list);
            part.setManaged(list);
        }
        below.getChildren().setAll(below(screen));
    }

    @Override
    void typing(boolean now) {
        for (Node part : List.of(status, calls)) {
            part.setVisible(!now);
            part.setManaged(!now);
        }
    }

    private Node lamp(S02Today.Status part) {
        Words name = kit().words("part." + part.part());
        return kit().lamp(
                        part.lamp(),
                        part.code()
                                .map(
                                        code ->
                                                kit().words(
                                                                "part.code",
                                                                name,
                                                                kit().kit()
                                                                        .wording()
                                                                        .failure(code)
                                                                        .title(),
                                                                code))
                                .orElseGet(
                                        () ->
                                                kit().words(
                                                                "part.lamp",
                                                                name,
                                                                kit().shared(
                                                                                "lamp."
                                                                                        + part
                                                                                                .lamp()))));
    }

    private List<Node> calls(S02Today screen) {
        var nodes = new ArrayList<Node>(screen.calls().stream().map(this::call).toList());
        if (screen.unfetched() > 0 && !(screen.span() instanceof Span.Unfetched)) {
            nodes.add(
                    kit().notice(Icon.BELL, kit().words("call.NEVER_FETCHED", screen.unfetched())));
            nodes.add(kit().action(Action.UNFETCHED, Icon.LIST));
        }
        return nodes;
    }

    private Node call(S02Today.Call call) {
        Words what = kit().words("call." + call.why(), call.times());
        return kit().notice(
                        Icon.BELL,
                        call.at()
                                .map(at -> kit().words("call.at", TodayRows.TIME.format(at), what))
                                .orElse(what));
    }

    private void showDay(S02Today screen) {
        int shown = screen.rows().size() + screen.missed().size();
        switch (screen.span()) {
            case Span.Day(LocalDate date, boolean today) -> {
                Words of = kit().kit().wording().date(date);
                day.getChildren()
                        .setAll(
                                title(today ? "today" : "day", of, shown, screen.all()),
                                kit().action(Action.DAY_BEFORE, Icon.BACK),
                                kit().action(Action.DAY_AFTER, Icon.CHEVRON).enabled(!today));
            }
            case Span.Unfetched() ->
                    day.getChildren()
                            .setAll(
                                    title("unfetched", shown, screen.all()),
                                    kit().action(Action.TODAY, Icon.LIST));
        }
    }

    private Node title(String key, Object... arguments) {
        var title = kit().heading(kit().words(key, arguments));
        HBox.setHgrow(title, Priority.ALWAYS);
        return title;
    }

    private List<Node> methods(Optional<How> chosen) {
        var buttons = new ArrayList<Node>();
        buttons.add(kit().choice(Field.METHOD, "", kit().words("method.all"), chosen.isEmpty()));
        for (How how : How.values()) {
            buttons.add(
                    kit().choice(
                                    Field.METHOD,
                                    how.name(),
                                    kit().words("method." + how),
                                    chosen.equals(Optional.of(how))));
        }
        return buttons;
    }

    private List<Node> below(S02Today screen) {
        var nodes = new ArrayList<Node>();
        screen.open().ifPresent(detail -> nodes.add(detail(detail)));
        screen.notice()
                .ifPresent(
                        notice ->
                                nodes.add(
                                        kit().notice(Icon.INFO, kit().words("notice." + notice))));
        return nodes;
    }

    private Node care(S02Today.Detail detail) {
        var cases = DeskKit.flow();
        for (String care : detail.care()) {
            cases.getChildren()
                    .add(kit().lamp(Lamp.CAUTION, kit().kit().wording().advice("care." + care)));
        }
        if (!detail.care().isEmpty()) {
            cases.getChildren().add(kit().action(Action.CARE, Icon.CHEVRON));
        }
        return cases;
    }

    private Node detail(S02Today.Detail detail) {
        var lines = DeskKit.flow();
        for (S02Today.Line line : detail.lines()) {
            var entry =
                    new VBox(
                            new Paragraph(kit().words("what." + line.what()), "desk-label"),
                            kit().strong(Words.data(line.value())));
            entry.getStyleClass().add("desk-entry");
            lines.getChildren().add(entry);
        }
        return kit().card(
                        kit().words(
                                        "row",
                                        TodayRows.DAY_AND_TIME.format(detail.row().at()),
                                        rows.name(detail.row())),
                        kit().lamp(
                                        TodayRows.lamp(detail.row().way()),
                                        kit().words("way.long." + detail.row().way())),
                        care(detail),
                        lines,
                        DeskKit.flow(
                                kit().action(Action.HAND_OVER_AGAIN, Icon.SEND),
                                kit().action(Action.SETTLE, Icon.CHECK).enabled(!detail.settled()),
                                kit().action(Action.PRINT, Icon.PRINTER),
                                kit().action(Action.CLOSE_RESULT, Icon.CLOSE)));
    }
}
