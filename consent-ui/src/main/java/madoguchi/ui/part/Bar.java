package madoguchi.ui.part;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import madoguchi.screen.Presentation;
import madoguchi.screen.Presentation.Contrast;
import madoguchi.screen.Presentation.TextSize;
import madoguchi.screen.Touch;
import madoguchi.screen.Touch.Answer;
import madoguchi.ui.drawing.Icon;
import madoguchi.ui.words.Words;

/**
 * The same at the foot of every screen, always in the same places: how it is presented, and the way
 * out. Where one language only is offered there is none to choose.
 */
public final class Bar extends HBox {

    private final Kit kit;

    /**
     * @param leave what the way out is called here; without it the place stays empty
     */
    public Bar(Kit kit, Optional<Words> leave, boolean leaveEnabled) {
        this.kit = kit;
        getStyleClass().add("bar");
        setAlignment(Pos.CENTER_LEFT);
        Presentation now = kit.presentation();
        boolean large = now.textSize() == TextSize.LARGE;
        boolean dark = now.contrast() == Contrast.DARK;
        getChildren()
                .addAll(
                        tool(
                                "bar-size",
                                Icon.SIZE,
                                kit.words(large ? "bar.size.normal" : "bar.size.larger"),
                                now.with(large ? TextSize.NORMAL : TextSize.LARGE)),
                        tool(
                                "bar-contrast",
                                Icon.CONTRAST,
                                kit.words(dark ? "bar.contrast.normal" : "bar.contrast.dark"),
                                now.with(dark ? Contrast.NORMAL : Contrast.DARK)),
                        tool(
                                        "bar-voice",
                                        now.voice() ? Icon.VOICE_ON : Icon.VOICE_OFF,
                                        kit.words(now.voice() ? "bar.voice.on" : "bar.voice.off"),
                                        now.withVoice(!now.voice()))
                                .chosen(now.voice()));
        if (now.languages().choice()) {
            getChildren().add(language(now.in(now.languages().after(now.language()))));
        }
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().add(space);
        leave.ifPresent(words -> getChildren().add(leave(words).enabled(leaveEnabled)));
    }

    /** Carries the other language's own name: who needs it can read nothing else here. */
    private Touchable language(Presentation wanted) {
        String name = wanted.language().ownName();
        Words said = kit.words("bar.language", name);
        return tool("bar-language", Icon.LANGUAGE, said, Words.data(name), wanted);
    }

    private Touchable tool(String id, Icon icon, Words label, Presentation wanted) {
        return tool(id, icon, label, label, wanted);
    }

    private Touchable tool(String id, Icon icon, Words said, Words label, Presentation wanted) {
        Runnable report = () -> kit.touches().accept(new Touch.Adjusted(wanted));
        return Touchable.answer(id, said, kit.taps(), report, face(icon, label)).styled("tool");
    }

    private Touchable leave(Words label) {
        Runnable report = () -> kit.touches().accept(new Touch.Pressed(Answer.LEAVE));
        return Touchable.answer("bar-leave", label, kit.taps(), report, face(Icon.LEAVE, label))
                .styled("tool", "leave");
    }

    private static VBox face(Icon icon, Words label) {
        var face = new VBox(icon.draw(40), new Paragraph(label, "tool-text").centred());
        face.getStyleClass().add("tool-face");
        face.setAlignment(Pos.CENTER);
        face.setMaxHeight(Region.USE_PREF_SIZE);
        return face;
    }
}
