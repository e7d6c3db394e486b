package madoguchi.health.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import madoguchi.health.Check;
import madoguchi.health.Finding;
import madoguchi.health.Probe;
import madoguchi.health.Verdict;

/**
 * 「電源をずっと入れていませんか？」: a day and a morning, so that a terminal that is restarted every night is never
 * told off. A computer that nobody planned to restart with it is given a week.
 *
 * @param kiosk since when the kiosk runs; none: it does not
 * @param computer since when this computer runs; none where the system does not tell
 * @param nightly whether the computer is to be restarted every night
 */
public record UptimeProbe(
        Optional<Instant> kiosk, Optional<Duration> computer, boolean nightly, InstantSource clock)
        implements Probe {

    private static final Duration LONG = Duration.ofHours(26);
    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final Path UPTIME = Path.of("/proc/uptime");

    /** How long this computer has been on, where the system tells. */
    public static Optional<Duration> ofThisComputer() {
        try {
            String seconds = Files.readString(UPTIME).split("\\.", 2)[0];
            return Optional.of(Duration.ofSeconds(Long.parseLong(seconds)));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public Set<Check> checks() {
        return Set.of(Check.UPTIME);
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(2);
    }

    @Override
    public List<Finding> look() {
        Optional<Duration> running = kiosk.map(from -> Duration.between(from, clock.instant()));
        return List.of(Finding.of(Check.UPTIME, verdict(running), hours(running), hours(computer)));
    }

    /** Who restarts the computer restarts the kiosk with it. */
    private Verdict verdict(Optional<Duration> running) {
        if (longer(computer, nightly ? LONG : A_WEEK)) {
            return Verdict.UPTIME_COMPUTER_LONG;
        }
        return longer(running, LONG) ? Verdict.UPTIME_LONG : Verdict.UPTIME_SHORT;
    }

    private static boolean longer(Optional<Duration> up, Duration limit) {
        return up.filter(time -> time.compareTo(limit) > 0).isPresent();
    }

    private static String hours(Optional<Duration> up) {
        return up.map(time -> time.toHours() + " h").orElse("-");
    }
}
