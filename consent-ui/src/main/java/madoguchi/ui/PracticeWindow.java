package madoguchi.ui;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import madoguchi.screen.Language;
import madoguchi.screen.PracticeTouch;
import madoguchi.screen.SimTouch;
import madoguchi.screen.Touch;
import madoguchi.ui.drawing.Motion;

/**
 * The window of 練習: a glass, what is said about it, and the simulated device. A band across it says
 * all the time that this is not the counter.
 */
public final class PracticeWindow {

    public static final double WIDTH = 1440;
    public static final double HEIGHT = 900;

    /**
     * @param closed run when somebody closes the window
     */
    public record Listeners(
            Consumer<Touch> touches,
            Consumer<SimTouch> simTouches,
            Consumer<PracticeTouch> practiceTouches,
            Runnable closed) {}

    private final Stage stage;
    private final KioskView kiosk;
    private final SimDeviceView device;
    private final PracticeView panel;

    private PracticeWindow(Stage stage, KioskView kiosk, SimDeviceView device, PracticeView panel) {
        this.stage = stage;
        this.kiosk = kiosk;
        this.device = device;
        this.panel = panel;
    }

    /**
     * Starts JavaFX where needed and opens the window; from any thread.
     *
     * @param decorated with the desktop's frame, on a display; else bare and without motion
     */
    public static PracticeWindow open(Language language, boolean decorated, Listeners listeners) {
        FxThread.start();
        return FxThread.call(() -> build(language, decorated, listeners));
    }

    private static PracticeWindow build(Language language, boolean decorated, Listeners listeners) {
        FontStore.load();
        InstantSource clock = InstantSource.system();
        var kiosk = new KioskView(listeners.touches(), clock, decorated ? Motion.ON : Motion.STILL);
        var device = new SimDeviceView(listeners.simTouches(), clock);
        var panel = new PracticeView(listeners.practiceTouches(), clock, language);
        var halves = new HBox(kiosk, panel, device);
        halves.setFillHeight(true);
        VBox.setVgrow(halves, Priority.ALWAYS);
        var root = new VBox(new PracticeBand(language), halves);
        root.getStylesheets().add(KioskView.STYLE_SHEET);
        root.getStyleClass().add("practice-window");
        share(root, kiosk, 0.39);
        share(root, panel, 0.30);
        share(root, device, 0.31);
        var stage = new Stage(decorated ? StageStyle.DECORATED : StageStyle.UNDECORATED);
        stage.setTitle("練習 窓口 Madoguchi");
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        stage.setScene(
                new Scene(
                        root,
                        Math.min(WIDTH, room.getWidth()),
                        Math.min(HEIGHT, room.getHeight())));
        if (decorated) {
            if (room.getWidth() < WIDTH || room.getHeight() < HEIGHT) {
                stage.setWidth(room.getWidth() * 0.97);
                stage.setHeight(room.getHeight() * 0.97);
            }
        } else {
            stage.setX(0);
            stage.setY(0);
        }
        stage.setOnCloseRequest(_ -> listeners.closed().run());
        stage.show();
        return new PracticeWindow(stage, kiosk, device, panel);
    }

    private static void share(VBox root, Region part, double ofWidth) {
        part.setMinSize(0, 0);
        part.prefWidthProperty().bind(root.widthProperty().multiply(ofWidth));
    }

    public KioskView kiosk() {
        return kiosk;
    }

    public SimDeviceView device() {
        return device;
    }

    public PracticeView panel() {
        return panel;
    }

    public Scene scene() {
        return stage.getScene();
    }

    /** A picture of the whole window; from any thread. */
    public void picture(Path png) {
        Snapshot.write(FxThread.call(() -> Snapshot.of(scene().snapshot(null))), png);
    }

    /** Closes the window without telling; from any thread. */
    public void close() {
        FxThread.run(
                () -> {
                    kiosk.wipe();
                    stage.close();
                });
    }
}
