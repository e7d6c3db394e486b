package madoguchi.ui;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import madoguchi.screen.Screen;

/**
 * A thin robot that touches the glass as a person would: what it touches must be there, visible,
 * enabled, and not covered by anything. Waits for what it needs and gives up with a sentence; never
 * sleeps for a fixed time. Call it from any thread but JavaFX's.
 */
public final class Finger {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    private final KioskWindow window;
    private final Duration patience;

    /**
     * A hand cannot lift and come down again faster; the glass takes what is faster for a tremble.
     */
    private static final Duration LIFT = Duration.ofMillis(150);

    private final Robot robot;
    private String lastTouched = "";
    private long lastAt;

    /**
     * @param patience how long to wait for anything before giving up
     */
    public Finger(KioskWindow window, Duration patience) {
        this.window = window;
        this.patience = patience;
        robot = FxThread.call(Robot::new);
    }

    /**
     * Touches the node with this id.
     *
     * @throws AssertionError when within the patience it is not there, or cannot be touched; says
     *     which
     */
    public void touch(String id) {
        lift(id);
        waitUntil(() -> obstacle(id), "cannot touch " + id);
        waitUntil(
                () -> moveTo(id) ? Optional.empty() : Optional.of("something else lies over it"),
                "cannot touch " + id);
        press(id);
        lastTouched = id;
        lastAt = System.nanoTime();
    }

    private void lift(String id) {
        while (id.equals(lastTouched) && System.nanoTime() - lastAt < LIFT.toNanos()) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** Touches these keys of the keypad, "1234". */
    public void keyIn(String digits) {
        digits.chars().forEach(digit -> touch("key-" + (char) digit));
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
        return FxThread.call(() -> find(id).filter(Finger::shown).isPresent());
    }

    /** Waits until the node with this id can be seen. */
    public void waitFor(String id) {
        waitUntil("see " + id, () -> find(id).filter(Finger::shown).isPresent());
    }

    /** Waits until a screen of this kind is shown, and returns it. */
    public <S extends Screen> S waitForScreen(Class<S> kind) {
        return waitForScreen(kind, _ -> true);
    }

    /** Waits until a screen of this kind is shown that is as wanted, and returns it. */
    public <S extends Screen> S waitForScreen(Class<S> kind, Predicate<S> wanted) {
        waitUntil(
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
        waitUntil(
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

    /** Why the node cannot be touched now. */
    private Optional<String> obstacle(String id) {
        Optional<Node> node = find(id);
        if (node.isEmpty()) {
            return Optional.of("there is no such node");
        }
        if (!shown(node.get())) {
            return Optional.of("it is not visible");
        }
        if (node.get().isDisabled()) {
            return Optional.of("it is disabled");
        }
        if (!window.kiosk().open()) {
            return Optional.of("the screen is changing");
        }
        return Optional.empty();
    }

    /**
     * @return whether the node is what a finger there would hit, as JavaFX's own picking sees it
     */
    private boolean moveTo(String id) {
        Optional<Node> node = find(id);
        node.ifPresent(n -> robot.mouseMove(middle(n)));
        return node.filter(Node::isHover).isPresent();
    }

    private void press(String id) {
        FxThread.call(
                () -> {
                    robot.mousePress(MouseButton.PRIMARY);
                    return null;
                });
        waitUntil("press " + id, () -> find(id).map(Node::isPressed).orElse(true));
        FxThread.call(
                () -> {
                    robot.mouseRelease(MouseButton.PRIMARY);
                    return null;
                });
        waitUntil("let go of " + id, () -> find(id).map(n -> !n.isPressed()).orElse(true));
    }

    private static Point2D middle(Node node) {
        Bounds bounds = node.getLayoutBounds();
        return node.localToScreen(bounds.getCenterX(), bounds.getCenterY());
    }

    private static boolean shown(Node node) {
        Node at = node;
        while (at != null && at.isVisible()) {
            at = at.getParent();
        }
        return at == null && !node.getBoundsInLocal().isEmpty();
    }

    private Optional<Node> find(String id) {
        Scene scene = window.scene();
        return find(scene.getRoot(), id);
    }

    /** The topmost: what was added last is drawn over the rest. */
    private static Optional<Node> find(Node node, String id) {
        if (id.equals(node.getId())) {
            return Optional.of(node);
        }
        if (node instanceof Parent parent) {
            var children = parent.getChildrenUnmodifiable();
            for (int i = children.size() - 1; i >= 0; i--) {
                Optional<Node> found = find(children.get(i), id);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private interface Look {
        /**
         * @return empty when all is as wanted, else what is in the way
         */
        Optional<String> inTheWay();
    }

    private void waitUntil(Look look, String what) {
        long deadline = System.nanoTime() + patience.toNanos();
        Optional<String> trouble = FxThread.call(look::inTheWay);
        while (trouble.isPresent()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(
                        "%s: %s (after %d s)".formatted(what, trouble.get(), patience.toSeconds()));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            trouble = FxThread.call(look::inTheWay);
        }
    }
}
