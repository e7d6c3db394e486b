package madoguchi.ui;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import madoguchi.screen.Language;
import madoguchi.screen.PracticePanel;
import madoguchi.screen.PracticePanel.Mode;
import madoguchi.screen.PracticePanel.Speed;
import madoguchi.screen.PracticeTouch;
import madoguchi.ui.drawing.Icon;
import madoguchi.ui.part.PanelKit;
import madoguchi.ui.part.Paragraph;
import madoguchi.ui.part.ScaledPane;
import madoguchi.ui.part.Taps;
import madoguchi.ui.part.Touchable;
import madoguchi.ui.words.Wording;
import madoguchi.ui.words.Words;

/** What is said about a practice, and its controls: the list, the walk, the report. */
public final class PracticeView extends ScaledPane {

    static final Size DESIGN = new Size(600, 1200);

    private final PanelKit<PracticeTouch> kit;
    private final Wording wording;
    private final Language language;

    /** Kept from one panel to the next, with what was typed and where it was scrolled to. */
    private final TextField search = new TextField();

    private final ScrollPane list = new ScrollPane();
    private Optional<PracticePanel> shown = Optional.empty();

    /** Call on JavaFX's thread, after {@link FontStore#load()}. */
    public PracticeView(Consumer<PracticeTouch> touches, InstantSource clock, Language language) {
        super(DESIGN);
        kit = new PanelKit<>(new Taps(clock), touches, "practice-button-text");
        this.language = language;
        this.wording = Wording.of(language);
        getStylesheets().add(KioskView.STYLE_SHEET);
        getStyleClass().add("sim-glass");
        content().getStyleClass().addAll("sim", "practice");
        content().setStyle("-fx-font-family: '" + FontStore.load() + "'");
        search.setId("practice-search");
        search.getStyleClass().add("practice-search");
        search.setPromptText(wording.words("practice.search").plain());
        search.textProperty().addListener(_ -> shown.ifPresent(this::fillList));
        list.setFitToWidth(true);
        list.getStyleClass().add("sim-scroll");
        VBox.setVgrow(list, Priority.ALWAYS);
    }

    /** Shows the panel; from any thread. */
    public void show(PracticePanel panel) {
        FxThread.run(
                () -> {
                    boolean another =
                            shown.filter(now -> now.getClass() == panel.getClass()).isEmpty();
                    shown = Optional.of(panel);
                    if (another) {
                        list.setVvalue(0);
                    }
                    content().getChildren().setAll(draw(panel));
                });
    }

    @Override
    protected Size designFor(double width, double height) {
        return DESIGN;
    }

    @Override
    protected void designChanged() {
        throw new AssertionError("there is one design only");
    }

    private Node draw(PracticePanel panel) {
        var body = new VBox();
        body.getStyleClass().add("practice-body");
        switch (panel) {
            case PracticePanel.Choosing choosing -> {
                fillList(choosing);
                body.getChildren()
                        .addAll(
                                text("practice.choose", "practice-title"),
                                text("practice.choose.lead", "practice-text"),
                                search,
                                list,
                                row(
                                        button(
                                                "practice-end",
                                                "practice.end",
                                                new PracticeTouch.End())));
            }
            case PracticePanel.Playing playing -> body.getChildren().addAll(playing(playing));
            case PracticePanel.Finished finished -> body.getChildren().addAll(finished(finished));
        }
        return body;
    }

    // ---- the list

    private void fillList(PracticePanel panel) {
        if (panel instanceof PracticePanel.Choosing(List<PracticePanel.Group> groups)) {
            var lines = new VBox();
            lines.getStyleClass().add("practice-list");
            for (PracticePanel.Group group : groups) {
                List<PracticePanel.Entry> found =
                        group.entries().stream().filter(this::fits).toList();
                if (!found.isEmpty()) {
                    lines.getChildren().add(text("practice.group." + group.id(), "sim-label"));
                    found.forEach(entry -> lines.getChildren().add(line(entry)));
                }
            }
            if (lines.getChildren().isEmpty()) {
                lines.getChildren().add(text("practice.search.nothing", "practice-text"));
            }
            list.setContent(lines);
        }
    }

    private boolean fits(PracticePanel.Entry entry) {
        String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
        return entry.scenario().contains(wanted)
                || entry.title().values().stream()
                        .anyMatch(title -> title.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private Node line(PracticePanel.Entry entry) {
        Words title = title(entry);
        var face = new HBox(new Paragraph(title, "practice-entry"), Icon.CHEVRON.draw(22));
        face.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(face.getChildren().getFirst(), Priority.ALWAYS);
        return kit.touchable(
                        "practice-choose-" + entry.scenario(),
                        title,
                        new PracticeTouch.Choose(entry.scenario()),
                        face)
                .styled("practice-line");
    }

    private Words title(PracticePanel.Entry entry) {
        return Words.data(entry.title().getOrDefault(language, entry.scenario()));
    }

    // ---- the walk

    private List<Node> playing(PracticePanel.Playing now) {
        var sources = new VBox(text("practice.shows", "sim-label"));
        sources.getStyleClass().addAll("sim-tile", "practice-shows");
        now.shows()
                .forEach(
                        line ->
                                sources.getChildren()
                                        .add(new Paragraph(said(line), "practice-text")));
        var caption =
                new VBox(
                        new Paragraph(
                                wording.words("practice.line", now.line(), now.of()), "sim-about"),
                        new Paragraph(wording.said(now.now()), "practice-now"));
        caption.getStyleClass().add("practice-caption");
        now.why()
                .ifPresent(
                        why ->
                                caption.getChildren()
                                        .add(new Paragraph(wording.said(why), "practice-text")));
        var space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        var all = new ArrayList<Node>();
        all.add(new Paragraph(title(now.scenario()), "practice-title"));
        all.add(sources);
        all.add(caption);
        now.remark()
                .ifPresent(
                        remark -> {
                            var box =
                                    new HBox(
                                            Icon.INFO.draw(34),
                                            new Paragraph(wording.said(remark), "practice-remark"));
                            box.getStyleClass().addAll("box", "notice", "practice-notice");
                            box.setAlignment(Pos.CENTER_LEFT);
                            HBox.setHgrow(box.getChildren().getLast(), Priority.ALWAYS);
                            all.add(box);
                        });
        all.add(space);
        all.add(text("practice.mode." + now.mode(), "sim-label"));
        all.addAll(controls(now));
        return all;
    }

    private List<Node> controls(PracticePanel.Playing now) {
        boolean walks = now.mode() == Mode.PLAYING || now.mode() == Mode.PAUSED;
        Touchable play =
                now.mode() == Mode.PLAYING
                        ? button("practice-pause", "practice.pause", new PracticeTouch.Pause())
                        : button("practice-play", "practice.play", new PracticeTouch.Play())
                                .styled("practice-main");
        List<Touchable> speeds =
                Stream.of(Speed.values())
                        .map(
                                speed ->
                                        button(
                                                        "practice-speed-" + speed,
                                                        "practice.speed." + speed,
                                                        new PracticeTouch.SetSpeed(speed))
                                                .chosen(speed == now.speed()))
                        .toList();
        return List.of(
                row(
                        play.enabled(walks),
                        button("practice-step", "practice.step", new PracticeTouch.OneStep())
                                .enabled(now.mode() == Mode.PAUSED)),
                PanelKit.labelled(text("practice.speed", "sim-label"), speeds),
                row(
                        button("practice-again", "practice.again", new PracticeTouch.Again()),
                        button("practice-report", "practice.report", new PracticeTouch.Report())),
                row(
                        button("practice-list", "practice.list", new PracticeTouch.ToList()),
                        button("practice-end", "practice.end", new PracticeTouch.End())));
    }

    // ---- the report

    private List<Node> finished(PracticePanel.Finished report) {
        var lines = new VBox();
        lines.getStyleClass().add("practice-list");
        for (PracticePanel.Line line : report.lines()) {
            lines.getChildren()
                    .add(
                            new Paragraph(
                                    wording.said(line.said()),
                                    switch (line.weight()) {
                                        case HEADING -> "sim-label";
                                        case BODY -> "practice-text";
                                    }));
        }
        list.setContent(lines);
        return List.of(
                new Paragraph(title(report.scenario()), "practice-title"),
                text("practice.finished", "practice-text"),
                list,
                report.saved()
                        .<Node>map(
                                file ->
                                        new Paragraph(
                                                wording.words("practice.saved", file),
                                                "practice-text"))
                        .orElseGet(
                                () ->
                                        row(
                                                button(
                                                        "practice-save",
                                                        "practice.save",
                                                        new PracticeTouch.Save()))),
                row(
                        button("practice-again", "practice.again", new PracticeTouch.Again()),
                        button("practice-list", "practice.list", new PracticeTouch.ToList())),
                row(button("practice-end", "practice.end", new PracticeTouch.End())));
    }

    // ---- what all of it is made of

    private Paragraph text(String key, String style) {
        return new Paragraph(wording.words(key), style);
    }

    private static Words said(String data) {
        return new Words(data.replace("|", " "), Locale.JAPANESE);
    }

    private static Node row(Touchable... buttons) {
        return PanelKit.row("practice-row", buttons);
    }

    private Touchable button(String id, String key, PracticeTouch touch) {
        return kit.button(id, wording.words(key), touch);
    }
}
