package madoguchi.store;

import java.time.Instant;

/**
 * An audit row that belongs to no visit: what staff did, or what was done to the terminal.
 *
 * @param actor who among the staff did it: a role and where, never a person's name
 * @param code more about it, a few short words; never anything personal
 */
public record AuditNote(Instant at, AuditEvent event, String actor, String code) {

    /** The terminal's own doing. */
    public static final String KIOSK = "KIOSK";

    /** Somebody who used no page: in a file. */
    public static final String BY_HAND = "HAND";
}
