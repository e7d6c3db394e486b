package madoguchi.health;

import java.util.Optional;

/**
 * What the self-check looks at, in the order in which it is read: the check sheet's points first.
 */
public enum Check {
    UPTIME(Sheet.POWER),
    LIGHT(Sheet.LIGHT),
    SERVICE(Sheet.CABLES),
    READER(Sheet.CABLES),
    CAMERA(Sheet.CABLES),
    NETWORK(Sheet.INTERNET),
    CENTRE(Sheet.INTERNET),
    LINE(Sheet.SHARED_LINE),
    CARD,
    FOCUS,
    MODELS,
    CLOCK,
    HAND_OVER,
    DATABASE,
    DISK,
    INSTANCES,
    SETTINGS,
    LOGS;

    private final Optional<Sheet> point;

    Check(Sheet point) {
        this.point = Optional.of(point);
    }

    Check() {
        this.point = Optional.empty();
    }

    /** Which point of the check sheet it measures; none: the sheet does not ask. */
    public Optional<Sheet> point() {
        return point;
    }
}
