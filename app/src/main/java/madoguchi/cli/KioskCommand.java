package madoguchi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import madoguchi.camera.CameraUnusable;
import madoguchi.desk.run.DeskPlan;
import madoguchi.health.log.LogFolder;
import madoguchi.scenario.Scenario;
import madoguchi.settings.Changed;
import madoguchi.settings.Complaint;
import madoguchi.settings.DataFolder;
import madoguchi.settings.Facility;
import madoguchi.settings.Patients;
import madoguchi.settings.Settings;
import madoguchi.settings.SettingsFile;
import madoguchi.ui.KioskWindow;
import madoguchi.ui.ResultPaper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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
            PracticeCommand.class,
            AdviceCommand.class,
            DeclarationCommand.class,
            UsageCommand.class,
            CardCommand.class,
            FaceCommand.class,
            ModelsCommand.class,
            CentreCommand.class,
            StoreCommand.class,
            ResultsCommand.class,
            SelfCheckCommand.class,
            StaffCommand.class,
            GalleryCommand.class,
            BenchCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:it was closed",
            "1:it could not do its work",
            "2:the command line cannot be used",
            "75:it must be started again, which ./kiosk does",
            "85:the computer is to be restarted, which ./kiosk supervise does",
            "86:the computer is to be switched off, which ./kiosk supervise does",
            "143:the system told it to end, and it did in order"
        },
        footer = {
            "",
            "Of the launcher itself:",
            "  supervise        run the kiosk; start it again when it asks for it, falls over or hangs",
            "  test             build everything and run all tests",
            "  build            build when sources are newer",
            "  format           format the sources",
            "  docs             write the pages in docs that are made from the code"
        })
public final class KioskCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(KioskCommand.class);

    private static final Duration TO_THE_END = Duration.ofSeconds(20);

    @Spec private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data folder (default: the user's own).")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--camera",
            paramLabel = "SOURCE",
            description =
                    "device:0 (or its name), video:FILE, folder:DIR (pictures, one after the other) or drawn"
                            + " (default: drawn people).")
    private Optional<String> camera = Optional.empty();

    @Option(
            names = "--reader",
            paramLabel = ReaderName.LABEL,
            converter = ReaderName.class,
            description =
                    "Where cards are put down: on the simulated device, or on a real reader (pcsc is auto;"
                            + " default: what settings.yaml says).")
    private Optional<Settings.Reader> reader = Optional.empty();

    @Mixin private FaceOptions face;

    @ArgGroup(exclusive = false)
    private CentreOptions centre;

    /** The whole command line, with its complaints. */
    public static CommandLine commandLine() {
        return Complaints.handledIn(
                new CommandLine(new KioskCommand()).setCaseInsensitiveEnumValuesAllowed(true));
    }

    @Override
    public Integer call() throws Exception {
        if (!Screenless.displayThere()) {
            return walkThrough();
        }
        CountDownLatch closed = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        AtomicInteger status = new AtomicInteger();
        IntConsumer end =
                why -> {
                    status.set(why);
                    closed.countDown();
                };
        SystemSignal.onTermination(
                () -> {
                    end.accept(SystemSignal.TERMINATED);
                    told(closed, ended);
                    System.exit(SystemSignal.TERMINATED);
                });
        Runtime.getRuntime().addShutdownHook(new Thread(() -> told(closed, ended)));
        try (DataFolder claimed = DataFolder.claim(data.orElseGet(DataFolder::ofUser))) {
            SettingsFile.Loaded loaded = SettingsFile.in(claimed).load();
            int logsKept = loaded.settings().privacy().logsKept();
            try (LogFolder _ = LogFolder.begin(claimed.folder(), logsKept);
                    Kiosk kiosk =
                            Kiosk.open(
                                    plan(claimed, loaded, end),
                                    window(loaded.settings().patients()),
                                    () -> {},
                                    closed::countDown)) {
                kiosk.counter()
                        .settingsChangedByHand(
                                loaded.byHand().stream().map(Changed::told).toList());
                closed.await();
                return status.get();
            }
        } finally {
            ended.countDown();
        }
    }

    private int walkThrough() throws Exception {
        Out.line(
                "No display here: one patient walks through by itself (./kiosk demo --list names other walks).");
        Demo demo =
                new Demo(
                        Scenario.bundled("face"),
                        new Surroundings(
                                Cameras.open(camera),
                                face.over(FacePlan.STANDARD),
                                CardPlan.own(reader.orElse(Settings.Reader.SIMULATED)),
                                Optional.ofNullable(centre).map(CentreOptions::centre)));
        return data.isPresent() ? demo.on(data.get()) : demo.in(Optional.empty());
    }

    private KioskPlan plan(DataFolder claimed, SettingsFile.Loaded loaded, IntConsumer end)
            throws CameraUnusable, IOException {
        loaded.complaint().map(Complaint::sentence).ifPresent(KioskCommand::warn);
        Map<String, String> given = given();
        Settings settings = Given.over(spec, loaded.settings(), given);
        return new KioskPlan(
                        claimed,
                        settings.rules(),
                        settings.facility().in(Facility.JAPAN),
                        new Surroundings(
                                camera.isPresent()
                                        ? Cameras.open(camera)
                                        : Cameras.awaiting(settings.camera()),
                                FacePlan.of(settings),
                                CardPlan.of(settings.reader(), settings),
                                outside(claimed, settings)),
                        Clock.system(Facility.JAPAN))
                .with(settings.patients().spoken())
                .with(settings.handOver())
                .with(
                        DeskPlan.of(settings, new ResultPaper()::print)
                                .with(() -> given)
                                .with(
                                        own ->
                                                new TerminalTechnician(
                                                        claimed.folder(), settings, Map.of(), own)))
                .with(KioskHost.ofProcess(claimed.folder(), settings, end));
    }

    /** One that the command line names must be there now; the settings' may come later. */
    private Optional<OutsideCentre> outside(DataFolder claimed, Settings settings)
            throws IOException {
        if (centre != null) {
            centre.centre().tls(claimed.folder(), Clock.systemUTC());
        }
        return OutsideCentre.of(settings);
    }

    private static KioskWindow.Options window(Patients found) {
        var usual = KioskWindow.Options.desktop(KioskWindow.Content.KIOSK_AND_SIMULATED_DEVICE);
        return found.shufflesDigits() ? usual.shuffled(new SecureRandom()) : usual;
    }

    /** What the command line says instead of the settings. */
    private Map<String, String> given() {
        Map<String, String> given = new HashMap<>();
        camera.ifPresent(source -> given.put("camera", Cameras.anywhere(source)));
        reader.ifPresent(kind -> given.put("reader", kind.name().toLowerCase(Locale.ROOT)));
        face.giveTo(given);
        if (centre != null) {
            centre.giveTo(given);
        }
        return given;
    }

    private static void warn(String complaint) {
        Out.line("kiosk: " + complaint);
        LOG.warn("{}", complaint);
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
