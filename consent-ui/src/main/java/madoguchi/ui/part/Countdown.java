package madoguchi.ui.part;

import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import madoguchi.screen.Touch.Answer;
import madoguchi.ui.drawing.Icon;

/**
 * Nobody touched anything: how long until the first screen comes back, over the page that waits.
 */
public final class Countdown extends StackPane {

    private final Ticker ticker;

    public Countdown(Kit kit, int seconds) {
        getStyleClass().add("veil");
        var text = new Paragraph(kit.words("countdown.text", seconds), "question");
        var panel =
                new VBox(
                        text,
                        kit.onward(Answer.STILL_HERE, Icon.CHECK, "countdown.answer.STILL_HERE"));
        panel.getStyleClass().add("panel");
        panel.setAlignment(Pos.CENTER);
        panel.setFillWidth(true);
        panel.setMaxSize(680, Region.USE_PREF_SIZE);
        getChildren().add(panel);
        ticker =
                new Ticker(
                        seconds, kit.motion(), left -> text.say(kit.words("countdown.text", left)));
    }

    public void stop() {
        ticker.stop();
    }
}
