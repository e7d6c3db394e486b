package madoguchi.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import madoguchi.store.ResultQuery;
import madoguchi.store.Store;
import madoguchi.store.StoreFault;
import madoguchi.store.StoreFile;
import madoguchi.store.StoredResult;

/**
 * Another process keeps results, acknowledges every second one, and tells each as soon as it is
 * done. It is killed at a random moment, and what it told is compared with what is there. All
 * rounds go on with the same store.
 */
public final class KillRounds {

    private static final int LONGEST_MILLIS = 120;

    private final Path folder;
    private final String classPath;
    private final Random random = new Random(9);

    /**
     * @param classPath of this program, for the other process
     */
    public KillRounds(Path folder, String classPath) {
        this.folder = folder;
        this.classPath = classPath;
    }

    /**
     * @param told results and acknowledgements that the killed process had told
     * @param lost how many of them were not there
     * @param invented how many were there beyond what was told and the one that may have been under
     *     way
     */
    public record Count(int rounds, int told, int lost, int invented) {}

    public Count run(int rounds) throws IOException, InterruptedException, StoreFault {
        Files.createDirectories(folder);
        Path file = folder.resolve("killed.db");
        int told = 0;
        int lost = 0;
        int invented = 0;
        for (int round = 0; round < rounds; round++) {
            Set<String> said = new HashSet<>(killed(file, "r" + round + "-"));
            Set<String> there = there(file, "r" + round + "-");
            told += said.size();
            lost += (int) said.stream().filter(one -> !there.contains(one)).count();
            invented += Math.max(0, there.size() - said.size() - 1);
        }
        return new Count(rounds, told, lost, invented);
    }

    /** What the process that is to be killed does, until it is. */
    public static void keepForEver(Path file, String prefix, Consumer<String> told)
            throws StoreFault {
        StoreFile.unpackNativesIn(file.resolveSibling("natives"));
        try (Store store = Store.open(file)) {
            for (int i = 0; ; i++) {
                String visit = prefix + i;
                long id = store.keep(StoreBench.result(visit, Instant.now()));
                told.accept("kept " + visit + ";");
                if (i % 2 == 0) {
                    store.outbox().acknowledge(id, "bench", Instant.now());
                    told.accept("acknowledged " + visit + ";");
                }
            }
        }
    }

    private List<String> killed(Path file, String prefix) throws IOException, InterruptedException {
        Path complaints = folder.resolve("complaints");
        Process child =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                classPath,
                                "madoguchi.Main",
                                "bench",
                                "store-once",
                                "--file",
                                file.toString(),
                                "--prefix",
                                prefix)
                        .redirectError(complaints.toFile())
                        .start();
        List<String> said = new ArrayList<>();
        try (BufferedReader lines = child.inputReader()) {
            String first = lines.readLine();
            if (first == null) {
                throw new IOException(
                        "the process that was to be killed ended by itself: "
                                + Files.readString(complaints));
            }
            said.add(first);
            long until = System.nanoTime() + random.nextInt(LONGEST_MILLIS) * 1_000_000L;
            while (System.nanoTime() < until) {
                if (lines.ready()) {
                    said.add(lines.readLine());
                }
            }
            // Process.destroyForcibly would throw away what it said last
            child.toHandle().destroyForcibly();
            child.waitFor();
            lines.lines().forEach(said::add);
        }
        return said.stream().filter(KillRounds::whole).toList();
    }

    /** The last line may be cut off in its middle. */
    private static boolean whole(String line) {
        return line.endsWith(";");
    }

    private static Set<String> there(Path file, String prefix) throws StoreFault {
        Set<String> there = new HashSet<>();
        try (Store store = Store.open(file)) {
            for (StoredResult result : store.outbox().list(ResultQuery.ALL)) {
                if (result.visit().startsWith(prefix)) {
                    there.add("kept " + result.visit() + ";");
                    if (result.acknowledgement().isPresent()) {
                        there.add("acknowledged " + result.visit() + ";");
                    }
                }
            }
        }
        return there;
    }
}
