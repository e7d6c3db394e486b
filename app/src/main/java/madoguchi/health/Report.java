package madoguchi.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A whole self-check.
 *
 * @param findings one of each check that was asked for, in the order of {@link Check}
 */
public record Report(Instant at, Duration took, List<Finding> findings) {

    public Report {
        findings = findings.stream().sorted(Comparator.comparing(Finding::check)).toList();
    }

    public Level worst() {
        return worst(findings);
    }

    /** What was measured behind one point of the check sheet. */
    public Level at(Sheet point) {
        return worst(
                findings.stream()
                        .filter(f -> f.check().point().filter(point::equals).isPresent())
                        .toList());
    }

    private static Level worst(List<Finding> findings) {
        return findings.stream()
                .map(Finding::level)
                .max(Comparator.naturalOrder())
                .orElse(Level.NOT_MEASURED);
    }
}
