package madoguchi.ui.part;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import madoguchi.ui.words.Words;

/**
 * What the panels beside the kiosk are made with: they are a desktop's, not the patients' glass.
 *
 * @param <T> what can be touched on this panel
 * @param touches who hears what was done
 * @param buttonText style of the words on a button
 */
public record PanelKit<T>(Taps taps, Consumer<T> touches, String buttonText) {

    public Touchable button(String id, Words label, T touch) {
        var face = new Paragraph(label, buttonText).centred();
        face.setMaxHeight(Region.USE_PREF_SIZE);
        return touchable(id, label, touch, face);
    }

    /**
     * Anything that can be touched.
     *
     * @param said by a screen reader
     */
    public Touchable touchable(String id, Words said, T touch, Node face) {
        return Touchable.answer(id, said, taps, () -> touches.accept(touch), face)
                .styled("sim-button");
    }

    /** Buttons side by side, all of one width. */
    public static HBox row(String style, Touchable... buttons) {
        var row = new HBox();
        row.getStyleClass().add(style);
        addAlike(row, List.of(buttons));
        return row;
    }

    /** Buttons of one width behind the word for what they change. */
    public static HBox labelled(Paragraph label, List<Touchable> buttons) {
        var row = new HBox(label);
        row.getStyleClass().add("sim-row");
        row.setAlignment(Pos.CENTER_LEFT);
        addAlike(row, buttons);
        return row;
    }

    private static void addAlike(HBox row, List<Touchable> buttons) {
        for (Touchable button : buttons) {
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setPrefWidth(10);
            row.getChildren().add(button);
        }
    }
}
