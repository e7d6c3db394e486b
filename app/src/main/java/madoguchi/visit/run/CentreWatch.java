package madoguchi.visit.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import madoguchi.eligibility.CentreFault;
import madoguchi.eligibility.EligibilityCentre;
import madoguchi.failure.FailureCode;
import madoguchi.failure.Failures;
import madoguchi.health.Part;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the centre is there, seen by asking it about nobody. What is found is a trouble that
 * comes and goes by itself; the counter stays open, for seed 001 has a way without the centre.
 */
final class CentreWatch {

    /** Seldom enough to be no burden, should every terminal of the country do the same. */
    static final Duration EVERY = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(CentreWatch.class);

    private final EligibilityCentre centre;
    private final Mailbox mailbox;
    private final ExecutorService threads;

    private Optional<Instant> asked = Optional.empty();
    private Optional<Future<?>> look = Optional.empty();
    private Optional<FailureCode> standing = Optional.empty();
    private Part.State seen = Part.State.UNKNOWN;

    /**
     * @param threads one for each look
     */
    CentreWatch(EligibilityCentre centre, Mailbox mailbox, ExecutorService threads) {
        this.centre = centre;
        this.mailbox = mailbox;
        this.threads = threads;
    }

    /** Asks, where the last time is long enough ago; returns at once. */
    synchronized void look() {
        Instant now = mailbox.now().at();
        if (!due(now)) {
            return;
        }
        try {
            look = Optional.of(threads.submit(this::ask));
            asked = Optional.of(now);
        } catch (RejectedExecutionException closing) {
            LOG.debug("centre: not looked at, the counter closes");
        }
    }

    /** Also when the clock was set back. */
    private boolean due(Instant now) {
        boolean free = look.map(Future::isDone).orElse(true);
        return free
                && asked.map(last -> now.isBefore(last) || !now.isBefore(last.plus(EVERY)))
                        .orElse(true);
    }

    /** A visit begins: what is under way now says nothing any more. */
    synchronized void stop() {
        look.ifPresent(underWay -> underWay.cancel(true));
    }

    synchronized Part.State seen() {
        return seen;
    }

    private void ask() {
        try {
            centre.contact();
            found(Optional.empty());
        } catch (CentreFault fault) {
            if (!Thread.currentThread().isInterrupted()) {
                LOG.debug("centre: {}", fault.getMessage());
                found(Optional.of(Failures.of(fault)));
            }
        } catch (RuntimeException e) {
            LOG.error("centre: unexpected", e);
        }
    }

    private synchronized void found(Optional<FailureCode> trouble) {
        seen = trouble.isPresent() ? Part.State.OUT_OF_ORDER : Part.State.WORKS;
        if (!standing.equals(trouble)) {
            standing.ifPresent(code -> mailbox.trouble(code, false));
            trouble.ifPresent(code -> mailbox.trouble(code, true));
            standing = trouble;
        }
    }
}
