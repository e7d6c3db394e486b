package madoguchi.ui.part;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Scale;

/**
 * One scene graph at a design size, scaled undistorted to whatever size it gets. Everything in it
 * counts in units of the design.
 */
public abstract class ScaledPane extends Region {

    /** Width and height in units of the design. */
    public record Size(double width, double height) {
        public boolean landscape() {
            return width > height;
        }
    }

    private final Pane content;
    private final Scale scale = new Scale();
    private Size design;

    @SuppressWarnings("this-escape")
    protected ScaledPane(Size design) {
        this(design, new StackPane());
    }

    // the list of children belongs to Parent, which is built by now
    @SuppressWarnings("this-escape")
    private ScaledPane(Size design, Pane content) {
        this.design = design;
        this.content = content;
        content.getTransforms().add(scale);
        content.setManaged(false);
        getChildren().add(content);
    }

    protected final Pane content() {
        return content;
    }

    public final Size design() {
        return design;
    }

    /** Which design suits this size; told when it becomes another one. */
    protected abstract Size designFor(double width, double height);

    protected abstract void designChanged();

    @Override
    protected void layoutChildren() {
        Size suited = designFor(getWidth(), getHeight());
        if (!suited.equals(design)) {
            design = suited;
            designChanged();
            // the new nodes came after this frame's style pass
            content.applyCss();
        }
        double factor = Math.min(getWidth() / design.width(), getHeight() / design.height());
        scale.setX(factor);
        scale.setY(factor);
        content.resizeRelocate(
                (getWidth() - design.width() * factor) / 2,
                (getHeight() - design.height() * factor) / 2,
                design.width(),
                design.height());
    }
}
