package madoguchi.ui;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import madoguchi.screen.Screen;

/**
 * A thin robot that touches the glass as a person would: what it touches must be there, visible,
 * enabled, and not covered by anything. Waits for what it needs and gives up with a sentence; never
 * sleeps for a fixed time. Call it from any thread but JavaFX's.
 */
public final class Finger implements Hand {

    private final KioskWindow window;
    private final Reach reach;
    private final Robot robot;

    /**
     * @param patience how long to wait for anything before giving up
     */
    public Finger(KioskWindow window, Duration patience) {
        this.window = window;
        reach = new Reach(window.scene(), window.kiosk(), patience);
        robot = FxThread.call(Robot::new);
    }

    /**
     * Touches the node with this id.
     *
     * @throws AssertionError when within the patience it is not there, or cannot be touched; says
     *     which
     */
    @Override
    public void touch(String id) {
        reach.lift(id);
        reach.waitUntil(() -> reach.obstacle(id), "cannot touch " + id);
        reach.waitUntil(
                () -> moveTo(id) ? Optional.empty() : Optional.of("something else lies over it"),
                "cannot touch " + id);
        press(id);
        reach.touched(id);
    }

    /** Presses and releases a key of a real keyboard. */
    public void press(KeyCode key) {
        FxThread.call(
                () -> {
                    robot.keyPress(key);
                    robot.keyRelease(key);
                    return null;
                });
    }

    /** Whether the node with this id can be seen now. */
    public boolean sees(String id) {
        return FxThread.call(() -> reach.find(id).filter(Reach::shown).isPresent());
    }

    /** Waits until the node with this id can be seen. */
    public void waitFor(String id) {
        waitUntil("see " + id, () -> reach.find(id).filter(Reach::shown).isPresent());
    }

    /** Waits until a screen of this kind is shown, and returns it. */
    public <S extends Screen> S waitForScreen(Class<S> kind) {
        return waitForScreen(kind, _ -> true);
    }

    /** Waits until a screen of this kind is shown that is as wanted, and returns it. */
    public <S extends Screen> S waitForScreen(Class<S> kind, Predicate<S> wanted) {
        reach.waitUntil(
                () ->
                        current(kind).filter(wanted).isPresent()
                                ? Optional.empty()
                                : Optional.of(
                                        "the glass shows "
                                                + window.kiosk()
                                                        .display()
                                                        .map(d -> d.screen().toString())
                                                        .orElse("nothing")),
                "waited for " + kind.getSimpleName());
        return current(kind).orElseThrow();
    }

    /** Waits until the condition holds; it is asked on JavaFX's thread. */
    public void waitUntil(String what, BooleanSupplier condition) {
        reach.waitUntil(
                () ->
                        condition.getAsBoolean()
                                ? Optional.empty()
                                : Optional.of("it did not come about"),
                "waited to " + what);
    }

    /** A picture of the whole window. */
    public void picture(Path png) {
        Snapshot.write(FxThread.call(() -> Snapshot.of(window.scene().snapshot(null))), png);
    }

    private <S extends Screen> Optional<S> current(Class<S> kind) {
        return window.kiosk()
                .display()
                .map(display -> display.screen())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /**
     * @return whether the node is what a finger there would hit, as JavaFX's own picking sees it
     */
    private boolean moveTo(String id) {
        Optional<Node> node = reach.find(id);
        node.ifPresent(n -> robot.mouseMove(middle(n)));
        return node.filter(Node::isHover).isPresent();
    }

    private void press(String id) {
        FxThread.call(
                () -> {
                    robot.mousePress(MouseButton.PRIMARY);
                    return null;
                });
        waitUntil("press " + id, () -> reach.find(id).map(Node::isPressed).orElse(true));
        FxThread.call(
                () -> {
                    robot.mouseRelease(MouseButton.PRIMARY);
                    return null;
                });
        waitUntil("let go of " + id, () -> reach.find(id).map(n -> !n.isPressed()).orElse(true));
    }

    private static Point2D middle(Node node) {
        Bounds bounds = node.getLayoutBounds();
        return node.localToScreen(bounds.getCenterX(), bounds.getCenterY());
    }
}
