package madoguchi.cli;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import madoguchi.screen.Language;
import madoguchi.screen.SimTouch;
import madoguchi.screen.Touch;
import madoguchi.ui.FirstFrame;
import madoguchi.ui.FxThread;
import madoguchi.ui.KioskWindow;
import madoguchi.visit.run.Counter;

/**
 * The kiosk in its window. People see the first screen at once; what stands behind it is put
 * together while they look.
 */
final class Kiosk implements AutoCloseable {

    private final Opened opened;
    private final Counter counter;

    private Kiosk(Opened opened, Counter counter) {
        this.opened = opened;
        this.counter = counter;
    }

    /**
     * @param seen run when the first screen has been drawn
     * @param closed run when somebody closes the window
     */
    static Kiosk open(KioskPlan plan, KioskWindow.Options options, Runnable seen, Runnable closed)
            throws IOException, InterruptedException, Complaints.NoWindow, Complaints.NoReader {
        Relay<Touch> touches = new Relay<>();
        Relay<SimTouch> simTouches = new Relay<>();
        try (Opened opened = new Opened()) {
            startJavaFx();
            // not before the window is closed, and not where JavaFX never ran: it would wait
            opened.add(FxThread::stop);
            KioskWindow window =
                    opened.add(
                            KioskWindow.open(options, touches, simTouches, closed),
                            KioskWindow::close);
            window.kiosk().show(Assembly.firstScreen(plan));
            CountDownLatch drawn = new CountDownLatch(1);
            FirstFrame.drawn(drawn::countDown);
            drawn.await();
            seen.run();
            PracticeDrill drill = new PracticeDrill(plan.data().folder().resolve("exports"));
            Assembly assembly =
                    opened.add(
                            Assembly.simulated(
                                    plan.with(plan.staff().with(drill)),
                                    drill.around(window.kiosk())),
                            Assembly::close);
            opened.add(drill, PracticeDrill::close);
            touches.to(assembly.counter()::touched);
            simTouches.to(assembly.device()::touched);
            window.device()
                    .ifPresent(
                            device ->
                                    assembly.device()
                                            .show(panel -> device.show(panel, Language.JA)));
            assembly.counter().open();
            return new Kiosk(opened.handedOn(), assembly.counter());
        }
    }

    private static void startJavaFx() throws Complaints.NoWindow {
        try {
            FxThread.start();
        } catch (IllegalStateException e) {
            throw new Complaints.NoWindow(e);
        }
    }

    Counter counter() {
        return counter;
    }

    /** And JavaFX with it: a process has one kiosk. */
    @Override
    public void close() {
        opened.close();
    }
}
