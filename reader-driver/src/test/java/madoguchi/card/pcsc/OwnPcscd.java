package madoguchi.card.pcsc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A smart-card service that a test may start, stop and kill. */
public final class OwnPcscd implements AutoCloseable {

    private static final Path RUN = Path.of("/run/pcscd");
    private static final Path SOCKET = RUN.resolve("pcscd.comm");
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private Process daemon;

    public static OwnPcscd started() throws IOException, InterruptedException {
        OwnPcscd pcscd = new OwnPcscd();
        pcscd.start();
        return pcscd;
    }

    public void start() throws IOException, InterruptedException {
        // what a killed one left keeps the next from starting
        Files.deleteIfExists(SOCKET);
        Files.deleteIfExists(RUN.resolve("pcscd.pid"));
        daemon =
                new ProcessBuilder(List.of("pcscd", "--foreground"))
                        .redirectErrorStream(true)
                        .redirectOutput(Path.of("target", "pcscd.log").toFile())
                        .start();
        Until.within(LIMIT, "pcscd listens", () -> Files.exists(SOCKET));
    }

    public void stop() throws InterruptedException {
        daemon.destroy();
        if (!daemon.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            daemon.destroyForcibly().waitFor();
        }
    }

    @Override
    public void close() {
        try {
            stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
