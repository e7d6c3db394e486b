package madoguchi.ui;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import madoguchi.screen.Glass.FacePosition;
import madoguchi.screen.Language;
import madoguchi.screen.PracticePanel;
import madoguchi.screen.Presentation;
import madoguchi.screen.Presentation.TextSize;
import madoguchi.screen.SimPanel;
import madoguchi.ui.Samples.Sample;
import madoguchi.ui.drawing.Motion;
import madoguchi.ui.part.Paragraph;
import madoguchi.ui.part.ScaledPane.Size;
import madoguchi.ui.part.Touchable;

/** A sample as it is laid out in one presentation, without a window. Use on JavaFX's thread. */
record Laid(String name, String look, Parent root, Size size) {

    /**
     * One after another in every language, both text sizes, both orientations: a view shows only
     * one at a time.
     */
    static Stream<Laid> everyLook(Sample sample) {
        return Arrays.stream(Language.values())
                .flatMap(
                        language ->
                                Arrays.stream(TextSize.values())
                                        .map(
                                                textSize ->
                                                        Presentation.initial(language)
                                                                .with(textSize)))
                .flatMap(presentation -> bothWays(sample, presentation));
    }

    /** One after the other, portrait and landscape. */
    static Stream<Laid> bothWays(Sample sample, Presentation presentation) {
        return Stream.of(KioskView.PORTRAIT, KioskView.LANDSCAPE)
                .map(size -> of(sample, presentation, size));
    }

    private static final Map<Size, KioskView> VIEWS = new HashMap<>();

    /** A second has passed whenever it is looked at: every tap counts, however fast the machine. */
    private static final InstantSource SLOW_HAND =
            new InstantSource() {
                private Instant now = Instant.parse("2026-11-21T00:00:00Z");

                @Override
                public synchronized Instant instant() {
                    now = now.plusSeconds(1);
                    return now;
                }
            };

    static Laid of(Sample sample, Presentation presentation, Size size) {
        return in(VIEWS.computeIfAbsent(size, Laid::view), sample, presentation, size);
    }

    /**
     * @param view in a scene of that size
     */
    static Laid in(KioskView view, Sample sample, Presentation presentation, Size size) {
        view.preview(
                SamplePictures.person(64, 48), Optional.of(new FacePosition(0.5, 0.5, 0.3, 0.4)));
        view.portrait(SamplePictures.person(24, 30));
        view.show(sample.display(presentation));
        lay(view);
        String look =
                "%s, %s, %s"
                        .formatted(
                                presentation.language().tag(),
                                presentation.textSize(),
                                size.landscape() ? "landscape" : "portrait");
        return new Laid(sample.name() + " in " + look, look, view, size);
    }

    /**
     * The same while somebody types into this field, on the keyboard's second page if so wanted.
     */
    Laid typing(String field, boolean letters) {
        root.lookup("#" + field).requestFocus();
        lay(root);
        if (letters) {
            root.lookup("#desk-key-switch").executeAccessibleAction(AccessibleAction.FIRE);
            lay(root);
        }
        return new Laid(name + ", typing", look, root, size);
    }

    static Laid of(SimPanel panel, Language language) {
        var view = new SimDeviceView(_ -> {}, InstantSource.system());
        new Scene(view, SimDeviceView.DESIGN.width(), SimDeviceView.DESIGN.height());
        view.show(panel, language);
        lay(view);
        return new Laid("simulated device", language.tag(), view, SimDeviceView.DESIGN);
    }

    static Laid of(Map.Entry<String, PracticePanel> panel, Language language) {
        var view = new PracticeView(_ -> {}, InstantSource.system(), language);
        new Scene(view, PracticeView.DESIGN.width(), PracticeView.DESIGN.height());
        view.show(panel.getValue());
        lay(view);
        return new Laid("practice " + panel.getKey(), language.tag(), view, PracticeView.DESIGN);
    }

    /** One for each size, as a real one shows one screen after another. */
    private static KioskView view(Size size) {
        var view = new KioskView(_ -> {}, SLOW_HAND, Motion.STILL);
        new Scene(view, size.width(), size.height());
        return view;
    }

    static void lay(Parent root) {
        root.applyCss();
        root.layout();
        // a second pass, as the next frame does: Paragraph knows its height only at its width
        root.applyCss();
        root.layout();
    }

    /** What can be touched or read now: under the countdown nothing else. */
    Node front() {
        return nodes(root, n -> n.getStyleClass().contains("veil")).findFirst().orElse(root);
    }

    Stream<Paragraph> paragraphs() {
        return nodes(front(), Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .filter(p -> !p.words().plain().isEmpty());
    }

    Stream<Touchable> touchables() {
        return nodes(front(), Touchable.class::isInstance).map(Touchable.class::cast);
    }

    Stream<Touchable> answers() {
        List<String> kinds = List.of("answer", "language", "change", "key-wide");
        return touchables()
                .filter(
                        t ->
                                kinds.stream().anyMatch(t.getStyleClass()::contains)
                                        || t.getParent().getStyleClass().contains("keypad"));
    }

    /** Not scrolled out of sight, in whole or in part. */
    static boolean inView(Node node) {
        return scrolledIn(node).filter(pane -> !bounds(pane).contains(bounds(node))).isEmpty();
    }

    /** What scrolls the node up and down, if anything does. */
    static Optional<ScrollPane> scrolledIn(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane) {
                return Optional.of(pane);
            }
        }
        return Optional.empty();
    }

    static Text text(Paragraph paragraph) {
        return paragraph.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(Node::isManaged)
                .findFirst()
                .orElseThrow();
    }

    static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    static Optional<Touchable> touchableAround(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof Touchable touchable) {
                return Optional.of(touchable);
            }
        }
        return Optional.empty();
    }

    /** The colour right behind the node. */
    static Color ground(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof Region region && region.getBackground() != null) {
                var fills = region.getBackground().getFills();
                if (!fills.isEmpty()
                        && fills.getLast().getFill() instanceof Color colour
                        && colour.isOpaque()) {
                    return colour;
                }
            }
        }
        throw new AssertionError("nothing behind " + node);
    }

    static Stream<Node> nodes(Node node, Predicate<Node> wanted) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        Stream<Node> below =
                node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream()
                                .flatMap(child -> nodes(child, wanted))
                        : Stream.empty();
        return wanted.test(node) ? Stream.concat(Stream.of(node), below) : below;
    }
}
