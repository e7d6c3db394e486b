package madoguchi.settings;

import java.util.Objects;
import java.util.Optional;
import madoguchi.health.IdleWindow;

/** What the terminal does by itself at night. */
public record Schedule(
        @Says(
                        "hours in which the terminal is restarted once, when nobody is there: from-to as in"
                                + " 03:00-04:00, or never")
                String restartAt,
        @Says(
                        "what is restarted then: kiosk, computer, or computer-off (switched off; something else"
                                + " switches it on); the computer only under ./kiosk supervise")
                Restarts restarts) {

    private static final String NEVER = "never";

    /** What is not said has its default. */
    public Schedule {
        restartAt = Objects.requireNonNullElse(restartAt, "03:00-04:00");
        restarts = Objects.requireNonNullElse(restarts, Restarts.KIOSK);
        if (!restartAt.equals(NEVER)) {
            try {
                IdleWindow.of(restartAt);
            } catch (IllegalArgumentException e) {
                throw new Refused(Mistake.Kind.NO_HOURS, "restart-at", restartAt);
            }
        }
    }

    /** None: never. */
    public Optional<IdleWindow> window() {
        return restartAt.equals(NEVER) ? Optional.empty() : Optional.of(IdleWindow.of(restartAt));
    }

    /** What begins anew. */
    public enum Restarts {
        KIOSK,
        COMPUTER,
        COMPUTER_OFF
    }
}
