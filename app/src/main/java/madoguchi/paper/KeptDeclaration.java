package madoguchi.paper;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is known of a kept declaration without opening it.
 *
 * @param day on which it was kept
 * @param number of that day, from 1
 */
public record KeptDeclaration(LocalDate day, int number) implements Comparable<KeptDeclaration> {

    private static final Pattern ID = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})-(\\d{1,4})");

    /** {@code 2026-11-21-3}: by this staff know it, and the audit trail. */
    public String id() {
        return day + "-" + number;
    }

    /**
     * @return none when this is no declaration's name
     */
    public static Optional<KeptDeclaration> of(String id) {
        Matcher parts = ID.matcher(id);
        try {
            return parts.matches()
                    ? Optional.of(
                            new KeptDeclaration(
                                    LocalDate.parse(parts.group(1)),
                                    Integer.parseInt(parts.group(2))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether it should have been finished with: after the end of the month that follows (ours; by
     * then the claim of its month is in, and a result that nobody fetched is told of as well).
     */
    public boolean forgotten(LocalDate today) {
        return today.isAfter(YearMonth.from(day).plusMonths(1).atEndOfMonth());
    }

    @Override
    public int compareTo(KeptDeclaration other) {
        return Comparator.comparing(KeptDeclaration::day)
                .thenComparingInt(KeptDeclaration::number)
                .compare(this, other);
    }
}
