package madoguchi.visit.run;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import madoguchi.eligibility.CentreFault;
import madoguchi.eligibility.Choices;
import madoguchi.eligibility.Consents;
import madoguchi.eligibility.EligibilityCentre;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.eligibility.IdentityProof;
import madoguchi.failure.FailureCode;
import madoguchi.failure.Failures;
import madoguchi.visit.Event;
import madoguchi.visit.Event.Outcome;
import madoguchi.visit.Visit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls to the centre, each on a virtual thread of its own; ended with their visit. */
final class CentreRoom implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CentreRoom.class);

    private final EligibilityCentre centre;
    private final Mailbox mailbox;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Long, Future<?>> running = new ConcurrentHashMap<>();
    private final CentreWatch watch;

    CentreRoom(EligibilityCentre centre, Mailbox mailbox) {
        this.centre = centre;
        this.mailbox = mailbox;
        this.watch = new CentreWatch(centre, mailbox, threads);
    }

    /** Whether it is there; between the visits only. */
    CentreWatch watch() {
        return watch;
    }

    void check(Visit visit, IdentityProof proof) {
        call(visit, () -> new Outcome.Answered(mailbox.now(), visit.number(), centre.check(proof)));
    }

    void enrol(Visit visit) {
        call(
                visit,
                () ->
                        new Outcome.Enrolled(
                                mailbox.now(), visit.number(), centre.enrol(visit.id())));
    }

    void register(Visit visit, IdentityMethod method, Consents consents, Choices choices) {
        call(
                visit,
                () -> {
                    centre.register(visit.id(), method, consents, choices);
                    return new Outcome.Registered(mailbox.now(), visit.number());
                });
    }

    void end(Visit visit) {
        Future<?> call = running.remove(visit.number());
        if (call != null) {
            call.cancel(true);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void call(Visit visit, Call call) {
        try {
            running.put(visit.number(), threads.submit(() -> mailbox.post(answer(visit, call))));
        } catch (RejectedExecutionException closing) {
            LOG.debug("centre: not asked, the counter closes");
        }
    }

    private Event answer(Visit visit, Call call) {
        try {
            return call.run();
        } catch (CentreFault e) {
            LOG.warn("centre: {}", e.getMessage());
            return new Outcome.Failed(mailbox.now(), visit.number(), Failures.of(e));
        } catch (RuntimeException e) {
            LOG.error("centre: unexpected", e);
            return new Outcome.Failed(mailbox.now(), visit.number(), FailureCode.CANNOT_CONTINUE);
        }
    }

    private interface Call {
        Event run() throws CentreFault;
    }
}
