package madoguchi.ui;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import madoguchi.screen.SimTouch;
import madoguchi.screen.Touch;
import madoguchi.ui.drawing.Motion;
import madoguchi.ui.part.PadOrder;

/** The one window: the kiosk alone, or with the simulated device beside it. */
public final class KioskWindow {

    /** What is in the window. */
    public enum Content {
        KIOSK,
        KIOSK_AND_SIMULATED_DEVICE
    }

    /**
     * @param width at first, in pixels; a window on a desktop is kept within the screen and can be
     *     resized
     * @param decorated with the desktop's frame; without a display, and on a counter, there is none
     * @param digits how those for the PIN stand, asked for each try
     */
    public record Options(
            String title,
            Content content,
            double width,
            double height,
            boolean decorated,
            Motion motion,
            InstantSource clock,
            Supplier<PadOrder> digits) {

        /** A window for a desktop, of a size that suits its content. */
        public static Options desktop(Content content) {
            return switch (content) {
                case KIOSK -> sized(content, 600, 960, true);
                case KIOSK_AND_SIMULATED_DEVICE -> sized(content, 1080, 960, true);
            };
        }

        /** The staff's own window on a desktop. */
        public static Options staff() {
            return new Options(
                    "窓口 Madoguchi 職員",
                    Content.KIOSK,
                    1280,
                    800,
                    true,
                    Motion.ON,
                    InstantSource.system(),
                    () -> PadOrder.USUAL);
        }

        /** Exactly this size, in the corner of the screen, without a frame. */
        public static Options bare(Content content, double width, double height) {
            return sized(content, width, height, false);
        }

        public Options still() {
            return new Options(
                    title, content, width, height, decorated, Motion.STILL, clock, digits);
        }

        public Options clock(InstantSource other) {
            return new Options(title, content, width, height, decorated, motion, other, digits);
        }

        /** The digits for the PIN stand in another order for each try. */
        public Options shuffled(RandomGenerator random) {
            return new Options(
                    title,
                    content,
                    width,
                    height,
                    decorated,
                    motion,
                    clock,
                    () -> PadOrder.drawn(random));
        }

        private static Options sized(
                Content content, double width, double height, boolean decorated) {
            return new Options(
                    "窓口 Madoguchi",
                    content,
                    width,
                    height,
                    decorated,
                    Motion.ON,
                    InstantSource.system(),
                    () -> PadOrder.USUAL);
        }
    }

    private final Stage stage;
    private final KioskView kiosk;
    private final Optional<SimDeviceView> device;

    private KioskWindow(Stage stage, KioskView kiosk, Optional<SimDeviceView> device) {
        this.stage = stage;
        this.kiosk = kiosk;
        this.device = device;
    }

    /**
     * Starts JavaFX where needed, loads the fonts, opens the window; from any thread.
     *
     * @param closed run when somebody closes the window
     */
    public static KioskWindow open(
            Options options,
            Consumer<Touch> touches,
            Consumer<SimTouch> simTouches,
            Runnable closed) {
        FxThread.start();
        return FxThread.call(() -> build(options, touches, simTouches, closed));
    }

    public KioskView kiosk() {
        return kiosk;
    }

    public Optional<SimDeviceView> device() {
        return device;
    }

    public Scene scene() {
        return stage.getScene();
    }

    /** Closes the window without telling; from any thread. */
    public void close() {
        FxThread.run(
                () -> {
                    kiosk.wipe();
                    stage.close();
                });
    }

    private static KioskWindow build(
            Options options,
            Consumer<Touch> touches,
            Consumer<SimTouch> simTouches,
            Runnable closed) {
        FontStore.load();
        var kiosk = new KioskView(touches, options.clock(), options.motion(), options.digits());
        Optional<SimDeviceView> device =
                switch (options.content()) {
                    case KIOSK -> Optional.empty();
                    case KIOSK_AND_SIMULATED_DEVICE ->
                            Optional.of(new SimDeviceView(simTouches, options.clock()));
                };
        Parent root = device.<Parent>map(d -> sideBySide(kiosk, d)).orElse(kiosk);
        var stage = new Stage(options.decorated() ? StageStyle.DECORATED : StageStyle.UNDECORATED);
        stage.setTitle(options.title());
        stage.setScene(new Scene(root, options.width(), options.height()));
        if (options.decorated()) {
            fitOnScreen(stage, options);
        } else {
            stage.setX(0);
            stage.setY(0);
        }
        stage.setOnCloseRequest(_ -> closed.run());
        stage.show();
        return new KioskWindow(stage, kiosk, device);
    }

    /** The panel keeps its proportions at the kiosk's side; the kiosk takes the rest. */
    private static HBox sideBySide(KioskView kiosk, SimDeviceView device) {
        var root = new HBox(kiosk, device);
        root.setFillHeight(true);
        for (Node half : root.getChildren()) {
            HBox.setHgrow(half, Priority.ALWAYS);
            ((Region) half).setMinSize(0, 0);
        }
        kiosk.prefWidthProperty().bind(root.widthProperty().multiply(0.56));
        device.prefWidthProperty().bind(root.widthProperty().multiply(0.44));
        return root;
    }

    private static void fitOnScreen(Stage stage, Options options) {
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        double factor =
                Math.min(
                        1,
                        Math.min(
                                room.getWidth() / options.width(),
                                room.getHeight() / options.height()));
        if (factor < 1) {
            stage.setWidth(options.width() * factor * 0.97);
            stage.setHeight(options.height() * factor * 0.97);
        }
    }
}
