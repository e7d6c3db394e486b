package madoguchi.health.probe;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import madoguchi.health.Check;
import madoguchi.health.Finding;
import madoguchi.health.Probe;

/** What needs no looking: simulated parts are as they are. */
public record Known(List<Finding> findings) implements Probe {

    public static Known of(Finding... findings) {
        return new Known(List.of(findings));
    }

    @Override
    public Set<Check> checks() {
        return findings.stream().map(Finding::check).collect(Collectors.toSet());
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(1);
    }

    @Override
    public List<Finding> look() {
        return findings;
    }
}
