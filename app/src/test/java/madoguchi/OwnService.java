package madoguchi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The smart-card service of this namespace: a test may start, stop and start it again. */
public final class OwnService implements AutoCloseable {

    private static final Path RUN = Path.of("/run/pcscd");
    private static final Path SOCKET = RUN.resolve("pcscd.comm");
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final List<String> command = new ArrayList<>(List.of("pcscd", "--foreground"));
    private Process daemon;

    /** Not yet running. */
    public OwnService(String... options) {
        command.addAll(List.of(options));
    }

    public OwnService start() throws IOException, InterruptedException {
        // what a killed one left keeps the next from starting
        Files.deleteIfExists(SOCKET);
        Files.deleteIfExists(RUN.resolve("pcscd.pid"));
        daemon =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(Path.of("target", "pcscd.log").toFile())
                        .start();
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!Files.exists(SOCKET)) {
            if (System.nanoTime() > end || !daemon.isAlive()) {
                throw new AssertionError("pcscd does not listen");
            }
            daemon.waitFor(20, TimeUnit.MILLISECONDS);
        }
        return this;
    }

    public void stop() throws InterruptedException {
        if (daemon != null) {
            daemon.destroy();
            if (!daemon.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                daemon.destroyForcibly().waitFor();
            }
        }
    }

    /** As when it crashes. */
    public void kill() throws InterruptedException {
        daemon.destroyForcibly().waitFor();
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
