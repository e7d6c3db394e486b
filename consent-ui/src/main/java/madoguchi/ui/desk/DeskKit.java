package madoguchi.ui.desk;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import madoguchi.screen.DeskAction;
import madoguchi.screen.DeskField;
import madoguchi.screen.DeskTouch;
import madoguchi.screen.Lamp;
import madoguchi.screen.Touch;
import madoguchi.ui.drawing.Icon;
import madoguchi.ui.part.Kit;
import madoguchi.ui.part.Paragraph;
import madoguchi.ui.part.Touchable;
import madoguchi.ui.words.Words;

/**
 * What every page of the desk is made with.
 *
 * @param id of the page's screen, "S02": its words are under it
 */
public record DeskKit(Kit kit, String id) {

    /** The page's own words: {@code words("empty")} are those of {@code S02.empty}. */
    public Words words(String key, Object... arguments) {
        return kit.words(id + "." + key, arguments);
    }

    /** Words that several pages share: {@code desk.KEY}. */
    public Words shared(String key, Object... arguments) {
        return kit.words("desk." + key, arguments);
    }

    public Paragraph heading(Words words) {
        return new Paragraph(words, "desk-heading");
    }

    public Paragraph text(Words words) {
        return new Paragraph(words, "desk-words");
    }

    public Paragraph strong(Words words) {
        return new Paragraph(words, "desk-strong");
    }

    public Paragraph small(Words words) {
        return new Paragraph(words, "desk-small");
    }

    public void touch(DeskTouch touch) {
        kit.touches().accept(new Touch.AtDesk(touch));
    }

    /** A button; its words are {@code ID.action.NAME}. */
    public Touchable action(DeskAction action, Icon icon) {
        return button(
                id + "-" + action.name(),
                icon,
                words("action." + action.name()),
                new DeskTouch.Pressed(action));
    }

    /** The one thing to do here. */
    public Touchable mainAction(DeskAction action, Icon icon) {
        return action(action, icon).styled("desk-main");
    }

    /**
     * One of a few, as a button.
     *
     * @param key what is reported
     */
    public Touchable choice(DeskField field, String key, Words label, boolean chosen) {
        var face = new Paragraph(label, "desk-button-text").centred();
        face.setMaxHeight(Region.USE_PREF_SIZE);
        return pick(field, key, label, face).styled("desk-button", "desk-choice").chosen(chosen);
    }

    /** Anything that can be picked: a row, a tile. */
    public Touchable pick(DeskField field, String key, Words said, Node content) {
        return touchable(
                id + "-" + field.name() + "-" + key,
                said,
                new DeskTouch.Picked(field, key),
                content);
    }

    /** How something stands: a sign, a colour, and the words. */
    public HBox lamp(Lamp lamp, Words words) {
        var text = text(words);
        var sign =
                new HBox(
                        switch (lamp) {
                            case GOOD -> Icon.AGREE.draw(26);
                            case CAUTION -> Icon.CAUTION.draw(26);
                            case BAD -> Icon.CROSS.draw(26);
                            case UNKNOWN -> Icon.UNKNOWN.draw(26);
                        },
                        text);
        sign.getStyleClass().addAll("lamp", "lamp-" + lamp);
        sign.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(text, Priority.ALWAYS);
        return sign;
    }

    /** Something to know, with a sign. */
    public HBox notice(Icon icon, Words words) {
        var text = strong(words);
        var box = new HBox(icon.draw(30), text);
        box.getStyleClass().add("desk-notice");
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        return box;
    }

    /** A block with a heading of its own. */
    public VBox card(Words heading, Node... content) {
        var card = new VBox(heading(heading));
        card.getChildren().addAll(content);
        card.getStyleClass().add("desk-card");
        return card;
    }

    /** Buttons or tiles side by side; what does not fit goes into the next line. */
    public static Flow flow(Node... nodes) {
        return new Flow(nodes);
    }

    Touchable button(String nodeId, Icon icon, Words label, DeskTouch touch) {
        var text = new Paragraph(label, "desk-button-text");
        var face = new HBox(icon.draw(26), text);
        face.getStyleClass().add("desk-button-face");
        face.setAlignment(Pos.CENTER);
        face.setMaxHeight(Region.USE_PREF_SIZE);
        return touchable(nodeId, label, touch, face).styled("desk-button");
    }

    private Touchable touchable(String nodeId, Words said, DeskTouch touch, Node content) {
        return Touchable.answer(nodeId, said, kit.taps(), () -> touch(touch), content);
    }
}
