package madoguchi.ui.desk;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import madoguchi.screen.Lamp;
import madoguchi.screen.S06Care;
import madoguchi.screen.S06Care.Action;
import madoguchi.screen.S06Care.Field;
import madoguchi.ui.drawing.Icon;
import madoguchi.ui.words.Wording;
import madoguchi.ui.words.Words;

/** S06: today's results that need care, and below them what each case means. */
final class CareView extends DeskPage<S06Care> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private final VBox day = new VBox();
    private final Table table;
    private final VBox cases = new VBox();
    private final Flow actions = DeskKit.flow();
    private Optional<S06Care> shown = Optional.empty();

    CareView(DeskKit kit) {
        super(kit, S06Care.class);
        table =
                new Table(
                        kit,
                        List.of(
                                new Table.Column(kit.words("column.time"), 10),
                                new Table.Column(kit.words("column.name"), 32),
                                new Table.Column(kit.words("column.cases"), 58)));
        cases.getStyleClass().add("desk-lines");
        table.setMinHeight(220);
        table.setPrefHeight(300);
        var below = Table.scrolled(cases);
        VBox.setVgrow(below, Priority.ALWAYS);
        getChildren().addAll(day, table, actions, below);
    }

    @Override
    void show(S06Care screen) {
        if (shown.equals(Optional.of(screen))) {
            return;
        }
        shown = Optional.of(screen);
        day.getChildren()
                .setAll(
                        kit().heading(
                                        screen.day()
                                                .map(of -> kit().words("day", wording().date(of)))
                                                .orElseGet(() -> kit().words("today"))));
        table.show(
                screen.rows().stream().map(row -> row(row, screen.picked())).toList(),
                kit().words(screen.read() ? "nothing" : "reading"));
        actions.getChildren()
                .setAll(
                        kit().action(Action.FALL_BACK, Icon.CHEVRON),
                        kit().action(Action.ALL_CASES, Icon.LIST)
                                .enabled(screen.picked().isPresent()));
        cases.getChildren().setAll(screen.cases().stream().map(this::explained).toList());
    }

    private Table.Row row(S06Care.Row row, Optional<String> picked) {
        Words name = row.name().map(Words::data).orElseGet(() -> kit().words("unknown"));
        var who = new VBox(kit().strong(name));
        row.kana().ifPresent(kana -> who.getChildren().add(kit().small(Words.data(kana))));
        var what = new VBox();
        for (String care : row.cases()) {
            what.getChildren().add(kit().text(wording().advice("care." + care)));
        }
        return new Table.Row(
                Field.ROW,
                row.key(),
                kit().words("row", TIME.format(row.at()), name),
                List.of(kit().strong(Words.data(TIME.format(row.at()))), who, what),
                picked.equals(Optional.of(row.key())));
    }

    private VBox explained(S06Care.Case care) {
        return kit().card(
                        wording().advice("care." + care.care()),
                        kit().lamp(Lamp.CAUTION, wording().advice("care.act." + care.act())),
                        kit().small(wording().advice("care.noticed." + care.noticed())),
                        Quotes.of(kit(), care.quotes()));
    }

    private Wording wording() {
        return kit().kit().wording();
    }
}
