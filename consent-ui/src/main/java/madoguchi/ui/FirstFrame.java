package madoguchi.ui;

import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/** The moment at which something can first be seen: what start-up times are measured to. */
public final class FirstFrame {

    /**
     * In the first pulse the scene is laid out; the third begins only when what the first has left
     * to draw has been drawn.
     */
    private static final int PULSES = 3;

    private FirstFrame() {}

    /** Runs the task when the next frame has been drawn; from any thread. */
    public static void drawn(Runnable task) {
        FxThread.run(
                () ->
                        new AnimationTimer() {
                            private int pulses;

                            @Override
                            public void handle(long now) {
                                if (++pulses == PULSES) {
                                    stop();
                                    task.run();
                                }
                            }
                        }.start());
    }

    /** The least that JavaFX can show: a window with one word, to compare with. */
    public static void ofBareWindow(double width, double height, Runnable task) {
        FxThread.start();
        FxThread.run(
                () -> {
                    Stage stage = new Stage();
                    stage.setScene(new Scene(new Label("…"), width, height));
                    stage.show();
                });
        drawn(task);
    }
}
