package madoguchi.ui.desk;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import madoguchi.screen.T04ErrorBook;
import madoguchi.screen.T04ErrorBook.Action;
import madoguchi.screen.T04ErrorBook.Entry;
import madoguchi.screen.T04ErrorBook.Field;
import madoguchi.ui.drawing.Icon;
import madoguchi.ui.part.Paragraph;
import madoguchi.ui.words.Wording.Failure;
import madoguchi.ui.words.Words;

/** T04: the columns of the seeds' table, and how often each happened here. */
final class ErrorBookView extends DeskPage<T04ErrorBook> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd H:mm");

    /** Of this one the seeds say two things. */
    private static final String NETWORK = "011";

    private final TextLine search;
    private final Table table;
    private final VBox open = new VBox();

    ErrorBookView(DeskKit kit) {
        super(kit, T04ErrorBook.class);
        search = new TextLine(kit, Field.SEARCH);
        table =
                new Table(
                        kit,
                        List.of(
                                new Table.Column(kit.words("column.code"), 12),
                                new Table.Column(kit.words("column.title"), 48),
                                new Table.Column(kit.words("column.times"), 14),
                                new Table.Column(kit.words("column.last"), 26)));
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(search, table, open);
    }

    @Override
    void show(T04ErrorBook screen) {
        search.show(screen.search(), Optional.empty());
        table.show(
                screen.entries().stream()
                        .filter(entry -> fits(entry.code(), screen.search()))
                        .map(entry -> row(entry, screen.open()))
                        .toList(),
                kit().words("unknown"));
        boolean list = screen.open().isEmpty();
        for (Node part : List.of(search, table)) {
            part.setVisible(list);
            part.setManaged(list);
        }
        open.getChildren()
                .setAll(screen.open().map(code -> Table.scrolled(entry(code))).stream().toList());
        VBox.setVgrow(open, list ? Priority.NEVER : Priority.ALWAYS);
    }

    /** By the beginning of the code, or by any word. */
    private boolean fits(String code, String search) {
        String wanted = search.strip().toLowerCase(kit().kit().wording().locale());
        if (wanted.isEmpty()) {
            return true;
        }
        Failure failure = failure(code);
        return code.toLowerCase(kit().kit().wording().locale()).startsWith(wanted)
                || Stream.of(failure.title(), failure.patient(), failure.staff(), cause(code))
                        .anyMatch(
                                words ->
                                        words.plain()
                                                .toLowerCase(kit().kit().wording().locale())
                                                .contains(wanted));
    }

    private Table.Row row(Entry entry, Optional<String> open) {
        Words title = failure(entry.code()).title();
        return new Table.Row(
                Field.ROW,
                entry.code(),
                kit().words("row", entry.code(), title),
                List.of(
                        kit().strong(Words.data(entry.code())),
                        kit().text(title),
                        kit().text(
                                        entry.times() == 0
                                                ? Words.data("-")
                                                : kit().words("times", entry.times())),
                        kit().text(Words.data(entry.last().map(TIME::format).orElse("-")))),
                open.equals(Optional.of(entry.code())));
    }

    private VBox entry(String code) {
        Failure failure = failure(code);
        var lines =
                new VBox(
                        part("column.title", failure.title()),
                        part("column.message", failure.patient()),
                        part("column.look", failure.staff()),
                        part("column.cause", cause(code)));
        if (code.equals(NETWORK)) {
            lines.getChildren().add(kit().notice(Icon.INFO, kit().words("conflict")));
        }
        lines.getStyleClass().add("desk-lines");
        return kit().card(
                        kit().words("row", code, failure.title()),
                        lines,
                        kit().action(Action.CLOSE_ENTRY, Icon.BACK));
    }

    private Node part(String title, Words words) {
        var part = new VBox(new Paragraph(kit().words(title), "desk-label"), kit().text(words));
        part.getStyleClass().add("desk-entry");
        return part;
    }

    private Failure failure(String code) {
        return kit().kit().wording().failure(code);
    }

    private Words cause(String code) {
        return kit().words("cause." + code);
    }
}
