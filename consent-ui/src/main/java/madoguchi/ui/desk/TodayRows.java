package madoguchi.ui.desk;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.layout.VBox;
import madoguchi.screen.Lamp;
import madoguchi.screen.S02Today;
import madoguchi.screen.S02Today.Field;
import madoguchi.screen.S02Today.Span;
import madoguchi.ui.words.Words;

/** The list of S02: results, and visits without one, newest first. */
record TodayRows(DeskKit kit) {

    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("M/d H:mm");

    List<Table.Column> columns() {
        return List.of(
                new Table.Column(kit.words("column.time"), 10),
                new Table.Column(kit.words("column.name"), 24),
                new Table.Column(kit.words("column.method"), 14),
                new Table.Column(kit.words("column.cover"), 19),
                new Table.Column(kit.words("column.consents"), 15),
                new Table.Column(kit.words("column.way"), 18));
    }

    List<Table.Row> of(S02Today screen) {
        DateTimeFormatter time = screen.span() instanceof Span.Day ? TIME : DAY_AND_TIME;
        record Timed(LocalDateTime at, Table.Row row) {}
        return Stream.concat(
                        screen.rows().stream()
                                .map(row -> new Timed(row.at(), row(row, time.format(row.at())))),
                        screen.missed().stream()
                                .map(
                                        missed ->
                                                new Timed(
                                                        missed.at(),
                                                        row(missed, time.format(missed.at())))))
                .sorted(Comparator.comparing(Timed::at).reversed())
                .map(Timed::row)
                .toList();
    }

    private Table.Row row(S02Today.Row row, String time) {
        Words name = name(row);
        var who = new VBox(kit.strong(name));
        row.kana().ifPresent(kana -> who.getChildren().add(kit.small(Words.data(kana))));
        var consents =
                new VBox(
                        kit.text(
                                row.asked() == 0
                                        ? kit.words("consents.none")
                                        : kit.words("consents", row.agreed(), row.asked())));
        row.marks().stream()
                .sorted()
                .forEach(mark -> consents.getChildren().add(kit.small(kit.words("mark." + mark))));
        return new Table.Row(
                Field.ROW,
                row.key(),
                kit.words("row", time, name),
                List.of(
                        kit.strong(Words.data(time)),
                        who,
                        kit.text(kit.words("method." + row.method())),
                        kit.text(kit.words("cover." + row.cover())),
                        consents,
                        kit.lamp(lamp(row.way()), kit.words("way." + row.way()))),
                false);
    }

    private Table.Row row(S02Today.Missed missed, String time) {
        Words why = kit.kit().wording().failure(missed.code()).title();
        Words method =
                missed.method()
                        .map(how -> kit.words("method." + how))
                        .orElseGet(() -> kit.words("method.none"));
        return new Table.Row(
                Field.MISSED,
                missed.code(),
                kit.words("row", time, why),
                List.of(
                        kit.strong(Words.data(time)),
                        kit.text(kit.words("missed")),
                        kit.text(method),
                        new VBox(kit.text(kit.words("missed.why", why, missed.code())))),
                false);
    }

    /** Whose result it is, as long as that may be known. */
    Words name(S02Today.Row row) {
        return row.name().map(Words::data).orElseGet(() -> kit.words("wiped"));
    }

    static Lamp lamp(S02Today.Way way) {
        return switch (way) {
            case HANDED_OVER -> Lamp.GOOD;
            case LYING, WAITING -> Lamp.UNKNOWN;
            case FOLDER, CONFLICT, OUT_OF_DATE, NEVER_FETCHED, GONE -> Lamp.CAUTION;
        };
    }
}
