package madoguchi.ui.part;

import javafx.scene.input.KeyEvent;

/** A keypad or keyboard on the page, which also takes what is typed on real keys. */
public interface KeySink {

    /**
     * @return whether the key meant something here
     */
    boolean typed(KeyEvent event);

    /** Forgets what was typed. */
    void wipe();
}
