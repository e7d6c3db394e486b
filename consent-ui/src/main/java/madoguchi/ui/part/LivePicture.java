package madoguchi.ui.part;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import madoguchi.screen.Glass.FacePosition;
import madoguchi.screen.Glass.Picture;
import madoguchi.ui.drawing.Drawing;

/**
 * What the camera sees, mirrored as people know themselves, with an oval to put the face into.
 * {@link #offer} may be called from any thread: the newest picture wins, and nothing is queued.
 */
public final class LivePicture extends Region {

    private static final double WIDTH = 640;
    private static final double HEIGHT = 480;
    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");

    private final Executor fxThread;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final Object lock = new Object();
    private int[] newest = new int[0];
    private int newestWidth;
    private int newestHeight;
    private boolean faceInOval;

    private final ImageView view = new ImageView();
    private final Ellipse oval = new Ellipse(WIDTH / 2, HEIGHT / 2, 138, 184);
    private final Polygon toTheLeft = arrow(-1);
    private final Polygon toTheRight = arrow(1);
    private Pixels shown;
    private boolean hinted;

    public LivePicture(Executor fxThread) {
        this.fxThread = fxThread;
        getStyleClass().add("live");
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        var frame = new Rectangle(WIDTH, HEIGHT);
        frame.setArcWidth(32);
        frame.setArcHeight(32);
        setClip(frame);
        view.setScaleX(-1);
        view.setPreserveRatio(false);
        view.setFitWidth(WIDTH);
        view.setFitHeight(HEIGHT);
        oval.getStyleClass().add("oval");
        Path around =
                (Path)
                        Shape.subtract(
                                new Rectangle(WIDTH, HEIGHT),
                                new Ellipse(WIDTH / 2, HEIGHT / 2, 138, 184));
        around.getStyleClass().add("oval-around");
        getChildren().addAll(view, around, oval, toTheLeft, toTheRight);
        asks(Asked.NOTHING);
    }

    /** To be put on a page, where it shrinks with the room. */
    public Node scaled() {
        return new Drawing(WIDTH, HEIGHT, this);
    }

    public void offer(Picture picture, Optional<FacePosition> face) {
        synchronized (lock) {
            int size = picture.width() * picture.height();
            if (newest.length != size) {
                newest = new int[size];
            }
            Pixels.convert(picture, newest);
            newestWidth = picture.width();
            newestHeight = picture.height();
            faceInOval = face.filter(LivePicture::inOval).isPresent();
        }
        if (asked.compareAndSet(false, true)) {
            fxThread.execute(this::draw);
        }
    }

    /**
     * Whether something is still wrong with how the face is seen: then the oval does not say that
     * all is well.
     */
    public void hinted(boolean something) {
        hinted = something;
        showOval();
    }

    /** What the person is asked to do, shown as an arrow; left is the person's own. */
    public enum Asked {
        NOTHING,
        TURN_LEFT,
        TURN_RIGHT
    }

    public void asks(Asked asked) {
        toTheLeft.setVisible(asked == Asked.TURN_LEFT);
        toTheRight.setVisible(asked == Asked.TURN_RIGHT);
    }

    /** Beside the oval. The picture is a mirror: the person's left is to the left. */
    private static Polygon arrow(int side) {
        double x = WIDTH / 2 + side * 178;
        double y = HEIGHT / 2;
        var arrow =
                new Polygon(
                        x,
                        y - 26,
                        x + side * 56,
                        y - 26,
                        x + side * 56,
                        y - 62,
                        x + side * 128,
                        y,
                        x + side * 56,
                        y + 62,
                        x + side * 56,
                        y + 26,
                        x,
                        y + 26);
        arrow.getStyleClass().add("turn-arrow");
        return arrow;
    }

    public void wipe() {
        synchronized (lock) {
            Arrays.fill(newest, 0);
            newestWidth = 0;
        }
        fxThread.execute(
                () -> {
                    view.setImage(null);
                    if (shown != null) {
                        shown.wipe();
                        shown = null;
                    }
                });
    }

    /** The middle of the face within the middle of the oval; in parts of the picture. */
    private static boolean inOval(FacePosition face) {
        return Math.abs(face.centreX() - 0.5) < 0.12 && Math.abs(face.centreY() - 0.5) < 0.15;
    }

    private void draw() {
        asked.set(false);
        synchronized (lock) {
            if (newestWidth == 0) {
                return;
            }
            if (shown == null || !shown.fits(newestWidth, newestHeight)) {
                shown = new Pixels(newestWidth, newestHeight);
                view.setImage(shown.image());
            }
            shown.put(newest);
        }
        showOval();
    }

    private void showOval() {
        boolean inside;
        synchronized (lock) {
            inside = faceInOval;
        }
        oval.pseudoClassStateChanged(GOOD, inside && !hinted);
    }
}
