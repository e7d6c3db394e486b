package madoguchi.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;

/** The bridge to JavaFX's one thread. The only class that may call {@link Platform#runLater}. */
public final class FxThread {

    private FxThread() {}

    /**
     * Starts the toolkit and returns when it runs; does nothing when it runs already. The toolkit
     * then lives until {@link #stop()}, also without a window.
     *
     * @throws IllegalStateException with the reason, when there is no display and no headless
     *     platform either
     */
    public static void start() {
        var started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
        } catch (IllegalStateException alreadyRunning) {
            started.countDown();
        } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
            throw new IllegalStateException(
                    "the window system cannot be used: " + e.getMessage(), e);
        }
        await(started);
        Platform.setImplicitExit(false);
    }

    /** Runs the task soon on JavaFX's thread, at once when this is that thread. */
    public static void run(Runnable task) {
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
    }

    /** Runs the task on JavaFX's thread and returns its result; what it throws is thrown here. */
    public static <T> T call(Callable<T> task) {
        var future = new FutureTask<>(task);
        run(future);
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while JavaFX's thread worked", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case Throwable cause -> throw new IllegalStateException(cause);
            }
        }
    }

    /** Ends the toolkit for good: a program cannot start it twice. */
    public static void stop() {
        Platform.exit();
    }

    private static void await(CountDownLatch started) {
        try {
            started.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while JavaFX started", e);
        }
    }
}
