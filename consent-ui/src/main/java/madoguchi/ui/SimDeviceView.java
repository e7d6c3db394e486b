package madoguchi.ui;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import madoguchi.screen.Language;
import madoguchi.screen.SimPanel;
import madoguchi.screen.SimPanel.Distance;
import madoguchi.screen.SimPanel.Fault;
import madoguchi.screen.SimPanel.Light;
import madoguchi.screen.SimPanel.Person;
import madoguchi.screen.SimPanel.Showing;
import madoguchi.screen.SimPanel.Turn;
import madoguchi.screen.SimTouch;
import madoguchi.ui.drawing.Icon;
import madoguchi.ui.part.PanelKit;
import madoguchi.ui.part.Paragraph;
import madoguchi.ui.part.Pixels;
import madoguchi.ui.part.ScaledPane;
import madoguchi.ui.part.SimScene;
import madoguchi.ui.part.Taps;
import madoguchi.ui.part.Touchable;
import madoguchi.ui.words.Wording;
import madoguchi.ui.words.Words;

/**
 * The simulated device beside the kiosk: cards to put down, who stands before the camera, light,
 * distance, faults. It says in large letters that it is simulated, so that nobody takes it for a
 * part of the counter.
 */
public final class SimDeviceView extends ScaledPane {

    static final Size DESIGN = new Size(760, 1520);

    /** A label of one word has room in each. */
    private static final int IN_A_LINE = 4;

    private final PanelKit<SimTouch> kit;

    /** Kept from one panel to the next, so that it stays where it was scrolled to. */
    private final ScrollPane people = new ScrollPane();

    /** Call on JavaFX's thread, after {@link FontStore#load()}. */
    public SimDeviceView(Consumer<SimTouch> touches, InstantSource clock) {
        super(DESIGN);
        kit = new PanelKit<>(new Taps(clock), touches, "sim-button-text");
        getStylesheets().add(KioskView.STYLE_SHEET);
        getStyleClass().add("sim-glass");
        content().getStyleClass().add("sim");
        content().setStyle("-fx-font-family: '" + FontStore.load() + "'");
    }

    /** Shows the panel; from any thread. */
    public void show(SimPanel panel, Language language) {
        FxThread.run(() -> content().getChildren().setAll(draw(panel, Wording.of(language))));
    }

    @Override
    protected Size designFor(double width, double height) {
        return DESIGN;
    }

    @Override
    protected void designChanged() {
        throw new AssertionError("there is one design only");
    }

    private Node draw(SimPanel panel, Wording wording) {
        var title =
                new VBox(
                        new Paragraph(wording.words("sim.title"), "sim-title"),
                        new Paragraph(wording.words("sim.subtitle"), "sim-subtitle"));
        title.getStyleClass().add("sim-head");
        var now = new HBox(reader(panel, wording), camera(panel, wording));
        now.getStyleClass().add("sim-now");
        for (Node tile : now.getChildren()) {
            HBox.setHgrow(tile, Priority.ALWAYS);
            ((Region) tile).setPrefWidth(10);
        }
        var body =
                new VBox(
                        now,
                        oneOf(
                                wording,
                                "sim.light",
                                Light.values(),
                                panel.light(),
                                SimTouch.SetLight::new),
                        oneOf(
                                wording,
                                "sim.distance",
                                Distance.values(),
                                panel.distance(),
                                SimTouch.SetDistance::new),
                        oneOf(
                                wording,
                                "sim.showing",
                                Showing.values(),
                                panel.showing(),
                                SimTouch.SetShowing::new),
                        oneOf(
                                wording,
                                "sim.turn",
                                Turn.values(),
                                panel.turn(),
                                SimTouch.TurnHead::new),
                        people(panel, wording),
                        faults(panel, wording));
        body.getStyleClass().add("sim-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        return new VBox(title, body);
    }

    private Region reader(SimPanel panel, Wording wording) {
        Optional<Person> owner = person(panel, panel.cardOnReader());
        return tile(
                wording.words("sim.reader"),
                SimScene.reader(owner.isPresent()),
                owner.map(p -> Words.data(p.name()))
                        .orElseGet(
                                () ->
                                        wording.words(
                                                panel.cardsHere()
                                                        ? "sim.reader.empty"
                                                        : "sim.reader.elsewhere")),
                kit.button("sim-take", wording.words("sim.take"), new SimTouch.TakeCard())
                        .enabled(owner.isPresent()));
    }

    private Region camera(SimPanel panel, Wording wording) {
        Optional<Person> person = person(panel, panel.atCamera());
        return tile(
                wording.words("sim.camera"),
                SimScene.camera(
                        person.map(p -> p.face().map(f -> Pixels.of(f).image())),
                        panel.light(),
                        panel.distance()),
                person.map(p -> Words.data(p.name()))
                        .orElseGet(() -> wording.words("sim.camera.empty")),
                kit.button("sim-away", wording.words("sim.away"), new SimTouch.StepAway())
                        .enabled(person.isPresent()));
    }

    private static Region tile(Words title, Node picture, Words state, Touchable button) {
        var tile =
                new VBox(
                        new Paragraph(title, "sim-label"),
                        picture,
                        new Paragraph(state, "sim-name").centred(),
                        button);
        tile.getStyleClass().add("sim-tile");
        tile.setAlignment(Pos.TOP_CENTER);
        return tile;
    }

    private <E extends Enum<E>> Node oneOf(
            Wording wording, String key, E[] values, E now, Function<E, SimTouch> touch) {
        List<Touchable> buttons =
                Stream.of(values)
                        .map(
                                value ->
                                        kit.button(
                                                        key.replace('.', '-') + "-" + value,
                                                        wording.words(key + "." + value),
                                                        touch.apply(value))
                                                .chosen(value == now))
                        .toList();
        var lines = new VBox();
        lines.getStyleClass().add("sim-lines");
        for (int i = 0; i < buttons.size(); i += IN_A_LINE) {
            Words label = i == 0 ? wording.words(key) : Words.data("");
            int end = Math.min(i + IN_A_LINE, buttons.size());
            lines.getChildren().add(PanelKit.labelled(label(label), buttons.subList(i, end)));
        }
        return lines;
    }

    /** More people than fit are scrolled to: this is a desktop's panel, not the patients' glass. */
    private Node people(SimPanel panel, Wording wording) {
        var list = new VBox();
        list.getStyleClass().add("sim-people");
        panel.people().forEach(person -> list.getChildren().add(person(panel, wording, person)));
        people.setContent(list);
        people.setFitToWidth(true);
        people.getStyleClass().add("sim-scroll");
        VBox.setVgrow(people, Priority.ALWAYS);
        var tile = new VBox(new Paragraph(wording.words("sim.people"), "sim-label"), people);
        tile.getStyleClass().add("sim-tile");
        VBox.setVgrow(tile, Priority.ALWAYS);
        return tile;
    }

    private Node person(SimPanel panel, Wording wording, Person person) {
        String about = person.about().getOrDefault(wording.language(), "");
        var texts =
                new VBox(
                        new Paragraph(Words.data(person.name()), "sim-name"),
                        new Paragraph(Words.data(about), "sim-about"));
        texts.getStyleClass().add("sim-texts");
        texts.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(texts, Priority.ALWAYS);
        var row = new HBox(face(person), texts);
        row.getStyleClass().add("sim-person");
        row.setAlignment(Pos.CENTER_LEFT);
        row.getChildren()
                .add(
                        iconButton(
                                        "sim-put-" + person.id(),
                                        Icon.CARD,
                                        wording.words("sim.put"),
                                        wording.words("sim.put.of", person.name()),
                                        new SimTouch.PutCard(person.id()))
                                .enabled(panel.cardsHere())
                                .chosen(
                                        panel.cardOnReader()
                                                .filter(person.id()::equals)
                                                .isPresent()));
        Touchable stand =
                iconButton(
                                "sim-stand-" + person.id(),
                                Icon.PERSON,
                                wording.words("sim.stand"),
                                wording.words("sim.stand.of", person.name()),
                                new SimTouch.StandBefore(person.id()))
                        .chosen(panel.atCamera().filter(person.id()::equals).isPresent());
        stand.setVisible(person.face().isPresent());
        row.getChildren().add(stand);
        return row;
    }

    private Node face(Person person) {
        return person.face().<Node>map(SimScene::portrait).orElseGet(() -> Icon.CARD.draw(52));
    }

    private Node faults(SimPanel panel, Wording wording) {
        List<Touchable> switches =
                Stream.of(Fault.values()).map(fault -> fault(panel, wording, fault)).toList();
        return PanelKit.labelled(label(wording.words("sim.fault")), switches);
    }

    private Touchable fault(SimPanel panel, Wording wording, Fault fault) {
        boolean on = panel.faults().contains(fault);
        return kit.button(
                        "sim-fault-" + fault,
                        wording.words("sim.fault." + fault),
                        new SimTouch.SwitchFault(fault, !on))
                .styled("sim-fault")
                .enabled(panel.cardsHere() || !fault.ofCard())
                .chosen(on);
    }

    /** All of one width, so that the buttons stand below each other. */
    private static Paragraph label(Words words) {
        var label = new Paragraph(words, "sim-label");
        label.setMinWidth(104);
        label.setMaxWidth(104);
        return label;
    }

    private Touchable iconButton(String id, Icon icon, Words label, Words said, SimTouch touch) {
        var face = new HBox(icon.draw(26), new Paragraph(label, "sim-button-text"));
        face.getStyleClass().add("sim-button-face");
        face.setAlignment(Pos.CENTER);
        face.setMaxHeight(Region.USE_PREF_SIZE);
        return kit.touchable(id, said, touch, face).styled("sim-small");
    }

    private static Optional<Person> person(SimPanel panel, Optional<String> id) {
        return panel.people().stream()
                .filter(p -> id.filter(p.id()::equals).isPresent())
                .findFirst();
    }
}
