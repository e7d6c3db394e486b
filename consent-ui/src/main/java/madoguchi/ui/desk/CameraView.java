package madoguchi.ui.desk;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import madoguchi.screen.IdentityScreen.FaceHint;
import madoguchi.screen.Lamp;
import madoguchi.screen.T02Camera;
import madoguchi.screen.T02Camera.Action;
import madoguchi.screen.T02Camera.Found;
import madoguchi.screen.T02Camera.Value;
import madoguchi.screen.T02Camera.Why;
import madoguchi.ui.drawing.Icon;
import madoguchi.ui.part.LivePicture;
import madoguchi.ui.words.Words;

/** T02: the picture, and beside or below it what was measured, each with its good range. */
final class CameraView extends DeskPage<T02Camera> {

    private final LivePicture live;
    private final HBox head = new HBox();
    private final StackPane picture = new StackPane();
    private final VBox found = new VBox();

    CameraView(DeskKit kit, LivePicture live, boolean wide) {
        super(kit, T02Camera.class);
        this.live = live;
        head.getStyleClass().add("desk-line-up");
        head.setAlignment(Pos.CENTER_LEFT);
        found.getStyleClass().add("desk-lines");
        picture.setMinSize(0, 0);
        picture.setPrefSize(480, 360);
        Node values = Table.scrolled(found);
        HBox.setHgrow(values, Priority.ALWAYS);
        Pane both = wide ? new HBox(16, picture, values) : new VBox(16, picture, values);
        both.setMinHeight(0);
        VBox.setVgrow(both, Priority.ALWAYS);
        getChildren().addAll(head, both, kit.small(kit.words("private")));
    }

    @Override
    void show(T02Camera screen) {
        var title = kit().heading(kit().words(screen.live() ? "live" : title(screen)));
        HBox.setHgrow(title, Priority.ALWAYS);
        head.getChildren().setAll(title);
        if (!screen.live()) {
            head.getChildren()
                    .add(
                            kit().mainAction(Action.LOOK_AGAIN, Icon.AGAIN)
                                    .enabled(!screen.running()));
        }
        picture.setVisible(screen.live());
        picture.setManaged(screen.live());
        if (!screen.live()) {
            picture.getChildren().clear();
        } else if (picture.getChildren().isEmpty()) {
            live.asks(LivePicture.Asked.NOTHING);
            picture.getChildren().setAll(live.scaled());
        }
        found.getChildren().setAll(screen.found().map(this::found).orElse(List.of()));
    }

    private static String title(T02Camera screen) {
        return screen.running() || screen.found().isEmpty() ? "running" : "measured";
    }

    private List<Node> found(Found found) {
        var nodes = new ArrayList<Node>();
        switch (found) {
            case Found.Blind(Why why) -> {
                live.hinted(true);
                var card =
                        new VBox(
                                kit().lamp(lamp(why), kit().words("why." + why + ".saw")),
                                kit().text(kit().words("why." + why + ".do")));
                card.getStyleClass().add("desk-card");
                nodes.add(card);
            }
            case Found.Measured measured -> {
                live.hinted(measured.hint().isPresent());
                measured.values().stream().map(this::value).forEach(nodes::add);
                if (measured.values().size() == 1) {
                    nodes.add(kit().text(kit().words("no.face")));
                }
                nodes.add(hint(measured));
                nodes.add(
                        kit().small(
                                        kit().words(
                                                        measured.drawn()
                                                                ? "camera.drawn"
                                                                : "camera",
                                                        measured.width(),
                                                        measured.height(),
                                                        measured.perSecond())));
            }
        }
        return nodes;
    }

    private static Lamp lamp(Why why) {
        return switch (why) {
            case WITH_KIOSK -> Lamp.UNKNOWN;
            case MISSING, SILENT, FROZEN, BLACK, COULD_NOT -> Lamp.BAD;
        };
    }

    private Node value(Value value) {
        var line =
                new VBox(
                        kit().lamp(
                                        value.lamp(),
                                        kit().words("value." + value.what(), value.measured())),
                        kit().small(kit().words("good." + value.what(), value.good().toArray())));
        line.setSpacing(2);
        return line;
    }

    private Node hint(Found.Measured measured) {
        Words patients =
                kit().kit().words("P04.hint." + measured.hint().map(FaceHint::name).orElse("none"));
        return kit().notice(Icon.INFO, kit().words("patients.hear", patients));
    }
}
