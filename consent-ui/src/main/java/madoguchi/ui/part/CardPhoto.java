package madoguchi.ui.part;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import madoguchi.screen.Glass.Picture;
import madoguchi.ui.drawing.Drawings;

/**
 * The card's photo, kept only until it is wiped, and shown only where a page asks for it. On
 * JavaFX's thread.
 */
public final class CardPhoto {

    private Optional<Pixels> pixels = Optional.empty();

    public void take(Picture picture) {
        wipe();
        pixels = Optional.of(Pixels.of(picture));
    }

    public void wipe() {
        pixels.ifPresent(Pixels::wipe);
        pixels = Optional.empty();
    }

    /** The photo, or a drawing in its place while it is hidden or has not come yet. */
    public Node show(boolean wanted, double height) {
        if (!wanted || pixels.isEmpty()) {
            return Drawings.nobody();
        }
        var view = new ImageView(pixels.get().image());
        view.setPreserveRatio(true);
        view.setFitHeight(height);
        view.setSmooth(true);
        return view;
    }
}
