package madoguchi.visit.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import madoguchi.failure.FailureCode;
import madoguchi.health.Part;
import madoguchi.health.Status;
import madoguchi.store.DeskWishes;
import madoguchi.visit.Event;
import madoguchi.visit.Retention;
import madoguchi.visit.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is looked at every few seconds: the heartbeat always, everything else only while nobody is
 * served. What is out of order comes back by itself. Walked on the counter's thread.
 */
final class Rounds {

    static final Duration EVERY = Duration.ofSeconds(3);

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final Rooms rooms;
    private final CleanUp cleanUp;
    private final Mailbox mailbox;
    private final Retention retention;
    private final Executor counter;
    private final Runnable again;
    private final Runnable restart;
    private final Consumer<Status.Seen> heartbeat;
    private final Consumer<Instant> atRest;
    private boolean startAgain;

    /**
     * @param retention how long results are kept
     * @param counter runs a task on the counter's thread
     * @param again walks once more, as things stand then
     */
    Rounds(
            Rooms rooms,
            CleanUp cleanUp,
            Mailbox mailbox,
            Retention retention,
            Executor counter,
            Runnable again,
            Device device) {
        this.rooms = rooms;
        this.cleanUp = cleanUp;
        this.mailbox = mailbox;
        this.retention = retention;
        this.counter = counter;
        this.again = again;
        this.restart = device.restart();
        this.heartbeat = device.heartbeat();
        this.atRest = device.atRest();
    }

    /**
     * @param staff whether they are at the glass
     */
    void walk(State state, boolean staff) {
        heartbeat.accept(
                new Status.Seen(
                        doing(state, staff),
                        state.health().troubles(),
                        Map.of(
                                Part.CENTRE, rooms.centre().watch().seen(),
                                Part.HAND_OVER, rooms.handOver().seen())));
        if (state.nobodyServed()) {
            atIdle(state, staff);
        }
    }

    private static Status.Phase doing(State state, boolean staff) {
        if (staff) {
            return Status.Phase.STAFF;
        }
        return state.nobodyServed() ? Status.Phase.IDLE : Status.Phase.VISIT;
    }

    private void atIdle(State state, boolean staff) {
        rooms.face().probe();
        rooms.centre().watch().look();
        if (state.health().troubles().contains(FailureCode.STORE_OUT_OF_ORDER)) {
            rooms.store().probe();
        } else {
            rooms.store().idle(retention);
            rooms.store().outbox(rooms.handOver()::waits);
        }
        rooms.store().wishes(wish -> counter.execute(() -> wished(wish)));
        if (!cleanUp.hangs()) {
            mailbox.trouble(FailureCode.CANNOT_CONTINUE, false);
        }
        if (!staff) {
            restartIfNeeded();
            atRest.accept(mailbox.now().at());
        }
    }

    /** What staff in a window of their own want. */
    private void wished(DeskWishes.Wish wish) {
        LOG.info("staff want {}", wish);
        switch (wish) {
            case VISUAL_MODE_ON -> mailbox.post(new Event.VisualModeSwitched(mailbox.now(), true));
            case VISUAL_MODE_OFF ->
                    mailbox.post(new Event.VisualModeSwitched(mailbox.now(), false));
            case START_AGAIN -> {
                startAgain = true;
                again.run();
            }
        }
    }

    /** Not in the middle of a visit, and not under the hands of staff. */
    private void restartIfNeeded() {
        if (startAgain) {
            restart.run();
        }
        if (rooms.reader().exceeded()) {
            LOG.warn("the reader comes back only in a new process");
            mailbox.trouble(FailureCode.READER_OUT_OF_ORDER, true);
            restart.run();
        }
    }
}
