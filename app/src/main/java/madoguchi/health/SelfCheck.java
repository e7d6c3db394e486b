package madoguchi.health;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs probes beside each other, each for as long as it may: what hangs is left behind on its
 * thread, and reported as that.
 */
public final class SelfCheck {

    private static final Logger LOG = LoggerFactory.getLogger(SelfCheck.class);

    private final List<Probe> probes;
    private final InstantSource clock;

    public SelfCheck(List<Probe> probes, InstantSource clock) {
        this.probes = List.copyOf(probes);
        this.clock = clock;
    }

    /** Takes about as long as its slowest probe. */
    public Report run() throws InterruptedException {
        Instant at = clock.instant();
        long begun = System.nanoTime();
        Map<Probe, FutureTask<List<Finding>>> running = new LinkedHashMap<>();
        for (Probe probe : probes) {
            var task = new FutureTask<>(probe::look);
            running.put(probe, task);
            // native calls pin their thread
            Thread.ofPlatform().daemon().name("check " + probe.checks()).start(task);
        }
        List<Finding> findings = new ArrayList<>();
        for (var entry : running.entrySet()) {
            findings.addAll(result(entry.getKey(), entry.getValue(), begun));
        }
        return new Report(at, Duration.ofNanos(System.nanoTime() - begun), findings);
    }

    private static List<Finding> result(Probe probe, FutureTask<List<Finding>> task, long begun)
            throws InterruptedException {
        try {
            long left = probe.limit().toNanos() - (System.nanoTime() - begun);
            return complete(probe, task.get(Math.max(0, left), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            task.cancel(true);
            LOG.warn("{} did not end in {}", probe.checks(), probe.limit());
            return all(
                    probe.checks(),
                    check ->
                            Finding.of(
                                    check, Verdict.NOT_IN_TIME, probe.limit().toSeconds() + " s"));
        } catch (ExecutionException e) {
            LOG.warn("{}: looking failed", probe.checks(), e.getCause());
            return all(
                    probe.checks(),
                    check ->
                            Finding.of(check, Verdict.COULD_NOT_LOOK)
                                    .because(e.getCause().getClass().getSimpleName()));
        }
    }

    /** A check about which a probe said nothing is not one that went well. */
    private static List<Finding> complete(Probe probe, List<Finding> found) {
        Set<Check> silent = EnumSet.copyOf(probe.checks());
        found.forEach(finding -> silent.remove(finding.check()));
        List<Finding> all = new ArrayList<>();
        found.forEach(finding -> all.add(finding.discreet()));
        all.addAll(all(silent, check -> Finding.of(check, Verdict.COULD_NOT_LOOK)));
        return all;
    }

    private static List<Finding> all(Set<Check> checks, Function<Check, Finding> finding) {
        return checks.stream().map(finding).toList();
    }
}
