package madoguchi.ui.page;

import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.scene.control.ProgressBar;
import javafx.util.Duration;
import madoguchi.screen.ConsentScreen;
import madoguchi.ui.drawing.Drawings;
import madoguchi.ui.drawing.Motion;
import madoguchi.ui.part.Kit;

/** P08: the eligibility centre is being asked. */
final class CheckingPage {

    private CheckingPage() {}

    static Page of(Kit kit, ConsentScreen.P08Checking screen) {
        var bar = new ProgressBar(screen.progress());
        bar.getStyleClass().add("progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        return Page.asking(kit.question("P08.question"), kit.lead("P08.lead"), bar)
                .picture(Drawings.checking())
                .pictureRight()
                .following(
                        next -> {
                            if (next instanceof ConsentScreen.P08Checking(double progress)) {
                                move(bar, progress, kit.motion());
                                return true;
                            }
                            return false;
                        });
    }

    private static void move(ProgressBar bar, double progress, Motion motion) {
        var value = new KeyValue(bar.progressProperty(), progress, Interpolator.EASE_BOTH);
        if (motion == Motion.ON) {
            new Timeline(new KeyFrame(Duration.millis(600), value)).play();
        } else {
            bar.setProgress(progress);
        }
    }
}
