package madoguchi.card.pcsc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import madoguchi.card.virtual.TestCards;
import madoguchi.card.virtual.VpcdBridge;

/**
 * Many readers of one service, used side by side: a card that is put down and pulled costs two
 * seconds in which nothing but waiting is done.
 */
final class Lanes implements AutoCloseable {

    private static final Path DRIVER = Path.of("/etc/reader.conf.d/vpcd");

    /** Readers of two slots each; pcscd has room for sixteen slots. */
    private static final int DRIVERS = 8;

    private final OwnPcscd pcscd;
    private final List<Lane> lanes = new ArrayList<>();

    private Lanes(OwnPcscd pcscd) {
        this.pcscd = pcscd;
    }

    static Lanes open(Path folder, String... options) throws Exception {
        TestCards.card("ordinary");
        TestCards.card("elderly"); // their keys are made
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of("--config", configuration(folder).toString()));
        Lanes opened = new Lanes(OwnPcscd.started(all.toArray(String[]::new)));
        for (int lane = 0; lane < 2 * DRIVERS; lane++) {
            opened.lanes.add(
                    new Lane(
                            name(lane / 2) + " 00 0" + lane % 2,
                            VpcdBridge.PORT + lane,
                            folder.resolve("lane" + lane)));
        }
        for (Lane lane : opened.lanes) {
            lane.put("ordinary");
        }
        return opened;
    }

    private static String name(int driver) {
        return "Lane " + driver;
    }

    /** Two drivers from one file would share their slots, so each has a copy. */
    private static Path configuration(Path folder) throws IOException {
        Path library =
                Files.readAllLines(DRIVER).stream()
                        .filter(line -> line.startsWith("LIBPATH"))
                        .map(line -> Path.of(line.substring("LIBPATH".length()).strip()))
                        .findFirst()
                        .orElseThrow();
        Path conf = Files.createDirectories(folder.resolve("conf"));
        for (int driver = 0; driver < DRIVERS; driver++) {
            Path copy = folder.resolve("libifdvpcd" + driver + ".so");
            Files.copy(library, copy);
            int port = VpcdBridge.PORT + 2 * driver;
            Files.writeString(
                    conf.resolve("lane" + driver),
                    """
                    FRIENDLYNAME "%s"
                    DEVICENAME /dev/null:0x%X
                    LIBPATH %s
                    CHANNELID 0x%X
                    """
                            .formatted(name(driver), port, copy, port));
        }
        return conf;
    }

    OwnPcscd pcscd() {
        return pcscd;
    }

    Lane first() {
        return lanes.getFirst();
    }

    int size() {
        return lanes.size();
    }

    interface Work<T> {
        void with(Lane lane, T task) throws Exception;
    }

    /** Each task in whichever lane is free; the first thing that fails is thrown. */
    <T> void each(List<T> tasks, Work<T> work) throws Exception {
        Queue<T> open = new ConcurrentLinkedQueue<>(tasks);
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(lanes.size())) {
            for (Lane lane : lanes) {
                running.add(
                        threads.submit(
                                () -> {
                                    for (T task = open.poll(); task != null; task = open.poll()) {
                                        work.with(lane, task);
                                    }
                                    return null;
                                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
    }

    @Override
    public void close() {
        lanes.parallelStream().forEach(Lane::close);
        pcscd.close();
    }
}
