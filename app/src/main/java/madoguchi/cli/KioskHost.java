package madoguchi.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import madoguchi.health.DailyRestart;
import madoguchi.health.log.OldPapers;
import madoguchi.settings.Facility;
import madoguchi.settings.Schedule;
import madoguchi.settings.Settings;
import madoguchi.ui.FxThread;

/**
 * Who runs the kiosk, and watches over it.
 *
 * @param restart called when only a new process helps
 * @param window runs a task on the thread of what people see
 * @param atRest told the time while nobody is there
 * @param supervised whether {@code ./kiosk supervise} does
 */
record KioskHost(Runnable restart, Executor window, Consumer<Instant> atRest, boolean supervised) {

    /** Whose window nobody watches, on a reader that needs no restart. */
    static final KioskHost NOBODY = new KioskHost(() -> {}, Runnable::run, _ -> {}, false);

    /** Exit status with which the kiosk asks whoever started it to start it again: EX_TEMPFAIL. */
    static final int AGAIN = 75;

    /** Exit statuses of a planned night that ./kiosk supervise understands. */
    private static final int COMPUTER_AGAIN = 85;

    private static final int COMPUTER_OFF = 86;

    /** Set by ./kiosk supervise. */
    private static final boolean SUPERVISED = System.getenv("MADOGUCHI_SUPERVISED") != null;

    /**
     * This process with its window: its exit status says what is wanted of whoever started it.
     *
     * @param folder the data folder
     * @param end ends the kiosk with an exit status
     */
    static KioskHost ofProcess(Path folder, Settings settings, IntConsumer end) {
        return new KioskHost(
                () -> end.accept(AGAIN),
                FxThread::run,
                new OldPapers(folder, settings.privacy().logsKept())
                        .andThen(restartIn(settings.schedule(), end)),
                SUPERVISED);
    }

    private static Consumer<Instant> restartIn(Schedule schedule, IntConsumer end) {
        return schedule.window()
                .<Consumer<Instant>>map(
                        window ->
                                new DailyRestart(
                                        window,
                                        Instant.now(),
                                        Facility.JAPAN,
                                        () -> end.accept(status(schedule.restarts()))))
                .orElse(_ -> {});
    }

    /** Whoever does not restart computers is not asked to. */
    private static int status(Schedule.Restarts what) {
        if (!SUPERVISED) {
            return AGAIN;
        }
        return switch (what) {
            case KIOSK -> AGAIN;
            case COMPUTER -> COMPUTER_AGAIN;
            case COMPUTER_OFF -> COMPUTER_OFF;
        };
    }
}
