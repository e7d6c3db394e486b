package madoguchi.ui.desk;

import java.util.Optional;
import javafx.scene.layout.VBox;
import madoguchi.screen.DeskScreen;
import madoguchi.ui.part.KeySink;

/**
 * One page of the desk. It is built once and then told each screen, so that a field keeps the focus
 * and what is being typed, and a list stays where it was scrolled to.
 *
 * @param <S> the screen that it shows
 */
abstract class DeskPage<S extends DeskScreen> extends VBox {

    private final Class<S> kind;
    private final DeskKit kit;

    DeskPage(DeskKit kit, Class<S> kind) {
        this.kit = kit;
        this.kind = kind;
        getStyleClass().add("desk-page");
    }

    final DeskKit kit() {
        return kit;
    }

    /** Puts the values of the screen where they are shown; called first when the page is built. */
    abstract void show(S screen);

    /** Whether the page now shows that screen. */
    final boolean follows(DeskScreen screen) {
        if (kind.isInstance(screen)) {
            show(kind.cast(screen));
            return true;
        }
        return false;
    }

    /** The keyboard takes half of the glass: what is not needed to type may go meanwhile. */
    void typing(boolean now) {}

    /** A keyboard of the page's own, for a password. */
    Optional<KeySink> keys() {
        return Optional.empty();
    }

    /** The page has left the glass. */
    void gone() {}
}
