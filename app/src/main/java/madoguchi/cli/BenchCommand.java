package madoguchi.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import madoguchi.bench.KillRounds;
import madoguchi.bench.Median;
import madoguchi.settings.DataFolder;
import madoguchi.store.StoreFault;
import madoguchi.ui.FirstFrame;
import madoguchi.ui.KioskWindow;
import madoguchi.visit.Rules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Speed, as ratios side by side in one run. */
@Command(
        name = "bench",
        description = "Measures speed: always against something bare, side by side in one run.",
        subcommands = {BenchCardCommand.class, BenchFaceCommand.class, BenchStoreCommand.class},
        mixinStandardHelpOptions = true)
final class BenchCommand {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 1280;

    private enum What {
        KIOSK,
        BARE
    }

    @Command(
            name = "start",
            description =
                    "From the start of the process to the first screen, against a bare JavaFX window.",
            mixinStandardHelpOptions = true)
    int start(
            @Option(names = "--rounds", defaultValue = "7", description = "How often (default: 7).")
                    int rounds)
            throws IOException, InterruptedException {
        List<Double> kiosk = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        Path data = Files.createTempDirectory("madoguchi-bench-");
        try {
            measured(What.KIOSK, data); // the first run of all unpacks native libraries
            measured(What.BARE, data);
            for (int round = 0; round < rounds; round++) {
                kiosk.add(measured(What.KIOSK, data));
                bare.add(measured(What.BARE, data));
            }
        } finally {
            DemoFolder.remove(data);
        }
        Out.line(row("bare JavaFX window", bare));
        Out.line(row("kiosk, first screen", kiosk));
        Out.line(
                String.format(
                        Locale.ROOT,
                        "ratio of the medians: %.2f (%d rounds)",
                        Median.of(kiosk) / Median.of(bare),
                        rounds));
        return 0;
    }

    @Command(name = "start-once", hidden = true)
    int startOnce(
            @Option(names = "--what", required = true) What what,
            @Option(names = "--data", required = true) Path data)
            throws Exception {
        if (!Screenless.displayThere()) {
            Screenless.use(WIDTH, HEIGHT);
        }
        switch (what) {
            case BARE -> {
                CountDownLatch seen = new CountDownLatch(1);
                FirstFrame.ofBareWindow(WIDTH, HEIGHT, seen::countDown);
                seen.await();
                tellTime();
            }
            case KIOSK -> firstScreen(data);
        }
        return 0;
    }

    /** For {@link KillRounds}: keeps results until it is killed. */
    @Command(name = "store-once", hidden = true)
    int storeOnce(
            @Option(names = "--file", required = true) Path file,
            @Option(names = "--prefix", required = true) String prefix)
            throws StoreFault {
        KillRounds.keepForEver(file, prefix, Out::line);
        return 0;
    }

    private static void firstScreen(Path folder)
            throws DataFolder.Unusable,
                    IOException,
                    InterruptedException,
                    Complaints.NoWindow,
                    Complaints.NoReader {
        try (DataFolder data = DataFolder.claim(folder);
                Kiosk _ =
                        Kiosk.open(
                                new KioskPlan(
                                        data,
                                        Rules.standard(),
                                        Demo.FACILITY,
                                        Surroundings.SIMULATED),
                                KioskWindow.Options.bare(KioskWindow.Content.KIOSK, WIDTH, HEIGHT),
                                BenchCommand::tellTime,
                                () -> {})) {
            // seen is all that is asked
        }
    }

    private static void tellTime() {
        long started = ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli();
        Out.line("seen after ms: " + (System.currentTimeMillis() - started));
    }

    private static double measured(What what, Path data) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "madoguchi.Main"));
        command.addAll(
                List.of("bench", "start-once", "--what", what.name(), "--data", data.toString()));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("the measured process failed: " + said);
        }
        return Arrays.stream(said.split("\n"))
                .filter(line -> line.startsWith("seen after ms: "))
                .mapToDouble(line -> Double.parseDouble(line.substring("seen after ms: ".length())))
                .findFirst()
                .orElseThrow(() -> new IOException("the measured process told no time"));
    }

    private static String row(String name, List<Double> times) {
        return String.format(
                Locale.ROOT,
                "%-22s median %5.0f ms, from %5.0f to %5.0f",
                name,
                Median.of(times),
                times.stream().mapToDouble(t -> t).min().orElseThrow(),
                times.stream().mapToDouble(t -> t).max().orElseThrow());
    }
}
