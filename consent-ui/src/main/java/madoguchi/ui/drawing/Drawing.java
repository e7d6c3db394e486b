package madoguchi.ui.drawing;

import javafx.animation.Animation;
import javafx.geometry.Orientation;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;

/**
 * A drawn picture of a given size that shrinks, undistorted, to the room it gets. Where there is
 * too little room to recognise anything it is left out: words come first.
 */
public final class Drawing extends Region {

    private static final double LEAST = 0.28;

    private final double width;
    private final double height;
    private final Group canvas;
    private final Scale scale = new Scale();

    public Drawing(double width, double height, Node... shapes) {
        this.width = width;
        this.height = height;
        canvas = new Group(shapes);
        canvas.getTransforms().add(scale);
        // keeps the group's own bounds at the canvas, whatever moves in it
        canvas.setClip(new Rectangle(width, height));
        canvas.setManaged(false);
        setMouseTransparent(true);
        getStyleClass().add("drawing");
        getChildren().add(canvas);
    }

    /** Plays as long as the drawing is on the glass. */
    public Drawing animated(Motion motion, Animation animation) {
        if (motion == Motion.ON) {
            sceneProperty()
                    .addListener(
                            (_, _, scene) -> {
                                if (scene == null) {
                                    animation.stop();
                                } else {
                                    animation.play();
                                }
                            });
        }
        return this;
    }

    @Override
    public Orientation getContentBias() {
        return null;
    }

    @Override
    protected double computeMinWidth(double h) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double w) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double h) {
        return width;
    }

    @Override
    protected double computePrefHeight(double w) {
        return height;
    }

    @Override
    protected void layoutChildren() {
        double factor = Math.min(1, Math.min(getWidth() / width, getHeight() / height));
        scale.setX(factor);
        scale.setY(factor);
        canvas.relocate(0, 0);
        canvas.setLayoutX((getWidth() - width * factor) / 2);
        canvas.setLayoutY((getHeight() - height * factor) / 2);
        canvas.setVisible(factor >= LEAST);
    }
}
