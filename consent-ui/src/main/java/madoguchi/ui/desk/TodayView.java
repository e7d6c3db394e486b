package madoguchi.ui.desk;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("M/d H:mm");

    private final HBox day = new HBox();
    private final Flow status = DeskKit.flow();
    private final Flow calls = DeskKit.flow();
    private final Flow methods = DeskKit.flow();
    private final madoguchi.ui.desk.Field search;
    private final Table table;
    private final HBox seek = new HBox();

    /** In place of the list: one result. */
    private final VBox below = new VBox();

    TodayView(DeskKit kit) {
        super(kit, S02Today.class);
        search = new madoguchi.ui.desk.Field(kit, Field.SEARCH);
        table =
                new Table(
                        kit,
                        List.of(
                                new Table.Column(kit.words("column.time"), 10),
                                new Table.Column(kit.words("column.name"), 24),
                                new Table.Column(kit.words("column.method"), 14),
                                new Table.Column(kit.words("column.cover"), 19),
                                new Table.Column(kit.words("column.consents"), 15),
                                new Table.Column(kit.words("column.way"), 18)));
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
        table.show(rows(screen), kit().words(screen.all() == 0 ? "nobody" : "nothing"));
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
                                .map(at -> kit().words("call.at", TIME.format(at), what))
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

    /** Results and visits without one, by their time. */
    private List<Table.Row> rows(S02Today screen) {
        DateTimeFormatter time = screen.span() instanceof Span.Day ? TIME : DAY_AND_TIME;
        record Timed(LocalDateTime at, Table.Row row) {}
        return Stream.concat(
                        screen.rows().stream()
                                .map(row -> new Timed(row.at(), row(row, time.format(row.at())))),
                        screen.missed().stream()
                                .map(
                                        missed ->
                                                new Timed(
                                                        missed.at(),
                                                        row(missed, time.format(missed.at())))))
                .sorted(Comparator.comparing(Timed::at).reversed())
                .map(Timed::row)
                .toList();
    }

    private Table.Row row(S02Today.Row row, String time) {
        Words name = name(row);
        var who = new VBox(kit().strong(name));
        row.kana().ifPresent(kana -> who.getChildren().add(kit().small(Words.data(kana))));
        var consents =
                new VBox(
                        kit().text(
                                        row.asked() == 0
                                                ? kit().words("consents.none")
                                                : kit().words(
                                                                "consents",
                                                                row.agreed(),
                                                                row.asked())));
        row.marks().stream()
                .sorted()
                .forEach(
                        mark ->
                                consents.getChildren()
                                        .add(kit().small(kit().words("mark." + mark))));
        return new Table.Row(
                Field.ROW,
                row.key(),
                kit().words("row", time, name),
                List.of(
                        kit().strong(Words.data(time)),
                        who,
                        kit().text(kit().words("method." + row.method())),
                        kit().text(kit().words("cover." + row.cover())),
                        consents,
                        kit().lamp(lamp(row.way()), kit().words("way." + row.way()))),
                false);
    }

    private Table.Row row(S02Today.Missed missed, String time) {
        Words why = kit().kit().wording().failure(missed.code()).title();
        Words method =
                missed.method()
                        .map(how -> kit().words("method." + how))
                        .orElseGet(() -> kit().words("method.none"));
        return new Table.Row(
                Field.MISSED,
                missed.code(),
                kit().words("row", time, why),
                List.of(
                        kit().strong(Words.data(time)),
                        kit().text(kit().words("missed")),
                        kit().text(method),
                        new VBox(kit().text(kit().words("missed.why", why, missed.code())))),
                false);
    }

    private Words name(S02Today.Row row) {
        return row.name().map(Words::data).orElseGet(() -> kit().words("wiped"));
    }

    private static Lamp lamp(S02Today.Way way) {
        return switch (way) {
            case HANDED_OVER -> Lamp.GOOD;
            case LYING, WAITING -> Lamp.UNKNOWN;
            case FOLDER, CONFLICT, OUT_OF_DATE, NEVER_FETCHED, GONE -> Lamp.CAUTION;
        };
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
                                        DAY_AND_TIME.format(detail.row().at()),
                                        name(detail.row())),
                        kit().lamp(
                                        lamp(detail.row().way()),
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
