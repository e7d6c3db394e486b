package madoguchi.ui;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** What can be touched on the glass now, and what is in the way of touching it. */
final class Reach {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    /**
     * A hand cannot lift and come down again faster; the glass takes what is faster for a tremble.
     */
    private static final Duration LIFT = Duration.ofMillis(150);

    private final Scene scene;
    private final KioskView kiosk;
    private final Duration patience;
    private String lastTouched = "";
    private long lastAt;

    /**
     * @param patience how long to wait for anything before giving up
     */
    Reach(Scene scene, KioskView kiosk, Duration patience) {
        this.scene = scene;
        this.kiosk = kiosk;
        this.patience = patience;
    }

    /** On JavaFX's thread, as everything here that does not wait. */
    Optional<Node> find(String id) {
        return find(scene.getRoot(), id);
    }

    /** Why the node cannot be touched now. */
    Optional<String> obstacle(String id) {
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
        if (!kiosk.open()) {
            return Optional.of("the screen is changing");
        }
        return Optional.empty();
    }

    static boolean shown(Node node) {
        Node at = node;
        while (at != null && at.isVisible()) {
            at = at.getParent();
        }
        return at == null && !node.getBoundsInLocal().isEmpty();
    }

    /** Before the same node is touched again; not on JavaFX's thread. */
    void lift(String id) {
        while (id.equals(lastTouched) && System.nanoTime() - lastAt < LIFT.toNanos()) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    void touched(String id) {
        lastTouched = id;
        lastAt = System.nanoTime();
    }

    /** Waits until nothing is in the way; not on JavaFX's thread. */
    void waitUntil(Look look, String what) {
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

    interface Look {
        /**
         * @return empty when all is as wanted, else what is in the way
         */
        Optional<String> inTheWay();
    }
}
