package madoguchi.ui.desk;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import madoguchi.screen.T05Schedule;
import madoguchi.ui.drawing.Icon;
import madoguchi.ui.part.Paragraph;
import madoguchi.ui.words.Words;

/** T05. */
final class ScheduleView extends DeskPage<T05Schedule> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd H:mm");

    private final VBox lines = new VBox();
    private final Node alone;

    ScheduleView(DeskKit kit) {
        super(kit, T05Schedule.class);
        lines.getStyleClass().add("desk-lines");
        alone = kit.notice(Icon.CAUTION, kit.words("alone"));
        getChildren()
                .addAll(
                        kit.card(kit.words("heading"), lines),
                        alone,
                        kit.notice(Icon.INFO, kit.words("never.in.visit")),
                        kit.text(kit.words("where")));
    }

    @Override
    void show(T05Schedule screen) {
        alone.setVisible(screen.alone());
        alone.setManaged(screen.alone());
        lines.getChildren()
                .setAll(
                        line(
                                "window",
                                screen.window()
                                        .map(Words::data)
                                        .orElseGet(() -> kit().words("never"))),
                        line("restarts", kit().words("restarts." + screen.restarts())),
                        line("next", time(screen.next())),
                        line("since", time(screen.runningSince())),
                        line("nightly", kit().words("nightly.what", screen.kept())));
    }

    private Words time(Optional<LocalDateTime> at) {
        return Words.data(at.map(TIME::format).orElse("-"));
    }

    private Node line(String name, Words value) {
        var line =
                new VBox(
                        new Paragraph(kit().words("what." + name), "desk-label"),
                        kit().strong(value));
        line.getStyleClass().add("desk-entry");
        return line;
    }
}
