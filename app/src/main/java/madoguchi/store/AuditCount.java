package madoguchi.store;

import java.time.Instant;

/**
 * How often something that staff should see to came in a span of time.
 *
 * @param last when it came last
 */
public record AuditCount(Event event, int times, Instant last) {

    public enum Event {
        CARD_FORGOTTEN("event = 'CARD_FORGOTTEN'"),
        /** The one that had been forgotten is no longer there. */
        CARD_TAKEN("event = 'CARD_TAKEN'"),
        COULD_NOT_FINISH("event = 'NO_RESULT' AND code <> 'LEFT'"),
        CONSENT_NOT_REGISTERED("event = 'RESULT' AND consent_registered = 0 AND consents <> ''"),
        /** The terminal went into 目視モード. */
        VISUAL_MODE_ON("event = 'VISUAL_MODE_ON'"),
        /** It went back, or began anew. */
        VISUAL_MODE_OFF("event = 'VISUAL_MODE_OFF'");

        private final String condition;

        Event(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }
    }
}
