package madoguchi.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import madoguchi.screen.Display;
import madoguchi.screen.IdentityScreen;
import madoguchi.screen.Language;
import madoguchi.screen.Presentation;
import madoguchi.screen.Presentation.TextSize;
import madoguchi.screen.Screen;
import madoguchi.screen.Touch;
import madoguchi.ui.Samples.Sample;
import madoguchi.ui.drawing.Motion;
import madoguchi.ui.part.PadOrder;
import madoguchi.ui.part.Paragraph;
import madoguchi.ui.part.ScaledPane.Size;
import madoguchi.ui.part.Touchable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pad for the PIN where its digits change places: nobody is to read it off the fingers. */
class PinPadTest {

    private static final Screen PIN = new IdentityScreen.P05Pin(3, false, false, false);
    private static final Screen CHECKING = new IdentityScreen.P05Pin(3, false, true, false);
    private static final Screen WRONG = new IdentityScreen.P05Pin(2, true, false, false);
    private static final Screen METHODS =
            new IdentityScreen.P03Method(Set.of(IdentityScreen.Method.PIN));
    private static final Presentation JAPANESE = Presentation.initial(Language.JA);

    private static final String USUAL = "1234567890";
    private static final List<String> DRAWN = List.of("7203916485", "4850613297", "9182736450");

    private final HandClock clock = new HandClock();
    private final List<Touch> touches = new ArrayList<>();
    private final List<String> toCome = new ArrayList<>(DRAWN);
    private KioskView view;

    @BeforeEach
    void start() {
        FxThread.start();
        view = FxThread.call(() -> shuffled(KioskView.PORTRAIT));
    }

    @Test
    void the_digits_stand_in_another_order_for_each_try() {
        show(PIN, JAPANESE);
        assertThat(pad()).isEqualTo(DRAWN.get(0));

        show(CHECKING, JAPANESE);
        assertThat(pad()).as("while the card looks").isEqualTo(DRAWN.get(0));

        show(WRONG, JAPANESE);
        assertThat(pad()).isEqualTo(DRAWN.get(1));

        show(METHODS, JAPANESE);
        show(PIN, JAPANESE);
        assertThat(pad()).isEqualTo(DRAWN.get(2));
    }

    @Test
    void a_key_means_the_digit_that_is_read_on_it() {
        show(PIN, JAPANESE);

        Stream.of(0, 9, 4, 3).forEach(this::pressPlace);

        assertThat(pin()).isEqualTo("7593");
    }

    @Test
    void what_is_spoken_of_a_key_is_what_stands_on_it_and_tab_goes_as_the_eye_does() {
        show(PIN, JAPANESE);

        assertThat(FxThread.call(() -> keys().map(Node::getAccessibleText).toList()))
                .isEqualTo(List.of(DRAWN.get(0).split("")));
        assertThat(
                        FxThread.call(
                                () ->
                                        node("key-7").getParent().getChildrenUnmodifiable().stream()
                                                .map(Node::getId)
                                                .toList()))
                .startsWith("key-7", "key-2", "key-0", "key-3")
                .endsWith("key-5", "key-erase");
    }

    @Test
    void who_wants_larger_letters_finds_every_digit_where_it_was() {
        show(PIN, JAPANESE);

        show(PIN, JAPANESE.with(TextSize.LARGE).in(Language.EN));

        assertThat(pad()).isEqualTo(DRAWN.get(0));
    }

    @Test
    void with_the_voice_on_the_order_is_the_usual_one() {
        show(PIN, JAPANESE);
        show(PIN, JAPANESE.withVoice(true));
        assertThat(pad()).isEqualTo(USUAL);

        show(WRONG, JAPANESE.withVoice(true));
        assertThat(pad()).isEqualTo(USUAL);

        show(WRONG, JAPANESE);
        assertThat(pad()).isEqualTo(DRAWN.get(1));
    }

    @Test
    void a_digit_typed_on_real_keys_means_itself_and_brings_the_usual_order_back() {
        show(PIN, JAPANESE);
        pressPlace(0);

        type(KeyCode.BACK_SPACE);
        assertThat(pad()).as("no digit yet").isEqualTo(DRAWN.get(0));
        pressPlace(0);
        type(KeyCode.NUMPAD3);
        assertThat(pad()).isEqualTo(USUAL);
        type(KeyCode.DIGIT0);
        pressPlace(8);

        assertThat(pin()).as("what was typed before stays").isEqualTo("7309");
    }

    @Test
    void who_moved_to_a_key_stays_on_it_when_it_changes_its_place() {
        show(PIN, JAPANESE);
        FxThread.call(
                () -> {
                    node("key-5").requestFocus();
                    return null;
                });

        type(KeyCode.DIGIT1);

        assertThat(pad()).isEqualTo(USUAL);
        assertThat(FxThread.call(() -> view.getScene().getFocusOwner().getId())).isEqualTo("key-5");
    }

    @Test
    void who_types_on_real_keys_keeps_the_usual_order_until_the_next_patient() {
        show(PIN, JAPANESE);
        type(KeyCode.DIGIT1);
        show(CHECKING, JAPANESE);
        show(WRONG, JAPANESE);
        assertThat(pad()).isEqualTo(USUAL);

        view.wipe();
        show(METHODS, JAPANESE);
        show(PIN, JAPANESE);

        assertThat(pad()).isEqualTo(DRAWN.get(2));
    }

    @Test
    void without_the_option_the_order_is_the_usual_one() {
        view = FxThread.call(() -> inScene(() -> PadOrder.USUAL, KioskView.PORTRAIT));

        show(PIN, JAPANESE);

        assertThat(pad()).isEqualTo(USUAL);
    }

    static Stream<Sample> pads() {
        return Samples.all().stream()
                .filter(sample -> sample.screen() instanceof IdentityScreen.P05Pin);
    }

    @ParameterizedTest
    @MethodSource("pads")
    void a_shuffled_pad_can_be_read_and_touched_as_the_usual_one(Sample sample) {
        assertThat(
                        FxThread.call(
                                () ->
                                        Stream.of(KioskView.PORTRAIT, KioskView.LANDSCAPE)
                                                .map(
                                                        size ->
                                                                Laid.in(
                                                                        shuffled(size),
                                                                        sample,
                                                                        JAPANESE.with(
                                                                                TextSize.LARGE),
                                                                        size))
                                                .flatMap(
                                                        laid ->
                                                                LayoutTest.everyTrouble(laid)
                                                                        .stream())
                                                .toList()))
                .isEmpty();
    }

    @Test
    void every_digit_may_come_to_stand_anywhere() {
        var random = new Random(5);
        var seen = new HashSet<List<Integer>>();

        for (int draw = 0; draw < 500; draw++) {
            List<Integer> digits = PadOrder.drawn(random).digits();
            for (int place = 0; place < digits.size(); place++) {
                seen.add(List.of(digits.get(place), place));
            }
        }

        assertThat(seen).hasSize(10 * 10);
    }

    @Test
    void a_pad_without_a_digit_or_with_one_twice_is_none() {
        assertThatThrownBy(() -> order("1234567899")).hasMessage("a pad has every digit once");
        assertThatThrownBy(() -> order("123456789")).isInstanceOf(IllegalArgumentException.class);
    }

    private static PadOrder order(String digits) {
        return new PadOrder(digits.chars().map(digit -> digit - '0').boxed().toList());
    }

    private KioskView shuffled(Size size) {
        List<String> left = size == KioskView.PORTRAIT ? toCome : new ArrayList<>(DRAWN);
        return inScene(() -> order(left.removeFirst()), size);
    }

    private KioskView inScene(Supplier<PadOrder> digits, Size size) {
        var kiosk = new KioskView(touches::add, clock, Motion.STILL, digits);
        new Scene(kiosk, size.width(), size.height());
        return kiosk;
    }

    private void show(Screen screen, Presentation presentation) {
        done(
                () -> {
                    view.show(new Display(screen, presentation, OptionalInt.empty()));
                    return null;
                });
        clock.pass(Duration.ofSeconds(1));
    }

    /** What is read on it, row by row. */
    private String pad() {
        return FxThread.call(
                () ->
                        String.join(
                                "",
                                keys().flatMap(key -> Laid.nodes(key, Paragraph.class::isInstance))
                                        .map(text -> ((Paragraph) text).words().plain())
                                        .toList()));
    }

    /** As they stand on the glass. */
    private Stream<Node> keys() {
        Laid.lay(view);
        return Laid.nodes(view, n -> n instanceof Touchable && n.getId().matches("key-\\d"))
                .sorted(
                        (one, other) -> {
                            Bounds a = Laid.bounds(one);
                            Bounds b = Laid.bounds(other);
                            int rows = Double.compare(a.getMinY(), b.getMinY());
                            return rows != 0 ? rows : Double.compare(a.getMinX(), b.getMinX());
                        });
    }

    private Node node(String id) {
        return Laid.nodes(view, n -> id.equals(n.getId())).findFirst().orElseThrow();
    }

    private void pressPlace(int place) {
        clock.pass(Duration.ofSeconds(1));
        done(
                () -> {
                    keys().toList().get(place).executeAccessibleAction(AccessibleAction.FIRE);
                    return null;
                });
    }

    private void type(KeyCode key) {
        done(
                () -> {
                    Event.fireEvent(
                            view.getScene(),
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
                    return null;
                });
    }

    private static void done(Callable<Void> task) {
        FxThread.call(task);
    }

    private String pin() {
        return touches.getLast() instanceof Touch.PinEntered(var pin)
                ? new String(pin.copy(), StandardCharsets.UTF_8)
                : "";
    }
}
