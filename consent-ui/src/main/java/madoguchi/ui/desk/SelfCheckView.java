package madoguchi.ui.desk;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import madoguchi.screen.Lamp;
import madoguchi.screen.T01SelfCheck;
import madoguchi.screen.T01SelfCheck.Action;
import madoguchi.screen.T01SelfCheck.Notice;
import madoguchi.screen.T01SelfCheck.Row;
import madoguchi.ui.drawing.Icon;
import madoguchi.ui.words.Words;

/** T01: what is wrong stands first, with what to do; what is well follows in one line each. */
final class SelfCheckView extends DeskPage<T01SelfCheck> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm:ss");

    private final HBox head = new HBox();
    private final VBox notice = new VBox();
    private final VBox found = new VBox();

    SelfCheckView(DeskKit kit) {
        super(kit, T01SelfCheck.class);
        head.getStyleClass().add("desk-line-up");
        head.setAlignment(Pos.CENTER_LEFT);
        found.getStyleClass().add("desk-lines");
        getChildren().addAll(head, notice, Table.scrolled(found), kit.small(kit.words("phone")));
    }

    @Override
    void show(T01SelfCheck screen) {
        var title =
                kit().heading(
                                screen.running()
                                        ? kit().words("running")
                                        : screen.at()
                                                .map(at -> kit().words("checked", TIME.format(at)))
                                                .orElseGet(() -> kit().words("not.checked")));
        HBox.setHgrow(title, Priority.ALWAYS);
        head.getChildren()
                .setAll(
                        title,
                        kit().mainAction(Action.CHECK_AGAIN, Icon.AGAIN)
                                .enabled(!screen.running()));
        if (screen.mayExport()) {
            head.getChildren()
                    .add(
                            kit().action(Action.EXPORT, Icon.SEND)
                                    .enabled(!screen.running() && screen.at().isPresent()));
        }
        notice.getChildren().setAll(screen.notice().map(this::notice).stream().toList());
        found.getChildren().setAll(found(screen));
    }

    private Node notice(Notice became) {
        return switch (became) {
            case Notice.Exported(String file) ->
                    kit().notice(Icon.INFO, kit().words("notice.EXPORTED", file));
            case Notice.CouldNot _ -> kit().notice(Icon.CAUTION, kit().words("notice.COULD_NOT"));
        };
    }

    private List<Node> found(T01SelfCheck screen) {
        var nodes = new ArrayList<Node>();
        screen.rows().stream()
                .filter(row -> wrong(row.lamp()))
                .map(this::trouble)
                .forEach(nodes::add);
        if (!screen.points().isEmpty()) {
            var points = new VBox();
            points.getStyleClass().add("desk-lines");
            for (T01SelfCheck.Point point : screen.points()) {
                points.getChildren().add(point(point));
            }
            nodes.add(kit().card(kit().words("sheet"), points));
        }
        var well = new VBox();
        well.getStyleClass().add("desk-lines");
        screen.rows().stream()
                .filter(row -> !wrong(row.lamp()))
                .map(row -> kit().lamp(row.lamp(), line(row)))
                .forEach(well.getChildren()::add);
        if (!well.getChildren().isEmpty()) {
            nodes.add(kit().card(kit().words("well"), well));
        }
        return nodes;
    }

    private static boolean wrong(Lamp lamp) {
        return switch (lamp) {
            case CAUTION, BAD -> true;
            case GOOD, UNKNOWN -> false;
        };
    }

    /** Both questions and advice of the sheet are quoted whole. */
    private Node point(T01SelfCheck.Point point) {
        Words question = kit().words("sheet." + point.name() + ".question");
        var lamp = kit().lamp(point.lamp(), kit().words("line", level(point.lamp()), question));
        return wrong(point.lamp())
                ? new VBox(lamp, kit().small(kit().words("sheet." + point.name() + ".do")))
                : lamp;
    }

    private Node trouble(Row row) {
        String verdict = "verdict." + row.verdict();
        var lines = new VBox(kit().text(kit().words(verdict + ".means")));
        lines.getChildren().add(kit().strong(kit().words(verdict + ".do")));
        closes(row).ifPresent(words -> lines.getChildren().add(kit().small(words)));
        row.detail()
                .map(fault -> kit().small(new Words(fault, Locale.ENGLISH)))
                .ifPresent(lines.getChildren()::add);
        lines.getStyleClass().add("desk-lines");
        var card = new VBox(kit().lamp(row.lamp(), line(row)), lines);
        card.getStyleClass().add("desk-card");
        return card;
    }

    private Optional<Words> closes(Row row) {
        return row.closes().map(what -> kit().words("closes." + what));
    }

    /** 異常: カメラ: 画像が来ません 【K-201】 */
    private Words line(Row row) {
        Words name = kit().words("check." + row.check());
        Words saw = kit().words("verdict." + row.verdict() + ".saw", row.saw().toArray());
        Words both = kit().words("line", name, saw);
        return kit().words(
                        "line",
                        level(row.lamp()),
                        row.code()
                                .map(
                                        code ->
                                                kit().words(
                                                                "line.code",
                                                                both,
                                                                kit().words("code", code)))
                                .orElse(both));
    }

    private Words level(Lamp lamp) {
        return kit().words("level." + lamp);
    }
}
