package madoguchi.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import madoguchi.bench.KillRounds;
import madoguchi.bench.Median;
import madoguchi.bench.StoreBench;
import madoguchi.store.StoreFault;
import madoguchi.store.StoreFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The store: what a result costs, what many cost, how long the log gets, what kill -9 takes. */
@Command(
        name = "store",
        description = {
            "One durable result against the same rows through the bare driver; lookups, today's list and",
            "acknowledgement with many rows against few; the write-ahead log while a reader holds on; and what is",
            "left after kill -9."
        },
        mixinStandardHelpOptions = true)
final class BenchStoreCommand implements Callable<Integer> {

    private static final int FEW = 1000;

    @Option(names = "--rounds", defaultValue = "2000", description = "How often (default: 2000).")
    private int rounds;

    @Option(
            names = "--rows",
            defaultValue = "1000000",
            description =
                    "How many results are kept, against 1000 (default: 1000000, about 1 GB for some minutes;"
                            + " 0: left out).")
    private int rows;

    @Option(
            names = "--traffic",
            defaultValue = "600",
            description =
                    "How many results come in the ten minutes that a reader holds on (default: 600, one a"
                            + " second).")
    private int traffic;

    @Option(
            names = "--kills",
            defaultValue = "100",
            description = "How often a process that keeps results is killed (default: 100).")
    private int kills;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "On which disk (default: the system's temporary folder).")
    private Path where = Path.of(System.getProperty("java.io.tmpdir"));

    @Override
    public Integer call() throws IOException, StoreFault, InterruptedException {
        Path folder = Files.createTempDirectory(where, "madoguchi-bench-");
        try {
            StoreFile.unpackNativesIn(folder.resolve("natives"));
            StoreBench bench = new StoreBench(folder, Instant.now());
            Out.line(conditions(folder));
            Out.line(row(bench.durable(rounds)));
            if (rows > 0) {
                Out.line("--- %d rows kept against %d".formatted(rows, FEW));
                bench.grown(rows, FEW, Math.max(100, rounds / 2)).stream()
                        .map(BenchStoreCommand::row)
                        .forEach(Out::line);
            }
            Out.line(row(bench.log(traffic)));
            if (kills > 0) {
                Out.line(row(killRounds(folder).run(kills)));
            }
        } finally {
            DemoFolder.remove(folder);
        }
        return 0;
    }

    private static KillRounds killRounds(Path folder) {
        return new KillRounds(folder.resolve("killed"), System.getProperty("java.class.path"));
    }

    private static String conditions(Path folder) throws IOException {
        return "WAL, synchronous FULL, secure_delete, foreign keys; %s on %s; %d processors, load %.1f"
                .formatted(
                        System.getProperty("os.name"),
                        Files.getFileStore(folder).type(),
                        Runtime.getRuntime().availableProcessors(),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String row(StoreBench.Pair pair) {
        return String.format(
                Locale.ROOT,
                "%-37s median %8.0f us against %8.0f, p99 %8.0f against %8.0f, ratio of the medians %.2f (%d rounds)",
                pair.name(),
                Median.of(pair.measured()),
                Median.of(pair.against()),
                StoreBench.Pair.p99(pair.measured()),
                StoreBench.Pair.p99(pair.against()),
                pair.ratioOfMedians(),
                pair.measured().size());
    }

    private String row(StoreBench.Log log) {
        return String.format(
                Locale.ROOT,
                "write-ahead log, %d results in ten minutes: at most %.2f MB while a reader holds on, %.2f MB once it"
                        + " has gone, at most %.2f MB without it",
                traffic,
                log.peak() / 1e6,
                log.after() / 1e6,
                log.undisturbed() / 1e6);
    }

    private static String row(KillRounds.Count count) {
        return "kill -9: %d rounds, %d acknowledged results, %d lost, %d invented"
                .formatted(count.rounds(), count.told(), count.lost(), count.invented());
    }
}
