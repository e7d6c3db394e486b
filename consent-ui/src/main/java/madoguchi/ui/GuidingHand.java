package madoguchi.ui;

import java.time.Duration;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;

/**
 * Touches the glass for somebody to watch: a ring shows where, then the touch is done. Unlike
 * {@link Finger} it leaves the mouse to the person who sits there. Call it from any thread but
 * JavaFX's.
 */
public final class GuidingHand implements Hand {

    /** How long the ring is seen before the touch is done. */
    @FunctionalInterface
    public interface Rest {
        void rest(Duration usual);
    }

    private static final Duration BEFORE_A_TOUCH = Duration.ofMillis(700);
    private static final Duration BETWEEN_KEYS = Duration.ofMillis(250);

    private final KioskView kiosk;
    private final Reach reach;
    private final Rest rest;
    private boolean touching;

    /**
     * @param patience how long to wait until something can be touched
     */
    public GuidingHand(PracticeWindow window, Duration patience, Rest rest) {
        this.kiosk = window.kiosk();
        this.reach = new Reach(window.scene(), kiosk, patience);
        this.rest = rest;
    }

    /**
     * What is written on it, as it is spoken.
     *
     * @throws AssertionError as {@link #touch}
     */
    public String label(String id) {
        reach.waitUntil(() -> reach.obstacle(id), "cannot find " + id);
        return FxThread.call(() -> reach.find(id).map(Node::getAccessibleText).orElse(id));
    }

    /** The same at once, or the id when nothing is there. */
    public String labelNow(String id) {
        return FxThread.call(() -> reach.find(id).map(Node::getAccessibleText).orElse(id));
    }

    @Override
    public void touch(String id) {
        reach.lift(id);
        reach.waitUntil(() -> reach.obstacle(id), "cannot touch " + id);
        FxThread.call(
                () -> {
                    reach.find(id).ifPresent(kiosk::point);
                    return null;
                });
        rest.rest(isKey(id) ? BETWEEN_KEYS : BEFORE_A_TOUCH);
        reach.waitUntil(() -> reach.obstacle(id), "cannot touch " + id);
        FxThread.call(
                () -> {
                    touchNow(id);
                    return null;
                });
        reach.touched(id);
    }

    private static boolean isKey(String id) {
        return id.startsWith("key-") || id.startsWith("kb-");
    }

    private void touchNow(String id) {
        touching = true;
        try {
            reach.find(id).ifPresent(node -> node.executeAccessibleAction(AccessibleAction.FIRE));
        } finally {
            touching = false;
            kiosk.pointNowhere();
        }
    }

    /** Whether a touch that is heard now is this hand's. On JavaFX's thread. */
    public boolean touching() {
        return touching;
    }
}
