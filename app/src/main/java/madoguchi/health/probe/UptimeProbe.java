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
import java.util.stream.Stream;
import madoguchi.health.Check;
import madoguchi.health.Finding;
import madoguchi.health.Probe;
import madoguchi.health.Verdict;

/**
 * 「電源をずっと入れていませんか？」: a day and a morning, so that a terminal that is restarted every night is never
 * told off.
 *
 * @param kiosk since when the kiosk runs; none: it does not
 * @param computer since when this computer runs; none where the system does not tell
 */
public record UptimeProbe(Optional<Instant> kiosk, Optional<Duration> computer, InstantSource clock)
        implements Probe {

    private static final Duration LONG = Duration.ofHours(26);
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
        boolean tooLong =
                Stream.of(running, computer)
                        .flatMap(Optional::stream)
                        .anyMatch(up -> up.compareTo(LONG) > 0);
        return List.of(
                Finding.of(
                        Check.UPTIME,
                        tooLong ? Verdict.UPTIME_LONG : Verdict.UPTIME_SHORT,
                        hours(running),
                        hours(computer)));
    }

    private static String hours(Optional<Duration> up) {
        return up.map(time -> time.toHours() + " h").orElse("-");
    }
}
