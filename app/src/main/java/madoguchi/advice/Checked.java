package madoguchi.advice;

import java.time.LocalDate;
import madoguchi.eligibility.Eligibility;

/**
 * One result, as far as it is still kept.
 *
 * @param on the facility's local date of the check
 */
public record Checked(LocalDate on, Eligibility eligibility) {}
