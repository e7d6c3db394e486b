package madoguchi.ui.part;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import madoguchi.screen.Secret;
import madoguchi.screen.Touch;
import madoguchi.ui.drawing.Icon;
import madoguchi.ui.words.Words;

/**
 * The keyboard for passwords, of ASCII only: what is chosen here must be typed again on any
 * keyboard. What was typed lives in one array that is wiped when Enter hands it over and when the
 * page goes; shown are dots and their number.
 */
public final class Keyboard implements KeySink {

    private static final int LONGEST = 64;
    private static final int DOTS_SHOWN = 16;
    private static final List<String> ROWS =
            List.of("1234567890", "qwertyuiop", "asdfghjkl-", "zxcvbnm_.@", "!?#$%&+*=/");

    private final Kit kit;
    private final boolean enabled;
    private final byte[] typed = new byte[LONGEST];
    private final HBox display = new HBox();
    private final Paragraph dots = new Paragraph(Words.data(""), "password-dots");
    private final Paragraph number;
    private final VBox keys = new VBox();
    private final List<LetterKey> letters = new ArrayList<>();
    private final Touchable shift;
    private int count;
    private boolean upper;

    /** A key whose face follows shift. */
    private record LetterKey(char lower, Paragraph face) {
        char is(boolean upper) {
            return upper ? Character.toUpperCase(lower) : lower;
        }
    }

    /**
     * @param enabled false while a password is being looked at, or a wrong one makes wait
     */
    public Keyboard(Kit kit, boolean enabled) {
        this.kit = kit;
        this.enabled = enabled;
        number = new Paragraph(kit.words("kb.count", 0), "small");
        display.getChildren().addAll(dots, number);
        display.getStyleClass().add("password");
        display.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(dots, Priority.ALWAYS);
        keys.getStyleClass().add("keyboard");
        ROWS.forEach(row -> keys.getChildren().add(row(row)));
        shift = wide("kb-shift", Icon.SHIFT, "kb.shift", this::shift);
        var last =
                new HBox(
                        shift,
                        wide("kb-erase", Icon.ERASE, "kb.erase", this::eraseOne),
                        wide("kb-enter", Icon.ENTER, "kb.enter", this::enter).styled("onward"));
        last.getStyleClass().add("keyboard-last");
        keys.getChildren().add(last);
        showTyped();
    }

    public Node display() {
        return display;
    }

    public Node keys() {
        return keys;
    }

    @Override
    public boolean typed(KeyEvent event) {
        if (!enabled) {
            return false;
        }
        if (event.getEventType() == KeyEvent.KEY_TYPED) {
            String text = event.getCharacter();
            if (text.length() == 1 && text.charAt(0) > ' ' && text.charAt(0) < 0x7f) {
                add(text.charAt(0));
                return true;
            }
        } else if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            if (event.getCode() == KeyCode.BACK_SPACE) {
                eraseOne();
                return true;
            }
            if (event.getCode() == KeyCode.ENTER) {
                enter();
                return true;
            }
        }
        return false;
    }

    @Override
    public void wipe() {
        Arrays.fill(typed, (byte) 0);
        count = 0;
        showTyped();
    }

    private HBox row(String characters) {
        var row = new HBox();
        row.getStyleClass().add("keyboard-row");
        VBox.setVgrow(row, Priority.ALWAYS);
        characters.chars().forEach(c -> row.getChildren().add(letter((char) c)));
        return row;
    }

    private Touchable letter(char c) {
        Words label = Words.data(String.valueOf(c));
        var face = new Paragraph(label, "key-letter").centred();
        var letter = new LetterKey(c, face);
        letters.add(letter);
        return stretched(
                Touchable.key("kb-" + c, label, kit.taps(), () -> add(letter.is(upper)), face),
                face);
    }

    private Touchable wide(String id, Icon icon, String key, Runnable action) {
        Words label = kit.words(key);
        var text = new Paragraph(label, "key-word");
        var face = new HBox(icon.draw(36), text);
        face.getStyleClass().add("key-face");
        face.setAlignment(Pos.CENTER);
        return stretched(Touchable.key(id, label, kit.taps(), action, face), face)
                .styled("key-wide");
    }

    private Touchable stretched(Touchable key, Region face) {
        face.setMaxHeight(Region.USE_PREF_SIZE);
        key.styled("key").enabled(enabled);
        key.setPrefWidth(10);
        key.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        HBox.setHgrow(key, Priority.ALWAYS);
        return key;
    }

    private void add(char c) {
        if (count < LONGEST) {
            typed[count++] = (byte) c;
            showTyped();
        }
        kit.touches().accept(new Touch.Alive());
    }

    private void eraseOne() {
        if (count > 0) {
            typed[--count] = 0;
            showTyped();
        }
        kit.touches().accept(new Touch.Alive());
    }

    private void shift() {
        upper = !upper;
        shift.chosen(upper);
        letters.forEach(letter -> letter.face().say(Words.data(String.valueOf(letter.is(upper)))));
        kit.touches().accept(new Touch.Alive());
    }

    private void enter() {
        if (count > 0) {
            Secret password = Secret.of(Arrays.copyOf(typed, count));
            wipe();
            kit.touches().accept(new Touch.PasswordEntered(password));
        }
    }

    private void showTyped() {
        dots.say(Words.data("●".repeat(Math.min(count, DOTS_SHOWN))));
        number.say(kit.words("kb.count", count));
    }
}
