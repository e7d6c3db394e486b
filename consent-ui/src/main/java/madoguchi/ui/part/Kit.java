package madoguchi.ui.part;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import madoguchi.screen.Presentation;
import madoguchi.screen.Touch;
import madoguchi.screen.Touch.Answer;
import madoguchi.ui.drawing.Icon;
import madoguchi.ui.drawing.Motion;
import madoguchi.ui.words.Wording;
import madoguchi.ui.words.Words;

/**
 * What every page is made with: the words of the patient's language, and the few kinds of things
 * that a page is put together from.
 *
 * @param touches who hears what was done
 */
public record Kit(
        Wording wording,
        Presentation presentation,
        Taps taps,
        Consumer<Touch> touches,
        Motion motion) {

    public Words words(String key, Object... arguments) {
        return wording.words(key, arguments);
    }

    public Paragraph question(String key, Object... arguments) {
        return new Paragraph(words(key, arguments), "question");
    }

    public Paragraph lead(String key, Object... arguments) {
        return new Paragraph(words(key, arguments), "lead");
    }

    public Paragraph body(String key, Object... arguments) {
        return new Paragraph(words(key, arguments), "body");
    }

    public Paragraph small(String key, Object... arguments) {
        return new Paragraph(words(key, arguments), "small");
    }

    /** One of several answers of the same weight. */
    public Touchable answer(Answer answer, Icon icon, String key) {
        return answer(answer, icon, words(key)).styled("choice");
    }

    /** The one way on. */
    public Touchable onward(Answer answer, Icon icon, String key) {
        return answer(answer, icon, words(key)).styled("onward");
    }

    /** A way out of the ordinary, in smaller letters. */
    public Touchable aside(Answer answer, Icon icon, String key) {
        return answer(answer, icon, words(key)).styled("aside");
    }

    private Touchable answer(Answer answer, Icon icon, Words label) {
        var text = new Paragraph(label, "answer-text");
        var row = new HBox(icon.draw(52), text, Icon.CHEVRON.draw(30));
        row.getStyleClass().add("answer-row");
        row.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(text, Priority.ALWAYS);
        Runnable report = () -> touches.accept(new Touch.Pressed(answer));
        return Touchable.answer("answer-" + answer, label, taps, report, row).styled("answer");
    }

    /** Something to know before going on; a sign says so, too, not the colour alone. */
    public HBox notice(Icon icon, Words words) {
        return box(icon, "notice", new Paragraph(words, "notice-text"));
    }

    public HBox box(Icon icon, String style, Paragraph... texts) {
        var column = new VBox(texts);
        column.getStyleClass().add("box-texts");
        column.setAlignment(Pos.CENTER_LEFT);
        var box = new HBox(icon.draw(44), column);
        box.getStyleClass().addAll("box", style);
        box.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(column, Priority.ALWAYS);
        box.setMinHeight(Region.USE_PREF_SIZE);
        return box;
    }
}
