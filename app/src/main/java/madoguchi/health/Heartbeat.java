package madoguchi.health;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes {@code status.json} each time the counter says how it is. What is written has gone through
 * the counter's thread and through the window's: when one of them hangs the file grows old, and
 * whoever watches it starts the kiosk again.
 */
public final class Heartbeat implements Consumer<Status.Seen>, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private final StatusFile file;
    private final InstantSource clock;
    private final Status.Launch launch;
    private final Instant startedAt;
    private final Executor window;
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("heartbeat").daemon().factory());
    private boolean silent;

    /**
     * @param window runs a task on the thread that must not hang
     */
    public Heartbeat(StatusFile file, InstantSource clock, Status.Launch launch, Executor window) {
        this.file = file;
        this.clock = clock;
        this.launch = launch;
        this.startedAt = clock.instant();
        this.window = window;
    }

    /** Returns at once. */
    @Override
    public void accept(Status.Seen seen) {
        window.execute(
                () -> {
                    try {
                        writer.execute(() -> write(seen));
                    } catch (RejectedExecutionException closed) {
                        LOG.debug("the kiosk is closed");
                    }
                });
    }

    private void write(Status.Seen seen) {
        try {
            file.write(
                    new Status(
                            clock.instant(),
                            ProcessHandle.current().pid(),
                            launch.version(),
                            startedAt,
                            seen.phase(),
                            seen.parts(),
                            seen.troubles().stream().sorted().map(code -> code.code()).toList(),
                            launch.supervised(),
                            launch.given()));
            silent = false;
        } catch (IOException e) {
            // said once: a full disk would only be filled further
            if (!silent) {
                LOG.warn("the status cannot be written: {}", e.toString());
            }
            silent = true;
        }
    }

    /** A kiosk that was closed is not one that hangs. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(Status.EVERY.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("the status is still being written");
            }
            file.remove();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.warn("the status cannot be removed: {}", e.toString());
        }
    }
}
