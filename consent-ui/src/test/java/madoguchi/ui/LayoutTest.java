package madoguchi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import madoguchi.screen.Language;
import madoguchi.screen.Languages;
import madoguchi.screen.Presentation;
import madoguchi.screen.Presentation.Contrast;
import madoguchi.screen.Presentation.TextSize;
import madoguchi.ui.Samples.Sample;
import madoguchi.ui.part.Paragraph;
import madoguchi.ui.part.Touchable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the screen book demands of every screen, measured on the laid-out scene in every language,
 * size and orientation.
 */
class LayoutTest {

    private static final double LEAST_CONTRAST = 7.0;
    private static final Map<String, Bounds> PLACES = new HashMap<>();

    @BeforeAll
    static void start() {
        FxThread.start();
    }

    static Stream<Sample> samples() {
        return Samples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_screen_can_be_read_and_touched(Sample sample) {
        assertThat(troubles(() -> Laid.everyLook(sample), LayoutTest::everyTrouble)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_text_has_enough_contrast_in_dark_colours(Sample sample) {
        var dark = Presentation.initial(Language.JA).with(Contrast.DARK).withVoice(true);

        assertThat(
                        troubles(
                                () -> Stream.of(Laid.of(sample, dark, KioskView.PORTRAIT)),
                                LayoutTest::paleTexts))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_tool_has_its_place_where_one_language_is_offered_too(Language language) {
        var alone = Presentation.initial(new Languages(language, List.of(language)));

        assertThat(
                        troubles(
                                () ->
                                        samples()
                                                .filter(sample -> sample.name().matches("P0[13].*"))
                                                .flatMap(
                                                        sample ->
                                                                Stream.of(
                                                                                Presentation
                                                                                        .initial(
                                                                                                language),
                                                                                alone,
                                                                                alone.with(
                                                                                        TextSize
                                                                                                .LARGE))
                                                                        .flatMap(
                                                                                how ->
                                                                                        Laid
                                                                                                .bothWays(
                                                                                                        sample,
                                                                                                        how))),
                                LayoutTest::everyTrouble))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_simulated_device_can_be_read(Language language) {
        var troubles =
                FxThread.call(
                        () ->
                                Stream.of(
                                                SamplePanels.empty(),
                                                SamplePanels.busy(),
                                                SamplePanels.elsewhere())
                                        .map(panel -> Laid.of(panel, language))
                                        .flatMap(
                                                laid ->
                                                        Stream.of(
                                                                        cutTexts(laid),
                                                                        overlaps(laid),
                                                                        paleTexts(laid),
                                                                        namelessTouchables(laid))
                                                                .flatMap(List::stream))
                                        .toList());

        assertThat(troubles).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_practice_can_be_read(Language language) {
        var troubles =
                FxThread.call(
                        () ->
                                SamplePractice.all().entrySet().stream()
                                        .map(panel -> Laid.of(panel, language))
                                        .flatMap(
                                                laid ->
                                                        Stream.of(
                                                                        cutTexts(laid),
                                                                        overlaps(laid),
                                                                        paleTexts(laid),
                                                                        namelessTouchables(laid))
                                                                .flatMap(List::stream)
                                                                .map(t -> laid.name() + ": " + t))
                                        .toList());

        assertThat(troubles).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_page_of_the_desk_can_be_read_while_somebody_types_on_the_glass(boolean letters) {
        Sample page =
                samples().filter(sample -> sample.name().equals("S02")).findFirst().orElseThrow();

        assertThat(
                        troubles(
                                () ->
                                        Laid.everyLook(page)
                                                .map(l -> l.typing("S02-SEARCH", letters)),
                                LayoutTest::everyTrouble))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"S00-facility", "S00-facility-wrong"})
    void the_first_start_can_be_read_while_digits_are_typed(String name) {
        Sample page =
                samples().filter(sample -> sample.name().equals(name)).findFirst().orElseThrow();

        assertThat(
                        troubles(
                                () -> Laid.everyLook(page).map(l -> l.typing("S00-CODE", false)),
                                LayoutTest::everyTrouble))
                .isEmpty();
    }

    private static List<String> troubles(
            Callable<Stream<Laid>> looks, Function<Laid, List<String>> look) {
        return FxThread.call(
                () ->
                        looks.call()
                                .flatMap(
                                        laid ->
                                                look.apply(laid).stream()
                                                        .map(
                                                                trouble ->
                                                                        laid.name()
                                                                                + ": "
                                                                                + trouble))
                                .toList());
    }

    static List<String> everyTrouble(Laid laid) {
        var troubles = new ArrayList<String>();
        troubles.addAll(cutTexts(laid));
        troubles.addAll(overlaps(laid));
        troubles.addAll(smallAnswers(laid));
        troubles.addAll(smallButtonsOfTheDesk(laid));
        troubles.addAll(smallQuestions(laid));
        troubles.addAll(paleTexts(laid));
        troubles.addAll(namelessTouchables(laid));
        troubles.addAll(movedTools(laid));
        return troubles;
    }

    /** The bar is where it was on every other screen in the same look. */
    private static List<String> movedTools(Laid laid) {
        return laid.touchables()
                .filter(t -> t.getId().startsWith("bar-"))
                .filter(
                        t ->
                                !Laid.bounds(t)
                                        .equals(
                                                PLACES.computeIfAbsent(
                                                        laid.look() + t.getId(),
                                                        _ -> Laid.bounds(t))))
                .map(t -> t.getId() + " is in another place than on other screens")
                .toList();
    }

    private static List<String> cutTexts(Laid laid) {
        var troubles = new ArrayList<String>();
        laid.paragraphs()
                .forEach(
                        paragraph -> {
                            Text text = Laid.text(paragraph);
                            Bounds bounds = Laid.bounds(text);
                            String shown = text.getText().replace("\n", "");
                            if (!shown.replaceAll("[ \u3000]", "")
                                    .equals(
                                            paragraph
                                                    .words()
                                                    .plain()
                                                    .replaceAll("[ \u3000]", ""))) {
                                troubles.add(
                                        "shows \"%s\" of \"%s\""
                                                .formatted(shown, paragraph.words().plain()));
                            }
                            if (text.getLayoutBounds().getWidth() > paragraph.getWidth() + 1
                                    || text.getLayoutBounds().getHeight()
                                            > paragraph.getHeight() + 1) {
                                troubles.add("no room for \"%s\"".formatted(shown));
                            }
                            Bounds room =
                                    Laid.touchableAround(text)
                                            .map(Laid::bounds)
                                            .orElseGet(() -> room(laid, text));
                            if (!grown(room, 0.5).contains(bounds)) {
                                troubles.add("\"%s\" leaves its place".formatted(shown));
                            }
                        });
        laid.touchables()
                .filter(t -> !grown(room(laid, t), 0.5).contains(Laid.bounds(t)))
                .forEach(t -> troubles.add(t.getId() + " leaves the glass"));
        return troubles;
    }

    /** The glass; of what can be scrolled up and down, its column. */
    private static Bounds room(Laid laid, Node node) {
        return Laid.scrolledIn(node)
                .map(Laid::bounds)
                .<Bounds>map(pane -> new BoundingBox(pane.getMinX(), -1e6, pane.getWidth(), 2e6))
                .orElseGet(() -> new BoundingBox(0, 0, laid.size().width(), laid.size().height()));
    }

    private static List<String> overlaps(Laid laid) {
        var troubles = new ArrayList<String>();
        List<Paragraph> paragraphs = laid.paragraphs().filter(Laid::inView).toList();
        for (int i = 0; i < paragraphs.size(); i++) {
            Text one = Laid.text(paragraphs.get(i));
            for (int j = i + 1; j < paragraphs.size(); j++) {
                Text other = Laid.text(paragraphs.get(j));
                if (grown(Laid.bounds(one), -1).intersects(grown(Laid.bounds(other), -1))) {
                    troubles.add(
                            "\"%s\" lies over \"%s\"".formatted(one.getText(), other.getText()));
                }
            }
            Touchable around = Laid.touchableAround(one).orElse(null);
            laid.touchables()
                    .filter(t -> t != around && Laid.inView(t))
                    .filter(t -> grown(Laid.bounds(t), -1).intersects(Laid.bounds(one)))
                    .forEach(
                            t ->
                                    troubles.add(
                                            "\"%s\" lies over %s"
                                                    .formatted(one.getText(), t.getId())));
        }
        return troubles;
    }

    private static List<String> smallAnswers(Laid laid) {
        var troubles = new ArrayList<String>();
        List<Touchable> answers = laid.answers().toList();
        answers.stream()
                .filter(a -> Laid.bounds(a).getHeight() < 96)
                .forEach(
                        a ->
                                troubles.add(
                                        a.getId()
                                                + " is only "
                                                + Laid.bounds(a).getHeight()
                                                + " high"));
        for (Touchable answer : answers) {
            for (Touchable other : answers) {
                // half a pixel of rounding on either side
                if (answer != other
                        && grown(Laid.bounds(answer), 23).intersects(Laid.bounds(other))) {
                    troubles.add(answer.getId() + " is too near " + other.getId());
                }
            }
        }
        return troubles;
    }

    /** For people who sit before it and know it: half of what patients get. */
    private static List<String> smallButtonsOfTheDesk(Laid laid) {
        return laid.touchables()
                .filter(t -> t.getStyleClass().stream().anyMatch(s -> s.startsWith("desk-")))
                .filter(t -> Laid.bounds(t).getHeight() < 48)
                .map(t -> "%s is only %s high".formatted(t.getId(), Laid.bounds(t).getHeight()))
                .toList();
    }

    private static List<String> smallQuestions(Laid laid) {
        return laid.paragraphs()
                .map(Laid::text)
                .filter(
                        t ->
                                t.getStyleClass().contains("question")
                                        || t.getStyleClass().contains("headline"))
                .filter(t -> t.getFont().getSize() < 36)
                .map(t -> "\"%s\" is only %s high".formatted(t.getText(), t.getFont().getSize()))
                .toList();
    }

    private static List<String> paleTexts(Laid laid) {
        return laid.paragraphs()
                .map(Laid::text)
                .filter(
                        t ->
                                Laid.touchableAround(t)
                                        .filter(touchable -> touchable.isDisabled())
                                        .isEmpty())
                .filter(t -> contrast((Color) t.getFill(), Laid.ground(t)) < LEAST_CONTRAST)
                .map(
                        t ->
                                "\"%s\" has a contrast of %.1f"
                                        .formatted(
                                                t.getText(),
                                                contrast((Color) t.getFill(), Laid.ground(t))))
                .toList();
    }

    private static List<String> namelessTouchables(Laid laid) {
        return laid.touchables()
                .filter(
                        t ->
                                t.getId() == null
                                        || t.getAccessibleText() == null
                                        || t.getAccessibleText().isBlank()
                                        || !reachedByKey(t))
                .map(t -> t + " has no id, no spoken name, or cannot be reached by key")
                .toList();
    }

    /** Keys that type leave the cursor where it is. */
    private static boolean reachedByKey(Touchable t) {
        return t.isFocusTraversable() || t.getStyleClass().contains("desk-key");
    }

    private static Bounds grown(Bounds b, double by) {
        return new BoundingBox(
                b.getMinX() - by,
                b.getMinY() - by,
                Math.max(0, b.getWidth() + 2 * by),
                Math.max(0, b.getHeight() + 2 * by));
    }

    /** WCAG 2.2, contrast ratio. */
    private static double contrast(Color one, Color other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
