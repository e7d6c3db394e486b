package madoguchi.desk.run;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import madoguchi.desk.DeskEvent;
import madoguchi.desk.DeskRules;
import madoguchi.desk.DeskRules.Site;
import madoguchi.screen.Display;
import madoguchi.screen.Glass;
import madoguchi.screen.Language;
import madoguchi.screen.Presentation;
import madoguchi.screen.StaffScreen;
import madoguchi.screen.Touch;
import madoguchi.screen.Touch.Answer;
import madoguchi.store.StorePlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The desk in a window of its own, in a process of its own, whether the kiosk runs or not: names
 * need not stay on the patients' glass. One thread owns the state, as at the counter.
 */
public final class StaffDesk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StaffDesk.class);

    private final Glass glass;
    private final Runnable left;
    private final DeskRoom room;
    private final DeskWork desk;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("staff").daemon().factory());
    private Presentation presentation = Presentation.initial(Language.JA);
    private Optional<Display> shown = Optional.empty();
    private volatile boolean closed;

    /**
     * @param left run when staff leave at the log-in
     */
    public StaffDesk(DeskPlan plan, DeskRoom.Tools tools, Glass glass, Runnable left) {
        this.glass = glass;
        this.left = left;
        room = new DeskRoom(tools, event -> later(() -> happened(event)));
        desk =
                new DeskWork(
                        new DeskRules(Site.WINDOW, plan.logOutAfter(), tools.zone()),
                        tools.clock(),
                        room::perform);
    }

    /** The tools of a desk in a window. */
    public static DeskRoom.Tools tools(Path data, StorePlan store, Clock clock, DeskPlan plan) {
        return new DeskRoom.Tools(
                Site.WINDOW,
                data,
                store,
                clock,
                clock.getZone(),
                plan.printer(),
                plan.drill(),
                plan.commandLine(),
                plan.technician().make(Optional.empty()));
    }

    public void open() {
        later(() -> happened(new DeskEvent.Touched(new Touch.DeskWanted())));
        thread.scheduleWithFixedDelay(
                () -> guarded(() -> happened(new DeskEvent.Ticked())), 1, 1, TimeUnit.SECONDS);
    }

    /** Called by the glass, from any thread. A secret in it is wiped once it was used. */
    public void touched(Touch touch) {
        if (!later(() -> touchedNow(touch))) {
            touch.wipe();
        }
    }

    private void touchedNow(Touch touch) {
        if (closed) {
            touch.wipe();
            return;
        }
        if (touch instanceof Touch.Adjusted(Presentation wanted)) {
            presentation = wanted;
        }
        boolean atTheDoor =
                desk.screen().filter(StaffScreen.S01LogIn.class::isInstance).isPresent();
        try {
            happened(new DeskEvent.Touched(touch));
        } finally {
            touch.wipe();
        }
        if (atTheDoor && touch.equals(new Touch.Pressed(Answer.LEAVE))) {
            left.run();
        }
    }

    /** Who leaves, or is logged out, finds the log-in again. */
    private void happened(DeskEvent event) {
        desk.happened(event);
        if (!desk.open()) {
            desk.happened(new DeskEvent.Touched(new Touch.DeskWanted()));
        }
        Display display =
                new Display(desk.screen().orElseThrow(), presentation, OptionalInt.empty());
        if (shown.filter(display::equals).isEmpty()) {
            shown = Optional.of(display);
            glass.show(display);
        }
    }

    /**
     * @return false: the window is closed, and it will not be done
     */
    private boolean later(Runnable task) {
        try {
            thread.execute(() -> guarded(task));
            return true;
        } catch (RejectedExecutionException closing) {
            LOG.debug("the window is closed");
            return false;
        }
    }

    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("staff: unexpected", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        // what waits is still taken up: a touch, to be wiped
        thread.shutdown();
        room.close();
        glass.wipe();
    }
}
