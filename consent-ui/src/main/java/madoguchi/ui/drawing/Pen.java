package madoguchi.ui.drawing;

import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;

/**
 * Shapes with style classes: what they look like is the style sheet's affair, so that every
 * contrast gets its own.
 */
final class Pen {

    private Pen() {}

    static SVGPath path(String data, String... styles) {
        var path = new SVGPath();
        path.setContent(data);
        return styled(path, styles);
    }

    static Rectangle box(
            double x, double y, double width, double height, double radius, String... styles) {
        var box = new Rectangle(x, y, width, height);
        box.setArcWidth(2 * radius);
        box.setArcHeight(2 * radius);
        return styled(box, styles);
    }

    static Circle dot(double x, double y, double radius, String... styles) {
        return styled(new Circle(x, y, radius), styles);
    }

    private static <S extends Shape> S styled(S shape, String... styles) {
        shape.getStyleClass().addAll(styles);
        return shape;
    }
}
