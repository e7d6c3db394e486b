package madoguchi.visit;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When something happened: the instant, and the facility's own date, which decides about expiry.
 */
public record Moment(Instant at, LocalDate today) {}
