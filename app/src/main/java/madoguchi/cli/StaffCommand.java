package madoguchi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import madoguchi.desk.run.DeskPlan;
import madoguchi.desk.run.StaffDesk;
import madoguchi.health.log.LogFolder;
import madoguchi.screen.Touch;
import madoguchi.settings.DataFolder;
import madoguchi.settings.Facility;
import madoguchi.settings.SettingsFile;
import madoguchi.store.Passwords.Role;
import madoguchi.store.Store;
import madoguchi.ui.KioskWindow;
import madoguchi.ui.ResultPaper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "staff",
        description =
                "Opens the staff's screens in a window of their own, beside the kiosk that runs on the same"
                        + " data folder, or without it.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:it was closed",
            "1:it could not be opened",
            "2:the command line cannot be used"
        })
final class StaffCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data folder (default: the user's own).")
    private Optional<Path> data = Optional.empty();

    @Override
    public Integer call() throws Exception {
        Path folder = data.orElseGet(DataFolder::ofUser).toAbsolutePath();
        SettingsFile.Loaded loaded = SettingsFile.look(folder);
        loaded.complaint().ifPresent(complaint -> Out.line("kiosk: " + complaint.sentence()));
        requirePasswords(folder);
        if (!Screenless.displayThere()) {
            throw new Complaints.NoDesk("No display here: the staff's window needs one.");
        }
        CountDownLatch closed = new CountDownLatch(1);
        Relay<Touch> touches = new Relay<>();
        KioskWindow window =
                KioskWindow.open(KioskWindow.Options.staff(), touches, _ -> {}, closed::countDown);
        PracticeDrill drill = new PracticeDrill(folder.resolve("exports"));
        DeskPlan plan =
                DeskPlan.of(loaded.settings(), new ResultPaper()::print)
                        .with(drill)
                        .with(
                                own ->
                                        new TerminalTechnician(
                                                folder, loaded.settings(), Map.of(), own))
                        .with(() -> Given.on(folder, InstantSource.system()));
        try (drill;
                LogFolder _ =
                        LogFolder.beginOfStaff(folder, loaded.settings().privacy().logsKept());
                StaffDesk staff =
                        new StaffDesk(
                                plan,
                                StaffDesk.tools(
                                        folder,
                                        KeptStore.plan(folder),
                                        Clock.system(Facility.JAPAN),
                                        plan),
                                window.kiosk(),
                                closed::countDown)) {
            touches.to(staff::touched);
            staff.open();
            closed.await();
        } finally {
            window.close();
        }
        return 0;
    }

    /** Passwords are chosen at the terminal, at its first start, and nowhere else. */
    private static void requirePasswords(Path folder) throws Exception {
        if (Files.exists(DataFolder.databaseIn(folder))) {
            try (Store store = KeptStore.open(folder)) {
                if (store.passwords().isSet(Role.FACILITY)) {
                    return;
                }
            }
        }
        throw new Complaints.NoDesk(
                "The first start on the data folder "
                        + folder
                        + " is not finished, and no password is set: start ./kiosk there first.");
    }
}
