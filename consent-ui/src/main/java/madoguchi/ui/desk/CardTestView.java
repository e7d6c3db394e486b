package madoguchi.ui.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import madoguchi.screen.Lamp;
import madoguchi.screen.T03CardTest;
import madoguchi.screen.T03CardTest.Action;
import madoguchi.screen.T03CardTest.Application;
import madoguchi.screen.T03CardTest.Field;
import madoguchi.screen.T03CardTest.How;
import madoguchi.screen.T03CardTest.Notice;
import madoguchi.screen.T03CardTest.Outcome;
import madoguchi.screen.T03CardTest.Tried;
import madoguchi.screen.T03CardTest.Trouble;
import madoguchi.ui.drawing.Icon;
import madoguchi.ui.part.Paragraph;
import madoguchi.ui.words.Words;

/** T03: what was told first, then every command; recordings that can be replayed below. */
final class CardTestView extends DeskPage<T03CardTest> {

    private final HBox head = new HBox();
    private final VBox found = new VBox();

    CardTestView(DeskKit kit) {
        super(kit, T03CardTest.class);
        head.getStyleClass().add("desk-line-up");
        head.setAlignment(Pos.CENTER_LEFT);
        found.getStyleClass().add("desk-lines");
        getChildren().addAll(head, Table.scrolled(found), kit.small(kit.words("private")));
    }

    @Override
    void show(T03CardTest screen) {
        var title = kit().heading(kit().words(screen.running() ? "running" : "ready"));
        HBox.setHgrow(title, Priority.ALWAYS);
        head.getChildren()
                .setAll(
                        title,
                        kit().mainAction(Action.TRY, Icon.CARD).enabled(!screen.running()),
                        kit().action(Action.RECORD, Icon.SHEET).enabled(!screen.running()));
        var nodes = new ArrayList<Node>();
        screen.notice().map(this::notice).ifPresent(nodes::add);
        screen.tried().map(this::tried).ifPresent(nodes::addAll);
        if (!screen.recordings().isEmpty()) {
            var names = DeskKit.flow();
            for (String name : screen.recordings()) {
                names.getChildren()
                        .add(
                                kit().choice(
                                                Field.RECORDING,
                                                name,
                                                Words.data(name),
                                                replayed(screen, name))
                                        .enabled(!screen.running()));
            }
            nodes.add(kit().card(kit().words("recordings"), names));
        }
        found.getChildren().setAll(nodes);
    }

    private static boolean replayed(T03CardTest screen, String name) {
        return screen.tried()
                .filter(tried -> tried.how().equals(new How.Replayed(name)))
                .isPresent();
    }

    private Node notice(Notice became) {
        return switch (became) {
            case Notice.CouldNot _ -> kit().notice(Icon.CAUTION, kit().words("notice.COULD_NOT"));
            case Notice.BadRecording(int line, String why) ->
                    new VBox(
                            kit().notice(Icon.CAUTION, kit().words("notice.BAD_RECORDING", line)),
                            kit().small(new Words(why, Locale.ENGLISH)));
        };
    }

    private List<Node> tried(Tried tried) {
        var nodes = new ArrayList<Node>();
        switch (tried.how()) {
            case How.Live _ -> {}
            case How.Recorded(String file) ->
                    nodes.add(kit().notice(Icon.INFO, kit().words("recorded", file)));
            case How.Replayed(String name) ->
                    nodes.add(kit().notice(Icon.INFO, kit().words("replayed", name)));
        }
        switch (tried.outcome()) {
            case Outcome.Silent(Trouble trouble) -> nodes.add(trouble(trouble));
            case Outcome.Answered answered -> {
                answered.trouble().map(this::trouble).ifPresent(nodes::add);
                nodes.add(told(answered));
                nodes.add(trace(answered));
            }
        }
        return nodes;
    }

    private Node trouble(Trouble trouble) {
        var card =
                new VBox(
                        kit().lamp(lamp(trouble), kit().words("trouble." + trouble + ".saw")),
                        kit().text(kit().words("trouble." + trouble + ".do")));
        card.getStyleClass().add("desk-card");
        return card;
    }

    private static Lamp lamp(Trouble trouble) {
        return switch (trouble) {
            case NO_CARD, WITH_KIOSK, NO_KIOSK -> Lamp.UNKNOWN;
            case TAKEN_AWAY, BUSY -> Lamp.CAUTION;
            case NO_READER, SERVICE_DOWN, MUTE, TIMEOUT, GARBLED -> Lamp.BAD;
        };
    }

    private Node told(Outcome.Answered answered) {
        var lines = new VBox();
        lines.getStyleClass().add("desk-lines");
        lines.getChildren()
                .addAll(
                        entry("kind", kit().words("kind." + answered.kind())),
                        entry("atr", Words.data(answered.atr())),
                        entry("reader", Words.data(answered.reader())));
        for (Application application : answered.applications()) {
            Words name = kit().words("application." + application.name());
            lines.getChildren()
                    .add(
                            kit().lamp(
                                            application.there() ? Lamp.GOOD : Lamp.UNKNOWN,
                                            kit().words(
                                                            application.there()
                                                                    ? "there"
                                                                    : "not.there",
                                                            name)));
        }
        answered.reading()
                .map(
                        speed ->
                                kit().lamp(
                                                speed.lamp(),
                                                kit().words(
                                                                "reading",
                                                                speed.median(),
                                                                speed.slowest())))
                .ifPresent(lines.getChildren()::add);
        return kit().card(kit().words("told"), lines);
    }

    private Node entry(String name, Words value) {
        var entry =
                new VBox(
                        new Paragraph(kit().words("what." + name), "desk-label"),
                        kit().strong(value));
        entry.getStyleClass().add("desk-entry");
        return entry;
    }

    private Node trace(Outcome.Answered answered) {
        var lines = new VBox();
        answered.trace().forEach(line -> lines.getChildren().add(kit().small(Words.data(line))));
        return kit().card(kit().words("trace"), lines);
    }
}
