package madoguchi.ui.desk;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import madoguchi.screen.Lamp;
import madoguchi.screen.S03VisualMode;
import madoguchi.screen.S03VisualMode.Action;
import madoguchi.screen.S03VisualMode.Mode;
import madoguchi.ui.drawing.Icon;
import madoguchi.ui.words.Words;

/** S03: how the terminal stands, and the one button that changes it. */
final class VisualModeView extends DeskPage<S03VisualMode> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    VisualModeView(DeskKit kit) {
        super(kit, S03VisualMode.class);
    }

    @Override
    void show(S03VisualMode screen) {
        var nodes = new ArrayList<Node>();
        nodes.add(kit().heading(kit().words("question")));
        nodes.add(kit().lamp(lamp(screen), state(screen)));
        if (screen.forgotten()) {
            nodes.add(kit().notice(Icon.BELL, kit().words("forgotten")));
        }
        nodes.addAll(buttons(screen));
        getChildren().setAll(nodes);
    }

    private Words state(S03VisualMode screen) {
        return screen.since()
                .filter(_ -> screen.mode() == Mode.ON || screen.mode() == Mode.OFF)
                .map(at -> kit().words("mode.since." + screen.mode(), TIME.format(at)))
                .orElseGet(() -> kit().words("mode." + screen.mode()));
    }

    private static Lamp lamp(S03VisualMode screen) {
        return switch (screen.mode()) {
            case UNKNOWN -> Lamp.UNKNOWN;
            case ON_THE_READER, OFF -> Lamp.GOOD;
            case ON -> screen.forgotten() ? Lamp.BAD : Lamp.CAUTION;
        };
    }

    private List<Node> buttons(S03VisualMode screen) {
        boolean free = screen.wanted().isEmpty();
        return switch (screen.mode()) {
            case UNKNOWN, ON_THE_READER -> List.of();
            case OFF ->
                    List.of(
                            kit().text(kit().words(free ? "lead.OFF" : "wanted")),
                            DeskKit.flow(kit().action(Action.SWITCH_ON, Icon.STAFF).enabled(free)));
            case ON ->
                    List.of(
                            kit().text(kit().words(free ? "lead.ON" : "wanted")),
                            DeskKit.flow(
                                    kit().mainAction(Action.SWITCH_BACK, Icon.BACK).enabled(free)));
        };
    }
}
