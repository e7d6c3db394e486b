package madoguchi.ui.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import madoguchi.ui.drawing.Icon;
import madoguchi.ui.part.Paragraph;
import madoguchi.ui.part.Touchable;
import madoguchi.ui.words.Words;

/**
 * A keyboard for the glass, where there may be no other: kana, then letters and digits. It comes up
 * while a field of the frame has the focus, or stands there always, and types where the cursor
 * stands.
 */
public final class TextKeys extends VBox {

    private static final List<String> KANA =
            List.of("わらやまはなたさかあ", "をり みひにちしきい", "んるゆむふぬつすくう", "ーれ めへねてせけえ", "、ろよもほのとそこお");
    private static final List<String> LETTERS =
            List.of("1234567890", "qwertyuiop", "asdfghjkl-", "zxcvbnm_.@", ":/\\#&+*=()");

    /**
     * What the key for marks and small letters makes of the letter before it, one after another.
     */
    private static final List<String> FORMS =
            List.of(
                    "かが", "きぎ", "くぐ", "けげ", "こご", "さざ", "しじ", "すず", "せぜ", "そぞ", "ただ", "ちぢ", "つっづ",
                    "てで", "とど", "はばぱ", "ひびぴ", "ふぶぷ", "へべぺ", "ほぼぽ", "あぁ", "いぃ", "うぅ", "えぇ", "おぉ",
                    "やゃ", "ゆゅ", "よょ");

    private final DeskKit kit;
    private final Parent frame;
    private final boolean standing;
    private final Set<TextInputControl> ofLetters = new HashSet<>();
    private Optional<TextInputControl> target = Optional.empty();
    private boolean letters;
    private boolean upper;

    /**
     * @param frame whose fields it serves
     */
    TextKeys(DeskKit kit, Parent frame) {
        this(kit, frame, false);
    }

    private TextKeys(DeskKit kit, Parent frame, boolean standing) {
        this.kit = kit;
        this.frame = frame;
        this.standing = standing;
        getStyleClass().addAll("desk-keys");
        ChangeListener<Node> focus = (_, _, owner) -> focused(owner);
        ChangeListener<Scene> scenes =
                (_, before, now) -> {
                    if (before != null) {
                        before.focusOwnerProperty().removeListener(focus);
                    }
                    if (now != null) {
                        now.focusOwnerProperty().addListener(focus);
                        focused(now.getFocusOwner());
                    }
                };
        sceneProperty().addListener(scenes);
        focused(null);
    }

    /**
     * One that stays when no field has the focus, and types into the last one that had it.
     *
     * @param frame whose fields it serves
     */
    public static TextKeys standing(DeskKit kit, Parent frame) {
        return new TextKeys(kit, frame, true);
    }

    /** Into this field letters and digits are typed, no kana: they come up first. */
    public TextKeys lettersFor(TextInputControl field) {
        ofLetters.add(field);
        return this;
    }

    private void focused(Node owner) {
        if (owner instanceof TextInputControl field && inside(field)) {
            if (!target.equals(Optional.of(field))) {
                comesTo(field);
            }
        } else if (!standing && (owner == null || !inside(this, owner))) {
            target = Optional.empty();
        }
        boolean there = standing || target.isPresent();
        setVisible(there);
        setManaged(there);
        if (there && getChildren().isEmpty()) {
            draw();
        }
    }

    private void comesTo(TextInputControl field) {
        target = Optional.of(field);
        if (!ofLetters.isEmpty() && letters != ofLetters.contains(field)) {
            other();
        }
    }

    private boolean inside(Node node) {
        return inside(frame, node);
    }

    private static boolean inside(Node outer, Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == outer) {
                return true;
            }
        }
        return false;
    }

    private void draw() {
        getChildren().clear();
        for (String row : letters ? LETTERS : KANA) {
            var line = new HBox();
            line.getStyleClass().add("desk-keys-row");
            row.codePoints()
                    .mapToObj(Character::toString)
                    .map(c -> upper ? c.toUpperCase(Locale.ROOT) : c)
                    .forEach(c -> line.getChildren().add(letter(c)));
            getChildren().add(line);
        }
        var last =
                new HBox(
                        word("switch", letters ? "keys.kana" : "keys.letters", this::other),
                        letters
                                ? word("shift", "keys.shift", this::shift).chosen(upper)
                                : word("form", "keys.form", this::form),
                        word("space", "keys.space", () -> type("\u3000")),
                        sign("erase", Icon.ERASE, words("keys.erase"), this::erase));
        if (!standing) {
            last.getChildren().add(word("done", "keys.done", this::done).styled("desk-main"));
        }
        last.getStyleClass().add("desk-keys-row");
        getChildren().add(last);
    }

    private Node letter(String letter) {
        if (letter.isBlank()) {
            var gap = new Region();
            gap.setPrefWidth(10);
            HBox.setHgrow(gap, Priority.ALWAYS);
            return gap;
        }
        Words said = Words.data(letter);
        return key(
                "desk-key-" + letter,
                said,
                new Paragraph(said, "desk-key-text").centred(),
                () -> type(letter));
    }

    private Touchable word(String id, String words, Runnable action) {
        Words said = words(words);
        return key(
                "desk-key-" + id, said, new Paragraph(said, "desk-button-text").centred(), action);
    }

    /** Whatever the page. */
    private Words words(String key) {
        return kit.shared(key);
    }

    private Touchable sign(String id, Icon icon, Words said, Runnable action) {
        return key("desk-key-" + id, said, icon.draw(28), action);
    }

    private Touchable key(String id, Words said, Region face, Runnable action) {
        face.setMaxHeight(Region.USE_PREF_SIZE);
        var key = Touchable.key(id, said, kit.kit().taps(), action, face);
        key.styled("desk-key").setFocusTraversable(false);
        key.setPrefWidth(10);
        HBox.setHgrow(key, Priority.ALWAYS);
        return key;
    }

    private void type(String text) {
        target.ifPresent(field -> field.replaceSelection(text));
    }

    private void erase() {
        target.ifPresent(TextInputControl::deletePreviousChar);
    }

    /** か, が and back; つ, っ, づ and back. */
    private void form() {
        target.filter(field -> field.getCaretPosition() > 0)
                .ifPresent(
                        field -> {
                            int at = field.getCaretPosition();
                            String before = field.getText(at - 1, at);
                            FORMS.stream()
                                    .filter(forms -> forms.contains(before))
                                    .map(forms -> next(forms, before))
                                    .findFirst()
                                    .ifPresent(next -> field.replaceText(at - 1, at, next));
                        });
    }

    private static String next(String forms, String now) {
        int next = (forms.indexOf(now) + 1) % forms.length();
        return forms.substring(next, next + 1);
    }

    private void other() {
        letters = !letters;
        draw();
    }

    private void shift() {
        upper = !upper;
        draw();
    }

    private void done() {
        frame.requestFocus();
    }
}
