package madoguchi.health.probe;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import madoguchi.eligibility.CentreFault;
import madoguchi.eligibility.EligibilityCentre;
import madoguchi.eligibility.EligibilityCentre.Contact;
import madoguchi.eligibility.wire.Wire;
import madoguchi.health.Check;
import madoguchi.health.Finding;
import madoguchi.health.Probe;
import madoguchi.health.Verdict;

/**
 * Asks the centre a few times whether it is there: how fast it answers, how evenly (a line that
 * others share does not), and what time it has.
 */
public record CentreProbe(EligibilityCentre centre, InstantSource clock) implements Probe {

    private static final int TIMES = 5;

    /** The field's whole answer takes 3 to 7 seconds; being there takes no thinking. */
    private static final Duration SLOW = Duration.ofSeconds(2);

    private static final Duration UNEVEN = Duration.ofMillis(300);
    private static final int TIMES_THE_MEDIAN = 3;

    /** Tells a clock that drifts; the date of an answer has whole seconds only. */
    private static final Duration OFF = Duration.ofSeconds(60);

    @Override
    public Set<Check> checks() {
        return Set.of(Check.CENTRE, Check.LINE, Check.CLOCK);
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(14);
    }

    @Override
    public List<Finding> look() {
        try {
            Contact first = centre.contact();
            return List.of(centre(first), line(first), clock(first));
        } catch (CentreFault fault) {
            return List.of(
                    Finding.of(Check.CENTRE, verdict(fault)).because(fault.getMessage()),
                    Finding.of(Check.LINE, Verdict.LINE_NOT_MEASURED),
                    Finding.of(Check.CLOCK, Verdict.CLOCK_NOT_COMPARED));
        }
    }

    private static Finding centre(Contact contact) {
        return Finding.of(
                Check.CENTRE,
                contact.took().compareTo(SLOW) > 0 ? Verdict.CENTRE_SLOW : Verdict.CENTRE_ANSWERS,
                millis(contact.took()));
    }

    private Finding line(Contact first) throws CentreFault {
        if (first.took().compareTo(SLOW) > 0) {
            return Finding.of(Check.LINE, Verdict.LINE_NOT_MEASURED);
        }
        // the first one also made the connection
        List<Duration> took = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            took.add(centre.contact().took());
        }
        took.sort(null);
        Duration median = took.get(TIMES / 2);
        Duration slowest = took.getLast();
        boolean uneven =
                slowest.minus(median).compareTo(UNEVEN) > 0
                        && slowest.compareTo(median.multipliedBy(TIMES_THE_MEDIAN)) > 0;
        return Finding.of(
                Check.LINE,
                uneven ? Verdict.LINE_UNEVEN : Verdict.LINE_EVEN,
                millis(median),
                millis(slowest));
    }

    private Finding clock(Contact contact) {
        return contact.date()
                .map(theirs -> compared(theirs, clock.instant()))
                .orElseGet(() -> Finding.of(Check.CLOCK, Verdict.CLOCK_NOT_COMPARED));
    }

    private static Finding compared(Instant theirs, Instant ours) {
        Duration ahead = Duration.between(theirs, ours);
        Duration off = ahead.abs();
        Verdict verdict =
                off.compareTo(Wire.SAME_TIME) > 0
                        ? Verdict.CLOCK_WRONG
                        : off.compareTo(OFF) > 0 ? Verdict.CLOCK_OFF : Verdict.CLOCK_RIGHT;
        return Finding.of(Check.CLOCK, verdict, "%+d s".formatted(ahead.toSeconds()));
    }

    private static Verdict verdict(CentreFault fault) {
        return switch (fault) {
            case CentreFault.Unreachable _ -> Verdict.CENTRE_UNREACHABLE;
            case CentreFault.NotTrusted _ -> Verdict.CENTRE_NO_TRUST;
            case CentreFault.TooSlow _ -> Verdict.CENTRE_HANGS;
            case CentreFault.OutOfOrder _ -> Verdict.CENTRE_OUT_OF_ORDER;
            case CentreFault.Refused _,
                    CentreFault.CertificateRefused _,
                    CentreFault.OtherClock _,
                    CentreFault.BadAnswer _ ->
                    Verdict.CENTRE_STRANGE;
        };
    }

    private static String millis(Duration time) {
        return time.toMillis() + " ms";
    }
}
