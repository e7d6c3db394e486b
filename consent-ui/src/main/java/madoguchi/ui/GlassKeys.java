package madoguchi.ui;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import madoguchi.ui.part.KeySink;
import madoguchi.ui.part.Touchable;

/** The keyboard before the glass: the way to the desk, and what is typed into the page. */
final class GlassKeys {

    private static final KeyCombination DESK =
            new KeyCodeCombination(
                    KeyCode.S, KeyCombination.CONTROL_DOWN, KeyCombination.SHIFT_DOWN);

    private final Supplier<Optional<KeySink>> sink;
    private final Runnable deskWanted;

    /**
     * @param sink who takes what is typed now
     */
    GlassKeys(Supplier<Optional<KeySink>> sink, Runnable deskWanted) {
        this.sink = sink;
        this.deskWanted = deskWanted;
    }

    /** At the scene of the glass: keys must also arrive when nothing has the focus. */
    void listenFor(Node glass) {
        EventHandler<KeyEvent> keys = this::typed;
        glass.sceneProperty()
                .addListener(
                        (_, before, now) -> {
                            if (before != null) {
                                before.removeEventFilter(KeyEvent.ANY, keys);
                            }
                            if (now != null) {
                                now.addEventFilter(KeyEvent.ANY, keys);
                            }
                        });
    }

    private void typed(KeyEvent event) {
        if (DESK.match(event)) {
            event.consume();
            deskWanted.run();
            return;
        }
        // Enter belongs to the button that somebody moved to by key, not to one that merely got the
        // focus first
        boolean forButton =
                event.getCode() == KeyCode.ENTER
                        && event.getTarget() instanceof Touchable button
                        && button.isFocusVisible();
        if (!forButton && sink.get().filter(k -> k.typed(event)).isPresent()) {
            event.consume();
        }
    }
}
