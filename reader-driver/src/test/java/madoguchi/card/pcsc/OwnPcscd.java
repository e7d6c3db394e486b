package madoguchi.card.pcsc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import madoguchi.card.virtual.VpcdBridge;

/** The smart-card service of this namespace: a test may start, stop and kill it. */
public final class OwnPcscd implements AutoCloseable {

    private static final Path RUN = Path.of("/run/pcscd");
    private static final Path SOCKET = RUN.resolve("pcscd.comm");
    private static final Path DRIVER = Path.of("/etc/reader.conf.d/vpcd");
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final List<String> command = new ArrayList<>(List.of("pcscd", "--foreground"));
    private Process daemon;

    private OwnPcscd(String... options) {
        command.addAll(List.of(options));
    }

    /** Not yet running. */
    public static OwnPcscd stopped() {
        return new OwnPcscd();
    }

    public static OwnPcscd started(String... options) throws IOException, InterruptedException {
        OwnPcscd pcscd = new OwnPcscd(options);
        pcscd.start();
        return pcscd;
    }

    /**
     * With many readers side by side, named {@code NAME N 00 00} and {@code NAME N 00 01}, at the
     * ports from {@link VpcdBridge#PORT} on.
     *
     * @param folder for its configuration
     * @param drivers of two slots each; pcscd has room for sixteen slots
     */
    public static OwnPcscd ofMany(Path folder, String name, int drivers, String... options)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of("--config", configuration(folder, name, drivers).toString()));
        return started(all.toArray(String[]::new));
    }

    /** The reader's name in a slot of {@link #ofMany}, counted from 0. */
    public static String reader(String name, int slot) {
        return "%s %d 00 0%d".formatted(name, slot / 2, slot % 2);
    }

    /** Two drivers from one file would share their slots, so each has a copy. */
    private static Path configuration(Path folder, String name, int drivers) throws IOException {
        Path library =
                Files.readAllLines(DRIVER).stream()
                        .filter(line -> line.startsWith("LIBPATH"))
                        .map(line -> Path.of(line.substring("LIBPATH".length()).strip()))
                        .findFirst()
                        .orElseThrow();
        Path conf = Files.createDirectories(folder.resolve("conf"));
        for (int driver = 0; driver < drivers; driver++) {
            Path copy = folder.resolve("libifdvpcd" + driver + ".so");
            Files.copy(library, copy);
            int port = VpcdBridge.PORT + 2 * driver;
            Files.writeString(
                    conf.resolve("driver" + driver),
                    """
                    FRIENDLYNAME "%s %d"
                    DEVICENAME /dev/null:0x%X
                    LIBPATH %s
                    CHANNELID 0x%X
                    """
                            .formatted(name, driver, port, copy, port));
        }
        return conf;
    }

    public void start() throws IOException, InterruptedException {
        // what a killed one left keeps the next from starting
        Files.deleteIfExists(SOCKET);
        Files.deleteIfExists(RUN.resolve("pcscd.pid"));
        daemon =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(Path.of("target", "pcscd.log").toFile())
                        .start();
        Until.within(LIMIT, "pcscd listens", () -> Files.exists(SOCKET) || !daemon.isAlive());
        if (!daemon.isAlive()) {
            throw new AssertionError("pcscd has ended: see target/pcscd.log");
        }
    }

    public void stop() throws InterruptedException {
        if (daemon == null) {
            return;
        }
        daemon.destroy();
        if (!daemon.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            daemon.destroyForcibly().waitFor();
        }
    }

    /** As when it crashes. */
    public void kill() throws InterruptedException {
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
