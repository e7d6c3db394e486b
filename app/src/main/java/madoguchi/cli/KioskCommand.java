package madoguchi.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import madoguchi.camera.FrameSource;
import madoguchi.scenario.Scenario;
import madoguchi.settings.DataFolder;
import madoguchi.ui.KioskWindow;
import madoguchi.visit.Rules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ./kiosk}: the counter, with the simulated device beside it; without a display one patient
 * walks through.
 */
@Command(
        name = "kiosk",
        description =
                "Opens the reception terminal beside a simulated device. Without a display one patient walks"
                        + " through by itself.",
        subcommands = {
            DemoCommand.class,
            ScenarioCommand.class,
            AdviceCommand.class,
            CardCommand.class,
            GalleryCommand.class,
            BenchCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Of the launcher itself:",
            "  test             build everything and run all tests",
            "  build            build when sources are newer",
            "  format           format the sources",
            "  docs             write the pages in docs that are made from the code"
        })
public final class KioskCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(KioskCommand.class);
    private static final Duration TO_THE_END = Duration.ofSeconds(20);

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data folder (default: the user's own).")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--camera",
            paramLabel = "SOURCE",
            description =
                    "pictures:DIR shows the pictures of a folder to the camera (default: drawn people).")
    private Optional<String> camera = Optional.empty();

    /** The whole command line, with its complaints. */
    public static CommandLine commandLine() {
        return Complaints.handledIn(
                new CommandLine(new KioskCommand()).setCaseInsensitiveEnumValuesAllowed(true));
    }

    @Override
    public Integer call() throws Exception {
        Optional<FrameSource> source = Cameras.open(camera);
        if (!Screenless.displayThere()) {
            Out.line(
                    "No display here: one patient walks through by itself (./kiosk demo --list names other walks).");
            Demo demo = new Demo(Scenario.bundled("face"), source);
            return data.isPresent() ? demo.on(data.get()) : demo.in(Optional.empty());
        }
        CountDownLatch closed = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> told(closed, ended)));
        try (DataFolder claimed = DataFolder.claim(data.orElseGet(DataFolder::ofUser));
                Kiosk _ =
                        Kiosk.open(
                                new Assembly.Plan(claimed, Rules.standard(), Demo.FACILITY, source),
                                KioskWindow.Options.desktop(
                                        KioskWindow.Content.KIOSK_AND_SIMULATED_DEVICE),
                                () -> {},
                                closed::countDown)) {
            closed.await();
            return 0;
        } finally {
            ended.countDown();
        }
    }

    /** When the system ends the process, the visit ends as it does when the window is closed. */
    private static void told(CountDownLatch close, CountDownLatch ended) {
        close.countDown();
        try {
            if (!ended.await(TO_THE_END.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("the kiosk did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
