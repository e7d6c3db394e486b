package madoguchi.ui.desk;

import java.time.format.DateTimeFormatter;
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
import madoguchi.ui.drawing.Icon;
import madoguchi.ui.part.Paragraph;
import madoguchi.ui.words.Words;

/** S02: the visits of a day. The example of a page: fixed parts once, the rest with each screen. */
final class TodayView extends DeskPage<S02Today> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

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
                        Field.ROW,
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
        calls.getChildren().setAll(screen.calls().stream().map(this::call).toList());
        showDay(screen);
        search.show(screen.search(), Optional.empty());
        methods.getChildren().setAll(methods(screen.method()));
        table.show(
                screen.rows().stream().map(row -> row(row, screen.open())).toList(),
                kit().words(screen.all() == 0 ? "nobody" : "nothing"));
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

    private Node call(S02Today.Call call) {
        Words what = kit().words("call." + call.why(), call.times());
        return kit().notice(
                        Icon.BELL,
                        call.at()
                                .map(at -> kit().words("call.at", TIME.format(at), what))
                                .orElse(what));
    }

    private void showDay(S02Today screen) {
        Words date = kit().kit().wording().date(screen.day());
        var title =
                kit().heading(
                                kit().words(
                                                screen.today() ? "today" : "day",
                                                date,
                                                screen.rows().size(),
                                                screen.all()));
        HBox.setHgrow(title, Priority.ALWAYS);
        day.getChildren()
                .setAll(
                        title,
                        kit().action(Action.DAY_BEFORE, Icon.BACK),
                        kit().action(Action.DAY_AFTER, Icon.CHEVRON).enabled(!screen.today()));
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

    private Table.Row row(S02Today.Row row, Optional<S02Today.Detail> open) {
        Words name = row.name().map(Words::data).orElseGet(() -> kit().words("wiped"));
        var who = new VBox(kit().strong(name));
        row.kana().ifPresent(kana -> who.getChildren().add(kit().small(Words.data(kana))));
        var cover = new VBox(kit().text(kit().words("cover." + row.cover())));
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
                row.key(),
                kit().words("row", TIME.format(row.at()), name),
                List.of(
                        kit().strong(Words.data(TIME.format(row.at()))),
                        who,
                        kit().text(kit().words("method." + row.method())),
                        cover,
                        consents,
                        kit().lamp(lamp(row.way()), kit().words("way." + row.way()))),
                open.filter(detail -> detail.row().key().equals(row.key())).isPresent());
    }

    private static Lamp lamp(S02Today.Way way) {
        return switch (way) {
            case HANDED_OVER -> Lamp.GOOD;
            case WAITING -> Lamp.UNKNOWN;
            case NEVER_FETCHED -> Lamp.CAUTION;
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
        Words name = detail.row().name().map(Words::data).orElseGet(() -> kit().words("wiped"));
        return kit().card(
                        kit().words("row", TIME.format(detail.row().at()), name),
                        care(detail),
                        lines,
                        DeskKit.flow(
                                kit().action(Action.HAND_OVER_AGAIN, Icon.SEND),
                                kit().action(Action.PRINT, Icon.PRINTER),
                                kit().action(Action.CLOSE_RESULT, Icon.CLOSE)));
    }
}
