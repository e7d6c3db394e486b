package madoguchi.ui.desk;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import madoguchi.screen.Lamp;
import madoguchi.screen.S05Declaration;
import madoguchi.screen.S05Declaration.Action;
import madoguchi.screen.S05Declaration.Choice;
import madoguchi.screen.S05Declaration.Field;
import madoguchi.screen.S05Declaration.Remark;
import madoguchi.ui.drawing.Icon;
import madoguchi.ui.part.Paragraph;
import madoguchi.ui.words.Words;

/** S05: the fields of the form in its order, what to do with it, and those that are still kept. */
final class DeclarationView extends DeskPage<S05Declaration> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private static final List<Field> ORDER =
            Stream.of(Field.values()).filter(field -> field != Field.KEPT).toList();

    private final Map<Field, TextLine> lines = new EnumMap<>(Field.class);
    private final Map<Field, VBox> choices = new EnumMap<>(Field.class);
    private final VBox notice = new VBox();
    private final Flow copy = DeskKit.flow();
    private final VBox payment = new VBox();
    private final VBox kept = new VBox();
    private final VBox orders = new VBox();

    DeclarationView(DeskKit kit) {
        super(kit, S05Declaration.class);
        var form = new VBox();
        form.getStyleClass().add("desk-lines");
        form.getChildren().addAll(kit.small(kit.words("lead")), copy);
        for (Field field : ORDER) {
            form.getChildren().add(part(field));
        }
        form.getChildren().addAll(payment, kept);
        kept.getStyleClass().add("desk-lines");
        notice.getStyleClass().add("desk-lines");
        orders.getChildren()
                .add(
                        DeskKit.flow(
                                kit.mainAction(Action.PRINT, Icon.PRINTER),
                                kit.action(Action.KEEP, Icon.SHEET),
                                kit.action(Action.PRINT_EMPTY, Icon.PRINTER),
                                kit.action(Action.CLEAR, Icon.ERASE)));
        getChildren().addAll(notice, Table.scrolled(form), orders);
    }

    private Node part(Field field) {
        return switch (field) {
            case FORM, ELIGIBLE, SCHEME, ISSUED, SHARE, ERA, SEX -> {
                var box = new VBox();
                box.getStyleClass().add("desk-field");
                choices.put(field, box);
                yield box;
            }
            case INSURER, WORKPLACE, NAME, KANA, BORN, ADDRESS, RESIDENCE, RELATION, PHONE -> {
                var line = new TextLine(kit(), field);
                lines.put(field, line);
                yield line;
            }
            case KEPT -> throw new IllegalArgumentException("no field of the form");
        };
    }

    @Override
    void show(S05Declaration screen) {
        lines.forEach(
                (field, line) ->
                        line.show(screen.lines().getOrDefault(field, ""), remark(screen, field)));
        choices.forEach((field, box) -> show(screen, field, box));
        copy.getChildren()
                .setAll(
                        screen.copy()
                                .map(
                                        from ->
                                                List.<Node>of(
                                                        kit().text(
                                                                        kit().words(
                                                                                        "copy",
                                                                                        TIME.format(
                                                                                                from
                                                                                                        .at()),
                                                                                        from
                                                                                                .kana())),
                                                        kit().action(Action.COPY, Icon.CARD)))
                                .orElse(List.of()));
        payment.getChildren().setAll(payment(screen));
        kept.getChildren().setAll(kept(screen));
        notice.getChildren().setAll(notice(screen));
        notice.setManaged(!notice.getChildren().isEmpty());
    }

    @Override
    void typing(boolean now) {
        orders.setVisible(!now);
        orders.setManaged(!now);
    }

    private void show(S05Declaration screen, Field field, VBox box) {
        var nodes = new ArrayList<Node>();
        screen.choices().stream()
                .filter(choice -> choice.field() == field)
                .findFirst()
                .ifPresent(choice -> nodes.addAll(choice(screen, choice)));
        box.getChildren().setAll(nodes);
        box.setManaged(!nodes.isEmpty());
    }

    private List<Node> choice(S05Declaration screen, Choice choice) {
        var nodes = new ArrayList<Node>();
        nodes.add(new Paragraph(kit().words("field." + choice.field()), "desk-label"));
        var options = DeskKit.flow();
        for (String option : choice.options()) {
            options.getChildren()
                    .add(
                            kit().choice(
                                            choice.field(),
                                            option,
                                            kit().words("option." + choice.field() + "." + option),
                                            choice.chosen().equals(Optional.of(option))));
        }
        nodes.add(options);
        remark(screen, choice.field())
                .ifPresent(words -> nodes.add(new Paragraph(words, "desk-complaint")));
        return nodes;
    }

    /** The worst that is to be said beside a field. */
    private Optional<Words> remark(S05Declaration screen, Field field) {
        return screen.remarks().stream()
                .filter(remark -> remark.field() == field)
                .sorted((one, other) -> Boolean.compare(other.wrong(), one.wrong()))
                .findFirst()
                .map(this::words);
    }

    private Words words(Remark remark) {
        var wording = kit().kit().wording();
        return wording.declaration(
                "rule." + remark.rule(), wording.declaration("item." + remark.item()));
    }

    private Node payment(S05Declaration screen) {
        return screen.percent().isPresent()
                ? kit().lamp(Lamp.GOOD, kit().words("payment", screen.percent().getAsInt() / 10))
                : kit().lamp(Lamp.CAUTION, kit().words("payment.ASK_INSURER"));
    }

    private List<Node> kept(S05Declaration screen) {
        var nodes = new ArrayList<Node>();
        nodes.add(kit().heading(kit().words("kept")));
        nodes.add(kit().small(kit().words(screen.kept().isEmpty() ? "kept.none" : "kept.lead")));
        for (S05Declaration.Kept one : screen.kept()) {
            var words = kit().words(one.forgotten() ? "kept.forgotten" : "kept.one", one.id());
            boolean asked = screen.finishing().equals(Optional.of(one.id()));
            nodes.add(
                    kit().pick(
                                    Field.KEPT,
                                    one.id(),
                                    words,
                                    kit().lamp(one.forgotten() ? Lamp.BAD : Lamp.UNKNOWN, words))
                            .styled("desk-row")
                            .chosen(asked));
            if (asked) {
                nodes.add(
                        kit().card(
                                        kit().words("finish", one.id()),
                                        DeskKit.flow(
                                                kit().mainAction(Action.DESTROY, Icon.CHECK),
                                                kit().action(Action.NOT_YET, Icon.CLOSE))));
            }
        }
        return nodes;
    }

    private List<Node> notice(S05Declaration screen) {
        return screen.notice()
                .map(
                        what ->
                                List.<Node>of(
                                        switch (what) {
                                            case S05Declaration.Printed(String id) ->
                                                    said(Icon.PRINTER, "notice.printed", id);
                                            case S05Declaration.Saved(String id) ->
                                                    said(Icon.SHEET, "notice.saved", id);
                                            case S05Declaration.EmptyPrinted() ->
                                                    said(Icon.PRINTER, "notice.emptyPrinted");
                                            case S05Declaration.EmptySaved(String file) ->
                                                    said(Icon.SHEET, "notice.emptySaved", file);
                                            case S05Declaration.Lacking(
                                                            String id,
                                                            String letters) ->
                                                    said(
                                                            Icon.CAUTION,
                                                            "notice.lacking",
                                                            id,
                                                            letters);
                                            case S05Declaration.Destroyed(String id) ->
                                                    said(Icon.CHECK, "notice.destroyed", id);
                                            case S05Declaration.DayUnread() ->
                                                    said(Icon.CAUTION, "notice.dayUnread");
                                            case S05Declaration.CouldNot() ->
                                                    said(Icon.CAUTION, "notice.couldNot");
                                        }))
                .orElse(List.of());
    }

    private Node said(Icon icon, String key, Object... arguments) {
        return kit().notice(icon, kit().words(key, arguments));
    }
}
