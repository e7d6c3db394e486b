package madoguchi.health.probe;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import madoguchi.health.Check;
import madoguchi.health.Finding;
import madoguchi.health.Probe;
import madoguchi.health.Status;
import madoguchi.health.Verdict;

/**
 * Which kiosks run here: the one of this data folder and whether it is well, and others that would
 * want the same reader and the same camera.
 *
 * @param claimed whether a program holds the data folder
 * @param status what it says of itself
 * @param processes all kiosks of this computer, by process id
 */
public record KiosksProbe(
        boolean claimed,
        Optional<Status> status,
        Supplier<List<Long>> processes,
        InstantSource clock)
        implements Probe {

    private static final String MAIN = "madoguchi.Main";

    /** Java programs whose main class is ours and that were given no other command. */
    public static List<Long> ofThisComputer() {
        return ProcessHandle.allProcesses()
                .filter(
                        process ->
                                process.info().arguments().filter(KiosksProbe::isKiosk).isPresent())
                .map(ProcessHandle::pid)
                .sorted()
                .toList();
    }

    static boolean isKiosk(String... arguments) {
        int main = Arrays.asList(arguments).indexOf(MAIN);
        return main >= 0
                && (main + 1 == arguments.length || arguments[main + 1].startsWith("-"))
                && Arrays.stream(arguments).skip(main).noneMatch("--help"::equals);
    }

    @Override
    public Set<Check> checks() {
        return Set.of(Check.INSTANCES);
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(4);
    }

    @Override
    public List<Finding> look() {
        return List.of(found());
    }

    private Finding found() {
        List<Long> all = processes.get();
        if (all.size() > 1) {
            return Finding.of(
                    Check.INSTANCES,
                    Verdict.KIOSKS_SEVERAL,
                    all.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        if (!claimed) {
            return Finding.of(Check.INSTANCES, Verdict.KIOSK_NOT_RUNNING);
        }
        return status.map(this::running)
                .orElseGet(() -> Finding.of(Check.INSTANCES, Verdict.KIOSK_HANGS, "-", "-"));
    }

    private Finding running(Status said) {
        Duration old = Duration.between(said.at(), clock.instant());
        return Finding.of(
                Check.INSTANCES,
                said.freshAt(clock.instant()) ? Verdict.KIOSK_RUNS : Verdict.KIOSK_HANGS,
                said.pid(),
                old.toSeconds() + " s");
    }
}
