package madoguchi.card.pcsc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A smart-card service that a test may start, stop and kill. */
final class OwnPcscd implements AutoCloseable {

    private static final Path RUN = Path.of("/run/pcscd");
    private static final Path SOCKET = RUN.resolve("pcscd.comm");
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final List<String> command = new ArrayList<>(List.of("pcscd", "--foreground"));
    private Process daemon;

    private OwnPcscd(String... options) {
        command.addAll(List.of(options));
    }

    /** Not yet running. */
    static OwnPcscd stopped() {
        return new OwnPcscd();
    }

    static OwnPcscd started(String... options) throws IOException, InterruptedException {
        OwnPcscd pcscd = new OwnPcscd(options);
        pcscd.start();
        return pcscd;
    }

    void start() throws IOException, InterruptedException {
        // what a killed one left keeps the next from starting
        Files.deleteIfExists(SOCKET);
        Files.deleteIfExists(RUN.resolve("pcscd.pid"));
        daemon =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(Path.of("target", "pcscd.log").toFile())
                        .start();
        Until.within(LIMIT, "pcscd listens", () -> Files.exists(SOCKET));
    }

    void stop() throws InterruptedException {
        if (daemon == null) {
            return;
        }
        daemon.destroy();
        if (!daemon.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            daemon.destroyForcibly().waitFor();
        }
    }

    /** As when it crashes. */
    void kill() throws InterruptedException {
        daemon.destroyForcibly().waitFor();
    }

    /** As after an update of the system: cards and readers are found anew. */
    void restart() throws IOException, InterruptedException {
        stop();
        start();
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
