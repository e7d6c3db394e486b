package madoguchi.ui.part;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import madoguchi.screen.Secret;
import madoguchi.screen.Touch;
import madoguchi.ui.words.Words;

/**
 * The keypad for the PIN. The digits live in one array that is wiped when the fourth hands them
 * over and when the page goes; what is shown and spoken is only how many there are.
 */
public final class Keypad implements KeySink {

    private static final int LENGTH = 4;
    private static final PseudoClass FILLED = PseudoClass.getPseudoClass("filled");

    private final Kit kit;
    private final boolean enabled;
    private final PadOrders orders;
    private final byte[] digits = new byte[LENGTH];
    private final HBox dots = new HBox();
    private final GridPane keys = new GridPane();
    private final List<Touchable> byDigit;
    private final Touchable erase;
    private int count;

    /**
     * @param enabled false while the card looks at the PIN: no key works, and the four dots stay
     *     filled
     * @param orders in which of them the digits stand
     */
    public Keypad(Kit kit, boolean enabled, PadOrders orders) {
        this.kit = kit;
        this.enabled = enabled;
        this.orders = orders;
        byDigit = IntStream.rangeClosed(0, 9).mapToObj(this::digit).toList();
        erase = erase();
        dots.getStyleClass().add("dots");
        dots.setAlignment(Pos.CENTER);
        dots.setAccessibleRole(AccessibleRole.TEXT);
        for (int i = 0; i < LENGTH; i++) {
            var dot = new Region();
            dot.getStyleClass().add("dot");
            dots.getChildren().add(dot);
        }
        keys.getStyleClass().add("keypad");
        GridPane.setConstraints(erase, 2, 3);
        arrange(orders.now(kit.presentation().voice()));
        for (int i = 0; i < 3; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / 3);
            keys.getColumnConstraints().add(column);
        }
        for (int i = 0; i < 4; i++) {
            var row = new RowConstraints();
            row.setVgrow(Priority.ALWAYS);
            keys.getRowConstraints().add(row);
        }
        showCount();
    }

    public Node dots() {
        return dots;
    }

    public Node keys() {
        return keys;
    }

    @Override
    public boolean typed(KeyEvent event) {
        KeyCode code = event.getCode();
        if (event.getEventType() != KeyEvent.KEY_PRESSED || !enabled) {
            return false;
        }
        if (code.isDigitKey()) {
            orders.typed();
            arrange(PadOrder.USUAL);
            // "5" and "Numpad 5"
            String name = code.getName();
            enter(name.charAt(name.length() - 1) - '0');
            return true;
        }
        if (code == KeyCode.BACK_SPACE || code == KeyCode.DELETE) {
            eraseOne();
            return true;
        }
        return false;
    }

    @Override
    public void wipe() {
        Arrays.fill(digits, (byte) 0);
        count = 0;
        showCount();
    }

    /** In the order in which Tab goes through them, too. What was typed stays. */
    private void arrange(PadOrder wanted) {
        var inTurn = new ArrayList<Node>();
        for (int place = 0; place < wanted.digits().size(); place++) {
            Touchable key = byDigit.get(wanted.digits().get(place));
            GridPane.setConstraints(key, place < 9 ? place % 3 : 1, place / 3);
            inTurn.add(key);
        }
        inTurn.add(erase);
        keys.getChildren().setAll(inTurn);
    }

    private Touchable digit(int digit) {
        Words label = Words.data(Integer.toString(digit));
        var face = new Paragraph(label, "key-digit").centred();
        return key("key-" + digit, label, () -> enter(digit), face);
    }

    private Touchable erase() {
        Words label = kit.words("P05.erase");
        var face = new Paragraph(label, "key-word").centred();
        return key("key-erase", label, this::eraseOne, face);
    }

    private Touchable key(String id, Words label, Runnable action, Paragraph face) {
        var key = Touchable.key(id, label, kit.taps(), action, face).styled("key").enabled(enabled);
        face.setMaxHeight(Region.USE_PREF_SIZE);
        key.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return key;
    }

    private void enter(int digit) {
        if (count == LENGTH) {
            return;
        }
        digits[count++] = (byte) ('0' + digit);
        showCount();
        if (count < LENGTH) {
            kit.touches().accept(new Touch.Alive());
        } else {
            Secret pin = Secret.of(digits.clone());
            Arrays.fill(digits, (byte) 0);
            kit.touches().accept(new Touch.PinEntered(pin));
        }
    }

    private void eraseOne() {
        if (count > 0 && count < LENGTH) {
            digits[--count] = 0;
            showCount();
        }
        kit.touches().accept(new Touch.Alive());
    }

    private void showCount() {
        for (int i = 0; i < LENGTH; i++) {
            dots.getChildren().get(i).pseudoClassStateChanged(FILLED, i < count || !enabled);
        }
        dots.setAccessibleText(kit.words("P05.entered", count).plain());
    }
}
