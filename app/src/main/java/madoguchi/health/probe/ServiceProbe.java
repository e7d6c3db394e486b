package madoguchi.health.probe;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import madoguchi.card.CardFault;
import madoguchi.health.Check;
import madoguchi.health.Finding;
import madoguchi.health.Probe;
import madoguchi.health.Verdict;

/** The card service alone: to list its readers takes none away from the kiosk that uses one. */
public record ServiceProbe(ReaderProbe.Readers readers) implements Probe {

    @Override
    public Set<Check> checks() {
        return Set.of(Check.SERVICE);
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(5);
    }

    @Override
    public List<Finding> look() {
        try {
            return List.of(Finding.of(Check.SERVICE, Verdict.SERVICE_RUNS, readers.names().size()));
        } catch (CardFault fault) {
            return List.of(
                    Finding.of(Check.SERVICE, Verdict.SERVICE_DOWN).because(fault.getMessage()));
        }
    }
}
