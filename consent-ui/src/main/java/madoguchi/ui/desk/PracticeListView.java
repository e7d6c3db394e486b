package madoguchi.ui.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import madoguchi.screen.PracticePanel;
import madoguchi.screen.T06Practice;
import madoguchi.screen.T06Practice.Field;
import madoguchi.ui.drawing.Icon;
import madoguchi.ui.words.Words;

/** 練習: the scenarios by group. */
final class PracticeListView extends DeskPage<T06Practice> {

    private final TextLine search;
    private final VBox list = new VBox();
    private final VBox notices = new VBox();
    private List<PracticePanel.Group> listed = List.of();

    PracticeListView(DeskKit kit) {
        super(kit, T06Practice.class);
        search = new TextLine(kit, Field.SEARCH);
        list.getStyleClass().add("desk-lines");
        getChildren().addAll(kit.text(kit.words("lead")), search, notices, Table.scrolled(list));
    }

    @Override
    void show(T06Practice screen) {
        search.show(screen.search(), Optional.empty());
        notices.getChildren()
                .setAll(
                        screen.notice().stream()
                                .map(
                                        notice ->
                                                kit().notice(
                                                                Icon.INFO,
                                                                kit().words("notice." + notice)))
                                .toList());
        if (!listed.equals(screen.groups()) || list.getChildren().isEmpty()) {
            listed = screen.groups();
            list.getChildren().setAll(lines());
        }
    }

    private List<Node> lines() {
        var lines = new ArrayList<Node>();
        for (PracticePanel.Group group : listed) {
            lines.add(kit().heading(kit().kit().words("practice.group." + group.id())));
            group.entries().forEach(entry -> lines.add(line(entry)));
        }
        if (lines.isEmpty()) {
            lines.add(kit().text(kit().kit().words("practice.search.nothing")));
        }
        return lines;
    }

    private Node line(PracticePanel.Entry entry) {
        Words title =
                Words.data(
                        entry.title()
                                .getOrDefault(kit().kit().wording().language(), entry.scenario()));
        var face = new HBox(kit().text(title), Icon.CHEVRON.draw(22));
        face.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(face.getChildren().getFirst(), Priority.ALWAYS);
        return kit().pick(Field.SCENARIO, entry.scenario(), title, face)
                .styled("desk-button", "practice-pick");
    }
}
