package madoguchi.ui.part;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.effect.ColorAdjust;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import madoguchi.screen.Glass.Picture;
import madoguchi.screen.SimPanel.Distance;
import madoguchi.screen.SimPanel.Light;
import madoguchi.ui.drawing.Drawings;
import madoguchi.ui.drawing.Icon;

/**
 * The little scenes of the simulated device: what lies on the reader, what the camera has before
 * it.
 */
public final class SimScene {

    private static final double WIDTH = 230;
    private static final double HEIGHT = 150;

    private SimScene() {}

    public static Node reader(boolean card) {
        return framed("sim-scene", Drawings.tray(card));
    }

    /**
     * @param person empty when nobody is there; inside it empty when the person has no picture
     */
    public static Node camera(Optional<Optional<Image>> person, Light light, Distance distance) {
        String ground =
                switch (light) {
                    case NORMAL -> "sim-scene";
                    case BACKLIT -> "sim-backlit";
                    case DARK -> "sim-dark";
                };
        double factor =
                switch (distance) {
                    case NEAR -> 1.35;
                    case RIGHT -> 0.9;
                    case FAR -> 0.45;
                };
        Node somebody =
                person.<Node>map(
                                face ->
                                        face.<Node>map(image -> view(image, HEIGHT * factor))
                                                .orElseGet(() -> Icon.PERSON.draw(100 * factor)))
                        .orElseGet(Region::new);
        var adjust = new ColorAdjust();
        adjust.setBrightness(
                switch (light) {
                    case NORMAL -> 0;
                    case BACKLIT -> -0.45;
                    case DARK -> -0.65;
                });
        somebody.setEffect(adjust);
        return framed(ground, somebody);
    }

    /** A face in a circle. */
    public static Node portrait(Picture picture) {
        double side = 52;
        var view = new ImageView(Pixels.of(picture).image());
        view.setPreserveRatio(true);
        view.setSmooth(true);
        boolean wide = picture.width() > picture.height();
        if (wide) {
            view.setFitHeight(side);
        } else {
            view.setFitWidth(side);
        }
        var circle = new StackPane(view);
        circle.setMinSize(side, side);
        circle.setMaxSize(side, side);
        circle.setClip(new Circle(side / 2, side / 2, side / 2));
        return circle;
    }

    private static ImageView view(Image image, double height) {
        var view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setFitHeight(height);
        return view;
    }

    private static Node framed(String style, Node content) {
        var frame = new StackPane(content);
        frame.getStyleClass().add(style);
        frame.setMinSize(WIDTH, HEIGHT);
        frame.setPrefSize(WIDTH, HEIGHT);
        frame.setMaxSize(WIDTH, HEIGHT);
        var clip = new Rectangle(WIDTH, HEIGHT);
        clip.setArcWidth(20);
        clip.setArcHeight(20);
        frame.setClip(clip);
        return frame;
    }
}
