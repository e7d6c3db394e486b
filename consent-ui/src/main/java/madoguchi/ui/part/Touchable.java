package madoguchi.ui.part;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import madoguchi.ui.words.Words;

/**
 * Everything on the glass that can be touched: the whole area is the button. It acts when the
 * finger leaves it inside, by Enter and Space, and by a screen reader; nothing happens by hovering.
 */
public final class Touchable extends StackPane {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Runnable touched;

    private Touchable(String id, Words said, Runnable touched, Node content) {
        super(content);
        this.touched = touched;
        setId(id);
        getStyleClass().add("touchable");
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(said.plain());
        setFocusTraversable(true);
        setCursor(Cursor.HAND);
        content.setMouseTransparent(true);
        addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    /** A button that answers: no second one counts within {@link Taps#PAUSE}. */
    public static Touchable answer(
            String id, Words said, Taps taps, Runnable action, Node content) {
        return new Touchable(id, said, () -> taps.answer(action), content);
    }

    /** A key of a keypad or keyboard: others may follow at once. */
    public static Touchable key(String id, Words said, Taps taps, Runnable action, Node content) {
        return new Touchable(id, said, () -> taps.key(id, action), content);
    }

    public Touchable styled(String... styles) {
        getStyleClass().addAll(styles);
        return this;
    }

    /** Shows it as the one that is chosen, for switches and one-of-many. */
    public Touchable chosen(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
        return this;
    }

    public Touchable enabled(boolean enabled) {
        setDisable(!enabled);
        return this;
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE && !isDisabled()) {
            touched.run();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    private void released(MouseEvent event) {
        event.consume();
        if (event.getButton() == MouseButton.PRIMARY && contains(event.getX(), event.getY())) {
            touched.run();
        }
    }

    private void keyPressed(KeyEvent event) {
        boolean press = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
        // only where somebody moved to by key and sees it: JavaFX gives the focus to the first
        // button unasked
        if (press && isFocusVisible()) {
            event.consume();
            touched.run();
        }
    }
}
