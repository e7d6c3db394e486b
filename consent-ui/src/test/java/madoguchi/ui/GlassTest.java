package madoguchi.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.AccessibleAction;
import javafx.scene.input.KeyCode;
import madoguchi.screen.ConsentScreen;
import madoguchi.screen.ConsentScreen.ConsentQuestion;
import madoguchi.screen.DeskTouch;
import madoguchi.screen.Display;
import madoguchi.screen.IdentityScreen;
import madoguchi.screen.IdentityScreen.Method;
import madoguchi.screen.Language;
import madoguchi.screen.Languages;
import madoguchi.screen.Presentation;
import madoguchi.screen.Presentation.Contrast;
import madoguchi.screen.Presentation.TextSize;
import madoguchi.screen.Screen;
import madoguchi.screen.Secret;
import madoguchi.screen.SimPanel;
import madoguchi.screen.SimTouch;
import madoguchi.screen.StaffScreen;
import madoguchi.screen.StaffScreen.S00Facility;
import madoguchi.screen.Touch;
import madoguchi.screen.Touch.Answer;
import madoguchi.ui.KioskWindow.Content;
import madoguchi.ui.KioskWindow.Options;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The glass and the simulated device, touched as a person touches them. */
class GlassTest {

    private static final Presentation JAPANESE = Presentation.initial(Language.JA);
    private static final Screen METHODS =
            new IdentityScreen.P03Method(Set.of(Method.FACE, Method.PIN, Method.VISUAL));
    private static final Screen PIN = new IdentityScreen.P05Pin(3, false, false, false);
    private static final Screen PASSWORD = new IdentityScreen.P07Password(false, 0, false);

    private final HandClock clock = new HandClock();
    private final List<Touch> touches = new CopyOnWriteArrayList<>();
    private final List<SimTouch> simTouches = new CopyOnWriteArrayList<>();
    private KioskWindow window;
    private Finger finger;

    @BeforeEach
    void open() {
        window =
                KioskWindow.open(
                        Options.bare(Content.KIOSK_AND_SIMULATED_DEVICE, 1080, 960)
                                .still()
                                .clock(clock),
                        touches::add,
                        simTouches::add,
                        () -> {});
        finger = new Finger(window, Duration.ofSeconds(10));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void an_answer_is_reported_whole() {
        show(METHODS);

        finger.touch("answer-FACE");

        assertThat(touches).containsExactly(new Touch.Pressed(Answer.FACE));
    }

    @Test
    void the_way_out_is_in_the_bar() {
        show(METHODS);

        finger.touch("bar-leave");

        assertThat(touches).containsExactly(new Touch.Pressed(Answer.LEAVE));
    }

    @Test
    void a_trembling_hand_answers_once() {
        show(METHODS);

        finger.touch("answer-FACE");
        press("answer-FACE");
        clock.pass(Duration.ofMillis(399));
        press("answer-PIN");
        assertThat(touches).hasSize(1);

        clock.pass(Duration.ofMillis(1));
        press("answer-PIN");
        assertThat(touches).hasSize(2);
    }

    @Test
    void what_is_tapped_while_the_screen_changes_answers_nothing() {
        show(METHODS);
        window.kiosk()
                .show(
                        display(
                                new ConsentScreen.P11Consent(
                                        List.of(ConsentScreen.ConsentQuestion.values()), false)));
        finger.waitFor("answer-AGREE_ALL");

        press("answer-AGREE_ALL");
        assertThat(touches).isEmpty();

        clock.pass(Duration.ofMillis(400));
        press("answer-AGREE_ALL");
        assertThat(touches).containsExactly(new Touch.Pressed(Answer.AGREE_ALL));
    }

    @Test
    void the_fourth_digit_hands_the_pin_over() {
        show(PIN);

        finger.keyIn("19");
        finger.touch("key-erase");
        finger.keyIn("204");

        assertThat(touches.subList(0, touches.size() - 1)).containsOnly(new Touch.Alive());
        assertThat(secret(touches.getLast())).isEqualTo("1204");
    }

    @Test
    void the_pin_can_be_typed_on_a_ten_key() {
        show(PIN);

        for (KeyCode key :
                List.of(
                        KeyCode.DIGIT7,
                        KeyCode.NUMPAD3,
                        KeyCode.BACK_SPACE,
                        KeyCode.NUMPAD0,
                        KeyCode.DIGIT1,
                        KeyCode.DIGIT1)) {
            finger.press(key);
        }
        finger.waitUntil("hand over the PIN", () -> touches.getLast() instanceof Touch.PinEntered);

        assertThat(secret(touches.getLast())).isEqualTo("7011");
    }

    @Test
    void a_key_that_bounces_counts_once_but_the_same_digit_twice_counts_twice() {
        show(PIN);

        press("key-5");
        press("key-5");
        clock.pass(Duration.ofMillis(120));
        press("key-5");
        press("key-6");
        press("key-7");

        assertThat(secret(touches.getLast())).isEqualTo("5567");
    }

    @Test
    void digits_are_forgotten_when_the_glass_is_wiped() {
        show(PIN);
        finger.keyIn("98");

        window.kiosk().wipe();
        finger.keyIn("1234");

        assertThat(secret(touches.getLast())).isEqualTo("1234");
    }

    @Test
    void no_digit_is_taken_while_the_card_checks() {
        show(new IdentityScreen.P05Pin(3, false, true, false));

        finger.press(KeyCode.DIGIT1);
        press("key-2");

        assertThat(touches).isEmpty();
        assertThatThrownBy(() -> new Finger(window, Duration.ZERO).touch("key-2"))
                .hasMessage("cannot touch key-2: it is disabled (after 0 s)");
    }

    @Test
    void a_password_is_typed_on_the_keyboard_of_the_glass() {
        show(PASSWORD);

        finger.touch("kb-a");
        finger.touch("kb-shift");
        finger.touch("kb-b");
        finger.touch("kb-9");
        finger.touch("kb-erase");
        finger.touch("kb-@");
        finger.touch("kb-enter");

        assertThat(secret(touches.getLast())).isEqualTo("aB@");
    }

    @Test
    void a_password_can_be_typed_on_a_real_keyboard() {
        show(PASSWORD);

        for (KeyCode key :
                List.of(KeyCode.M, KeyCode.DIGIT2, KeyCode.X, KeyCode.BACK_SPACE, KeyCode.ENTER)) {
            finger.press(key);
        }
        finger.waitUntil(
                "hand over the password", () -> touches.getLast() instanceof Touch.PasswordEntered);

        assertThat(secret(touches.getLast())).isEqualTo("m2");
    }

    @Test
    void enter_answers_nothing_while_nobody_moved_to_a_button() {
        show(METHODS);

        finger.press(KeyCode.ENTER);
        finger.press(KeyCode.SPACE);
        finger.touch("bar-leave");

        assertThat(touches).containsExactly(new Touch.Pressed(Answer.LEAVE));
    }

    @Test
    void a_button_reached_by_key_is_pressed_by_enter() {
        show(METHODS);

        finger.waitUntil("have the focus somewhere", () -> window.scene().getFocusOwner() != null);
        finger.press(KeyCode.TAB);
        finger.waitUntil("see the focus", () -> window.scene().getFocusOwner().isFocusVisible());
        finger.press(KeyCode.ENTER);
        finger.waitUntil("answer", () -> !touches.isEmpty());

        assertThat(touches).containsExactly(new Touch.Pressed(Answer.PIN));
    }

    @Test
    void the_bar_changes_how_it_is_presented_and_the_glass_follows_only_when_told() {
        show(METHODS);

        finger.touch("bar-size");
        clock.pass(Duration.ofSeconds(1));
        finger.touch("bar-contrast");
        clock.pass(Duration.ofSeconds(1));
        finger.touch("bar-voice");
        clock.pass(Duration.ofSeconds(1));
        finger.touch("bar-language");

        assertThat(touches)
                .containsExactly(
                        new Touch.Adjusted(JAPANESE.with(TextSize.LARGE)),
                        new Touch.Adjusted(JAPANESE.with(Contrast.DARK)),
                        new Touch.Adjusted(JAPANESE.withVoice(true)),
                        new Touch.Adjusted(JAPANESE.in(Language.EN)));
    }

    @Test
    void the_first_screen_offers_every_language_by_its_own_name() {
        show(new Screen.P01Welcome("みなと内科", Optional.empty(), List.of()));

        finger.touch("language-en");

        assertThat(touches).containsExactly(new Touch.Adjusted(JAPANESE.in(Language.EN)));
        assertThat(finger.sees("bar-leave")).isFalse();
    }

    @Test
    void where_one_language_is_offered_nobody_is_asked_for_it() {
        var japaneseOnly = Presentation.initial(new Languages(Language.JA, List.of(Language.JA)));
        for (Screen screen :
                List.of(
                        new Screen.P01Welcome("みなと内科", Optional.empty(), List.of()),
                        new Screen.P01Closed("みなと内科", "K-107"),
                        METHODS)) {
            show(screen);
            finger.waitFor("bar-language");
            window.kiosk().show(new Display(screen, japaneseOnly, OptionalInt.empty()));
            settle();

            assertThat(finger.sees("bar-language")).isFalse();
            assertThat(finger.sees("language-ja")).isFalse();
            assertThat(finger.sees("bar-voice")).isTrue();
        }
    }

    @Test
    void the_countdown_covers_everything_but_its_answer() {
        window.kiosk().show(new Display(METHODS, JAPANESE, OptionalInt.of(20)));
        settle();

        assertThatThrownBy(() -> new Finger(window, Duration.ofMillis(200)).touch("answer-FACE"))
                .hasMessageStartingWith("cannot touch answer-FACE: something else lies over it");
        finger.touch("answer-STILL_HERE");

        assertThat(touches).containsExactly(new Touch.Pressed(Answer.STILL_HERE));
    }

    @Test
    void a_choice_can_be_changed_in_the_review() {
        show(new ConsentScreen.P13Review(Map.of(ConsentQuestion.SURGERY, true)));

        finger.touch("change-SURGERY");

        assertThat(touches).containsExactly(new Touch.ChangeWanted(ConsentQuestion.SURGERY));
    }

    @Test
    void what_is_not_there_cannot_be_touched() {
        show(METHODS);

        assertThatThrownBy(() -> new Finger(window, Duration.ZERO).touch("answer-AGREE"))
                .hasMessage("cannot touch answer-AGREE: there is no such node (after 0 s)");
    }

    @Test
    void the_simulated_device_reports_what_is_done_at_it() {
        show(METHODS);
        window.device().orElseThrow().show(SamplePanels.busy(), Language.JA);

        for (String id :
                List.of(
                        "sim-put-taro",
                        "sim-take",
                        "sim-stand-taro",
                        "sim-away",
                        "sim-light-DARK",
                        "sim-distance-FAR",
                        "sim-fault-CARD_MUTE",
                        "sim-fault-NETWORK_DOWN")) {
            finger.touch(id);
            clock.pass(Duration.ofSeconds(1));
        }

        assertThat(simTouches)
                .containsExactly(
                        new SimTouch.PutCard("taro"),
                        new SimTouch.TakeCard(),
                        new SimTouch.StandBefore("taro"),
                        new SimTouch.StepAway(),
                        new SimTouch.SetLight(SimPanel.Light.DARK),
                        new SimTouch.SetDistance(SimPanel.Distance.FAR),
                        new SimTouch.SwitchFault(SimPanel.Fault.CARD_MUTE, true),
                        new SimTouch.SwitchFault(SimPanel.Fault.NETWORK_DOWN, false));
    }

    @Test
    void beside_a_real_reader_no_card_can_be_put_down_at_the_device() {
        show(METHODS);
        window.device().orElseThrow().show(SamplePanels.elsewhere(), Language.JA);
        finger.touch("sim-light-DARK");

        Finger hasty = new Finger(window, Duration.ZERO);
        for (String id : List.of("sim-put-taro", "sim-take", "sim-fault-CARD_SLOW")) {
            assertThatThrownBy(() -> hasty.touch(id)).hasMessageContaining(id);
        }
        assertThat(simTouches).containsExactly(new SimTouch.SetLight(SimPanel.Light.DARK));
    }

    @Test
    void a_card_without_a_person_can_be_put_down_but_nobody_stands_there() {
        show(METHODS);
        window.device().orElseThrow().show(SamplePanels.empty(), Language.JA);

        finger.waitFor("sim-put-license");

        assertThat(finger.sees("sim-stand-license")).isFalse();
    }

    @Test
    void a_name_and_a_code_are_typed_on_the_glass_each_with_its_own_keys() {
        show(facility("", "", Set.of()));
        finger.touch("desk-key-さ");
        finger.touch("desk-key-か");
        finger.touch("desk-key-form");
        finger.touch("S00-CODE");
        finger.touch("desk-key-1");
        finger.touch("answer-CONFIRM");

        assertThat(touches)
                .endsWith(
                        typed(S00Facility.Field.NAME, "さ"),
                        typed(S00Facility.Field.NAME, "さか"),
                        typed(S00Facility.Field.NAME, "さが"),
                        typed(S00Facility.Field.CODE, "1"),
                        new Touch.Pressed(Answer.CONFIRM));

        window.kiosk().show(display(facility("さが", "1", Set.of(S00Facility.Field.CODE))));
        clock.pass(Duration.ofSeconds(1));
        finger.touch("desk-key-2");

        assertThat(touches)
                .as("what was typed and where is still there")
                .endsWith(typed(S00Facility.Field.CODE, "12"));
    }

    @Test
    void what_the_settings_say_is_replaced_by_the_first_key() {
        show(facility("", "", Set.of()));
        window.kiosk().show(display(facility("まどぐち医院", "1312345678", Set.of())));

        finger.touch("desk-key-さ");

        assertThat(touches).endsWith(typed(S00Facility.Field.NAME, "さ"));
    }

    @Test
    void on_real_keys_enter_leads_from_the_name_to_the_code_and_on() {
        show(facility("", "", Set.of()));
        finger.press(KeyCode.ENTER);
        finger.press(KeyCode.DIGIT7);
        finger.press(KeyCode.ENTER);

        finger.waitUntil("go on", () -> touches.contains(new Touch.Pressed(Answer.CONFIRM)));
        assertThat(touches)
                .containsSubsequence(
                        typed(S00Facility.Field.CODE, "7"), new Touch.Pressed(Answer.CONFIRM));
    }

    @Test
    void a_language_is_taken_out_by_its_whole_line() {
        show(new StaffScreen.S00Languages(List.of(Language.values()), false, false));

        finger.touch("S00-LANGUAGE-en");

        assertThat(touches)
                .containsExactly(
                        new Touch.AtDesk(
                                new DeskTouch.Picked(
                                        StaffScreen.S00Languages.Field.LANGUAGE, "en")));
    }

    private static S00Facility facility(String name, String code, Set<S00Facility.Field> wrong) {
        return new S00Facility(name, code, wrong, false, false);
    }

    private static Touch typed(S00Facility.Field field, String text) {
        return new Touch.AtDesk(new DeskTouch.Typed(field, text));
    }

    @Test
    void a_picture_of_the_window_can_be_taken(@TempDir Path folder) {
        show(METHODS);

        finger.picture(folder.resolve("pictures/window.png"));

        assertThat(Files.exists(folder.resolve("pictures/window.png"))).isTrue();
    }

    /** Shows the screen and lets the time pass in which taps do not count. */
    private void show(Screen screen) {
        window.kiosk().show(display(screen));
        settle();
    }

    private void settle() {
        finger.waitUntil(
                "settle",
                () -> {
                    clock.pass(Duration.ofSeconds(1));
                    return window.kiosk().open();
                });
    }

    private static Display display(Screen screen) {
        return new Display(screen, JAPANESE, OptionalInt.empty());
    }

    /** A tap at once, without the patience of a finger. */
    private void press(String id) {
        FxThread.call(
                () -> {
                    var node =
                            Laid.nodes(window.kiosk(), n -> id.equals(n.getId()))
                                    .findFirst()
                                    .orElseThrow();
                    node.executeAccessibleAction(AccessibleAction.FIRE);
                    return null;
                });
    }

    private static String secret(Touch touch) {
        Secret secret =
                switch (touch) {
                    case Touch.PinEntered(Secret pin) -> pin;
                    case Touch.PasswordEntered(Secret password) -> password;
                    default -> throw new AssertionError("nothing secret in " + touch);
                };
        return new String(secret.copy(), StandardCharsets.UTF_8);
    }
}
