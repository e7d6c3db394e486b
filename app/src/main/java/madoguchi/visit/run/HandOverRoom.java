package madoguchi.visit.run;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import madoguchi.failure.FailureCode;
import madoguchi.health.Part;
import madoguchi.receipt.folder.FileHandOver;
import madoguchi.store.OutboxStatus;
import madoguchi.visit.Visit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The hand-over by files, beside the visits: nobody at the counter waits for it. Results on one
 * thread, requests on another, for those ask the centre.
 */
final class HandOverRoom implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HandOverRoom.class);

    /** A receipt computer looks as often. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** So long may the last look take. */
    private static final Duration TO_THE_END = Duration.ofSeconds(8);

    private final Optional<FileHandOver> files;
    private final Mailbox mailbox;
    private final ScheduledExecutorService results = thread("hand-over");
    private final ScheduledExecutorService requests = thread("hand-over requests");

    private boolean resultsWell = true;
    private boolean requestsWell = true;
    private boolean told = true;
    private Optional<OutboxStatus> outbox = Optional.empty();

    /**
     * @param files none: nothing is handed over by file
     */
    HandOverRoom(Optional<FileHandOver> files, Mailbox mailbox) {
        this.files = files;
        this.mailbox = mailbox;
    }

    private static ScheduledExecutorService thread(String name) {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    /** Also lays out what an earlier run has left. */
    void start() {
        files.ifPresent(
                open -> {
                    repeat(results, () -> results(open));
                    repeat(requests, () -> requests(open));
                });
    }

    /** Its result may still be added to. */
    void begins(Visit visit) {
        files.ifPresent(open -> open.begins(visit.id()));
    }

    void ends(Visit visit) {
        files.ifPresent(
                open -> {
                    open.ends(visit.id());
                    try {
                        results.execute(() -> results(open));
                    } catch (RejectedExecutionException closing) {
                        LOG.debug("hand-over: the last look is still to come");
                    }
                });
    }

    private static void repeat(ScheduledExecutorService thread, Runnable look) {
        thread.scheduleWithFixedDelay(look, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void results(FileHandOver open) {
        boolean well = guarded(open::lookAtResults);
        synchronized (this) {
            resultsWell = well;
            tell();
        }
    }

    private void requests(FileHandOver open) {
        boolean well = guarded(open::lookAtRequests);
        synchronized (this) {
            requestsWell = well;
            tell();
        }
    }

    /** What must not happen is told, and does not end the looks. */
    private static boolean guarded(BooleanSupplier look) {
        try {
            return look.getAsBoolean();
        } catch (RuntimeException e) {
            LOG.error("hand-over: unexpected", e);
            return false;
        }
    }

    /** What waits in the store, by whatever way it goes. */
    synchronized void waits(OutboxStatus status) {
        outbox = Optional.of(status);
    }

    /** Out of order as well while a result could not be handed over when it was tried last. */
    synchronized Part.State seen() {
        if (!told || outbox.filter(status -> status.inTrouble() > 0).isPresent()) {
            return Part.State.OUT_OF_ORDER;
        }
        return outbox.isPresent() ? Part.State.WORKS : Part.State.UNKNOWN;
    }

    private void tell() {
        boolean well = resultsWell && requestsWell;
        if (well != told) {
            told = well;
            mailbox.trouble(FailureCode.HAND_OVER_OUT_OF_ORDER, !well);
        }
    }

    /** To be called when no result can come any more: the last ones are laid out first. */
    @Override
    public void close() {
        requests.shutdownNow();
        files.ifPresent(open -> results.execute(() -> results(open)));
        results.shutdown();
        try {
            if (!results.awaitTermination(TO_THE_END.toMillis(), TimeUnit.MILLISECONDS)) {
                results.shutdownNow();
            }
            requests.awaitTermination(TO_THE_END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            results.shutdownNow();
            Thread.currentThread().interrupt();
        }
        files.ifPresent(FileHandOver::close);
    }
}
