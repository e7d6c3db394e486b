package madoguchi.health.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import madoguchi.health.Check;
import madoguchi.health.Finding;
import madoguchi.health.Probe;
import madoguchi.health.Verdict;

/** What a probe found, for tests that break the thing and mend it again. */
final class Looked {

    private Looked() {}

    /** Also sees that it answered exactly what it said it would. */
    static Verdict at(Check check, Probe probe) throws Exception {
        return finding(check, probe).verdict();
    }

    static Finding finding(Check check, Probe probe) throws Exception {
        List<Finding> found = probe.look();
        assertThat(found)
                .extracting(Finding::check)
                .containsExactlyInAnyOrderElementsOf(probe.checks());
        return found.stream().filter(f -> f.check() == check).findFirst().orElseThrow();
    }
}
