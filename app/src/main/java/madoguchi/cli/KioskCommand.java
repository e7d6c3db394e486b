package madoguchi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import madoguchi.camera.CameraUnusable;
import madoguchi.screen.Language;
import madoguchi.screen.SimTouch;
import madoguchi.screen.Touch;
import madoguchi.settings.DataFolder;
import madoguchi.ui.KioskWindow;
import madoguchi.visit.Rules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
                    "pictures:DIR shows the pictures of a folder to the camera (default: drawn people).")
    private Optional<String> camera = Optional.empty();

    @Override
    public Integer call() throws Exception {
        if (!Screenless.displayThere()) {
            Out.line(
                    "No display here: one patient walks through by itself (./kiosk demo --list names other walks).");
            return new Demo(Optional.empty(), camera).run("face");
        }
        Path folder = data.orElseGet(DataFolder::ofUser);
        try (DataFolder claimed = DataFolder.claim(folder)) {
            return open(claimed);
        } catch (DataFolder.Unusable | CameraUnusable e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private int open(DataFolder claimed) throws IOException, CameraUnusable, InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        Relay<Touch> touches = new Relay<>();
        Relay<SimTouch> simTouches = new Relay<>();
        KioskWindow window =
                KioskWindow.open(
                        KioskWindow.Options.desktop(KioskWindow.Content.KIOSK_AND_SIMULATED_DEVICE),
                        touches,
                        simTouches,
                        closed::countDown);
        try (Assembly kiosk =
                Assembly.simulated(
                        new Assembly.Plan(claimed, Rules.standard(), Demo.FACILITY, camera),
                        window.kiosk())) {
            touches.to(kiosk.counter()::touched);
            simTouches.to(kiosk.device()::touched);
            kiosk.device().show(panel -> window.device().orElseThrow().show(panel, Language.JA));
            kiosk.counter().open();
            closed.await();
        } finally {
            window.close();
            madoguchi.ui.FxThread.stop();
        }
        return 0;
    }
}
