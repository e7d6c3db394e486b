package madoguchi.store;

import java.time.Instant;
import java.util.Optional;

/**
 * One row of the audit trail, as it is read.
 *
 * @param event an {@link AuditEvent}, or a word of a version before
 * @param actor none: the terminal, or a version that did not say
 */
public record AuditRow(
        Instant at,
        String event,
        Optional<String> actor,
        Optional<String> visit,
        Optional<String> code) {}
