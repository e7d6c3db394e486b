package madoguchi.ui.part;

import java.util.function.IntConsumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import madoguchi.ui.drawing.Motion;

/** Counts seconds down to zero and stops there. */
public final class Ticker {

    private final IntConsumer shown;
    private final Timeline timeline = new Timeline(new KeyFrame(Duration.seconds(1), _ -> tick()));
    private int left;

    /**
     * @param shown hears every number, the first one at once
     */
    public Ticker(int seconds, Motion motion, IntConsumer shown) {
        this.shown = shown;
        left = seconds;
        shown.accept(left);
        timeline.setCycleCount(Animation.INDEFINITE);
        if (motion == Motion.ON && left > 0) {
            timeline.play();
        }
    }

    public void stop() {
        timeline.stop();
    }

    private void tick() {
        left--;
        shown.accept(left);
        if (left <= 0) {
            stop();
        }
    }
}
