package madoguchi.desk;

import java.time.Duration;
import java.time.ZoneId;

/**
 * What varies from one desk to the other.
 *
 * @param site which of the two it is
 * @param logOutAfter without a touch
 * @param zone the facility's
 */
public record DeskRules(Site site, Duration logOutAfter, ZoneId zone) {

    /** Where the desk's pages are shown. */
    public enum Site {
        /** The patients' glass, between two visits. */
        GLASS,
        /** A window of its own, in a process of its own: {@code ./kiosk staff}. */
        WINDOW
    }
}
