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
import madoguchi.screen.S08Settings;
import madoguchi.screen.S08Settings.Action;
import madoguchi.screen.S08Settings.Field;
import madoguchi.screen.Said;
import madoguchi.screen.StaffScreen.S00Password.Stage;
import madoguchi.ui.drawing.Icon;
import madoguchi.ui.part.KeySink;
import madoguchi.ui.part.Keyboard;
import madoguchi.ui.words.Words;

/**
 * S08: the list of settings; in its place the one that is changed, or a keyboard for a password.
 */
final class SettingsView extends DeskPage<S08Settings> {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd H:mm");

    private final VBox above = new VBox();
    private final Table table;
    private final TextLine value;

    /** Whose field is shown: it stays while it is typed into, or it would lose its cursor. */
    private String shownKey = "";

    private Optional<Keyboard> keyboard = Optional.empty();
    private Optional<S08Settings.Choosing> choosing = Optional.empty();

    SettingsView(DeskKit kit) {
        super(kit, S08Settings.class);
        table =
                new Table(
                        kit,
                        List.of(
                                new Table.Column(kit.words("column.setting"), 58),
                                new Table.Column(kit.words("column.value"), 24),
                                new Table.Column(kit.words("column.source"), 18)));
        value = new TextLine(kit, Field.VALUE);
        above.getStyleClass().add("desk-lines");
    }

    @Override
    void show(S08Settings screen) {
        if (screen.choosing().isPresent()) {
            showKeyboard(screen.choosing().get());
            return;
        }
        forgetKeyboard();
        above.getChildren().setAll(notes(screen));
        if (screen.open().isPresent()) {
            showOne(screen.open().get());
        } else {
            above.getChildren().add(buttons(screen));
            table.show(screen.rows().stream().map(this::row).toList(), kit().words("none"));
            put(above, table);
        }
    }

    @Override
    Optional<KeySink> keys() {
        return keyboard.map(keys -> keys);
    }

    private List<Node> notes(S08Settings screen) {
        List<Node> notes = new ArrayList<>();
        screen.complaint()
                .ifPresent(
                        wrong -> {
                            notes.add(kit().notice(Icon.CAUTION, kit().words("wrong")));
                            notes.add(kit().small(said(wrong)));
                        });
        screen.kept()
                .ifPresent(
                        file ->
                                notes.add(
                                        kit().notice(
                                                        Icon.INFO,
                                                        kit().words("kept", Words.data(file)))));
        if (screen.changed()) {
            notes.add(kit().notice(Icon.INFO, kit().words("changed")));
        }
        screen.notice()
                .ifPresent(
                        notice ->
                                notes.add(
                                        kit().notice(Icon.INFO, kit().words("notice." + notice))));
        return notes;
    }

    private Node buttons(S08Settings screen) {
        var buttons =
                DeskKit.flow(
                        kit().action(Action.PASSWORD_STAFF, Icon.PIN),
                        kit().action(Action.PASSWORD_ADMINISTRATOR, Icon.PIN),
                        kit().action(Action.PASSWORD_FACILITY, Icon.PIN));
        if (screen.changed()) {
            buttons.getChildren().addFirst(kit().mainAction(Action.START_AGAIN, Icon.AGAIN));
        }
        return buttons;
    }

    private Table.Row row(S08Settings.Row row) {
        return new Table.Row(
                Field.ROW,
                row.key(),
                Words.data(row.key()),
                List.of(
                        setting(row),
                        kit().strong(written(row.value())),
                        kit().text(kit().words("source." + row.source()))),
                false);
    }

    private Words said(Said sentence) {
        return kit().kit().wording().said(sentence);
    }

    private Node setting(S08Settings.Row row) {
        var lines = new VBox(kit().strong(Words.data(row.key())), kit().small(says(row)));
        row.changed().ifPresent(last -> lines.getChildren().add(changed(last)));
        return lines;
    }

    private Node changed(S08Settings.Change last) {
        return kit().small(kit().words("by." + last.by(), DAY.format(last.at())));
    }

    private Words says(S08Settings.Row row) {
        return kit().words("says." + row.key());
    }

    private Words written(String text) {
        return text.isBlank() ? kit().words("nothing") : Words.data(text);
    }

    private void showOne(S08Settings.Open open) {
        if (open.choices().isEmpty()) {
            value.show(open.draft(), open.wrong().map(this::said));
            if (shownKey.equals(open.row().key())) {
                return;
            }
        }
        var buttons = DeskKit.flow(kit().mainAction(Action.SAVE, Icon.CHECK));
        buttons.getChildren().add(kit().action(Action.BACK, Icon.BACK));
        List<Node> nodes = new ArrayList<>();
        nodes.add(kit().small(says(open.row())));
        open.row().changed().ifPresent(last -> nodes.add(changed(last)));
        if (open.choices().isEmpty()) {
            nodes.add(value);
        } else {
            var choices = DeskKit.flow();
            for (String choice : open.choices()) {
                choices.getChildren()
                        .add(
                                kit().choice(
                                                Field.CHOICE,
                                                choice,
                                                Words.data(choice),
                                                choice.equals(open.draft())));
            }
            nodes.add(choices);
            open.wrong().ifPresent(wrong -> nodes.add(kit().notice(Icon.CAUTION, said(wrong))));
        }
        nodes.add(buttons);
        put(above, kit().card(Words.data(open.row().key()), nodes.toArray(Node[]::new)));
        shownKey = open.row().key();
    }

    /** Built anew only for another entry: what is being typed stays where it is. */
    private void showKeyboard(S08Settings.Choosing now) {
        if (choosing.equals(Optional.of(now))) {
            return;
        }
        forgetKeyboard();
        choosing = Optional.of(now);
        var keys = new Keyboard(kit().kit(), true);
        keyboard = Optional.of(keys);
        var title =
                kit().heading(
                                kit().kit()
                                        .words(
                                                now.stage() == Stage.CHOOSE
                                                        ? "S00.choose." + now.which()
                                                        : "S00.repeat.question"));
        HBox.setHgrow(title, Priority.ALWAYS);
        var line = new HBox(title, kit().action(Action.BACK, Icon.BACK));
        line.getStyleClass().add("desk-line-up");
        line.setAlignment(Pos.CENTER_LEFT);
        Node told =
                now.problem()
                        .<Node>map(
                                problem ->
                                        kit().notice(
                                                        Icon.INFO,
                                                        kit().kit()
                                                                .words(
                                                                        "S00.problem." + problem,
                                                                        now.minimumLength())))
                        .orElseGet(() -> kit().text(kit().words("length", now.minimumLength())));
        above.getChildren().setAll(line, told, keys.display());
        put(above, keys.keys());
    }

    private void forgetKeyboard() {
        keyboard.ifPresent(Keyboard::wipe);
        keyboard = Optional.empty();
        choosing = Optional.empty();
    }

    private void put(Node... nodes) {
        shownKey = "";
        getChildren().setAll(nodes);
    }
}
