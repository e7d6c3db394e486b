package madoguchi.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import madoguchi.scenario.Album;
import madoguchi.scenario.Report;
import madoguchi.scenario.Scenario;
import madoguchi.scenario.Walker;
import madoguchi.screen.SimTouch;
import madoguchi.screen.Touch;
import madoguchi.settings.DataFolder;
import madoguchi.settings.Facility;
import madoguchi.settings.SettingsFile;
import madoguchi.store.Passwords.Role;
import madoguchi.store.ResultView;
import madoguchi.store.Store;
import madoguchi.store.StoreFault;
import madoguchi.store.StoreFile;
import madoguchi.ui.Finger;
import madoguchi.ui.KioskWindow;
import madoguchi.visit.Rules;

/**
 * Walks one scenario by touches on the real screens of a whole kiosk. JavaFX draws into memory or
 * on a display, as it was told before.
 */
final class Walk {

    static final int WIDTH = 800;
    static final int HEIGHT = 1280;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /**
     * @param data of the kiosk; what it holds already stays
     * @param pictures folder for one of each screen
     * @param told of every screen when it comes
     */
    record Setting(
            DataFolder data,
            Path pictures,
            Facility facility,
            Surroundings around,
            Consumer<Album.Shown> told) {}

    /**
     * @param differences from what the scenario says; none when it ended as it should
     */
    record Ended(Report report, List<String> differences, Duration took) {}

    private Walk() {}

    static Ended of(Scenario scenario, Setting setting)
            throws IOException, StoreFault, InterruptedException, Complaints.NoReader {
        long begun = System.nanoTime();
        Clock clock = clock(scenario, setting.facility());
        given(scenario, setting.data(), clock);
        Optional<String> before = row(setting.data()).flatMap(Walk::id);
        Relay<Touch> touches = new Relay<>();
        KioskWindow window =
                KioskWindow.open(
                        KioskWindow.Options.bare(KioskWindow.Content.KIOSK, WIDTH, HEIGHT).still(),
                        touches,
                        _ -> {},
                        () -> {});
        Finger finger = new Finger(window, PATIENCE);
        Album album =
                new Album(
                        window.kiosk(), clock, setting.pictures(), finger::picture, setting.told());
        Rules rules = scenario.given().rules().applyTo(Rules.standard());
        KioskPlan plan =
                new KioskPlan(setting.data(), rules, setting.facility(), setting.around(), clock)
                        .with(SettingsFile.look(setting.data().folder()).settings().handOver());
        try (Assembly kiosk = Assembly.simulated(plan, album)) {
            touches.to(kiosk.counter()::touched);
            if (scenario.given().stands().isPresent()) {
                kiosk.device().does(new SimTouch.StandBefore(scenario.given().stands().get()));
            }
            kiosk.counter().open();
            Optional<String> stuck =
                    walk(
                            scenario,
                            new Walker(kiosk.device(), album, finger, kiosk.counter()::visualMode));
            Report report =
                    Report.of(album, row(setting.data()).filter(row -> !before.equals(id(row))));
            return new Ended(
                    report,
                    stuck.map(List::of).orElse(report.differencesFrom(scenario.ends())),
                    Duration.ofNanos(System.nanoTime() - begun));
        } finally {
            window.close();
        }
    }

    /** The scenario's own day, at this time of the day. */
    static Clock clock(Scenario scenario, Facility facility) {
        Clock real = Clock.system(facility.zone());
        return scenario.given()
                .today()
                .map(day -> ChronoUnit.DAYS.between(LocalDate.now(real), day))
                .map(days -> Clock.offset(real, Duration.ofDays(days)))
                .orElse(real);
    }

    private static Optional<String> walk(Scenario scenario, Walker walker)
            throws InterruptedException {
        try {
            walker.walk(scenario);
            return Optional.empty();
        } catch (Walker.Stuck e) {
            return Optional.of(e.getMessage());
        }
    }

    /** The newest; a walk on the data of a kiosk may find one of an earlier visit. */
    private static Optional<SequencedMap<String, String>> row(DataFolder data) throws StoreFault {
        return Files.exists(data.database())
                ? ResultView.newest(data.database())
                : Optional.empty();
    }

    private static Optional<String> id(SequencedMap<String, String> row) {
        return Optional.of(row.get("result_id"));
    }

    /** A password that has been set stays as it is. */
    static void given(Scenario scenario, DataFolder data, Clock clock)
            throws StoreFault, IOException {
        if (scenario.given().facilityPassword().isPresent()) {
            StoreFile.unpackNativesIn(data.temporary());
            try (Store store = Store.open(KeptStore.plan(data.folder()))) {
                if (!store.passwords().isSet(Role.FACILITY)) {
                    byte[] password =
                            scenario.given()
                                    .facilityPassword()
                                    .get()
                                    .getBytes(StandardCharsets.UTF_8);
                    store.passwords()
                            .set(Role.FACILITY, password, clock.instant(), "FIRST_START GLASS");
                }
            }
        }
    }
}
