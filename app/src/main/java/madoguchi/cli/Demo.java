package madoguchi.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import madoguchi.camera.CameraUnusable;
import madoguchi.scenario.Album;
import madoguchi.scenario.Report;
import madoguchi.scenario.Scenario;
import madoguchi.scenario.Walker;
import madoguchi.screen.SimTouch;
import madoguchi.screen.Touch;
import madoguchi.settings.DataFolder;
import madoguchi.settings.Facility;
import madoguchi.store.Passwords.Role;
import madoguchi.store.ResultView;
import madoguchi.store.Store;
import madoguchi.store.StoreFault;
import madoguchi.ui.Finger;
import madoguchi.ui.FxThread;
import madoguchi.ui.KioskWindow;
import madoguchi.visit.Rules;
import tools.jackson.databind.json.JsonMapper;

/** Walks a scenario without a display, in a data folder of its own, and says how it ended. */
public final class Demo {

    static final Facility FACILITY = new Facility("まどぐち医院", "1312345678", ZoneId.of("Asia/Tokyo"));

    private static final int WIDTH = 800;
    private static final int HEIGHT = 1280;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Optional<Path> out;
    private final Optional<String> camera;

    Demo(Optional<Path> out, Optional<String> camera) {
        this.out = out;
        this.camera = camera;
    }

    /**
     * @return exit status: 0 when the walk ended as the scenario says it should
     */
    int run(String name)
            throws IOException,
                    Scenario.BadScenario,
                    DataFolder.Unusable,
                    CameraUnusable,
                    StoreFault,
                    InterruptedException {
        Scenario scenario = Scenario.bundled(name);
        Path folder = out.isPresent() ? out.get() : Files.createTempDirectory("madoguchi-demo-");
        Path pictures = emptied(folder.resolve("pictures"));
        Path data = emptied(folder.resolve("data"));
        Screenless.use(WIDTH, HEIGHT);
        Out.line("Scenario %s: %s".formatted(name, scenario.title().get("en")));
        Out.line("Pictures go to " + pictures);
        try (DataFolder claimed = DataFolder.claim(data)) {
            return walk(scenario, claimed, pictures);
        } finally {
            FxThread.stop();
        }
    }

    private int walk(Scenario scenario, DataFolder data, Path pictures)
            throws IOException, CameraUnusable, StoreFault, InterruptedException {
        Clock clock = Clock.system(FACILITY.zone());
        long begun = System.nanoTime();
        given(scenario, data, clock);
        Relay<Touch> touches = new Relay<>();
        KioskWindow window =
                KioskWindow.open(
                        KioskWindow.Options.bare(KioskWindow.Content.KIOSK, WIDTH, HEIGHT).still(),
                        touches,
                        _ -> {},
                        () -> {});
        Finger finger = new Finger(window, PATIENCE);
        Album album = new Album(window.kiosk(), clock, pictures, finger::picture, Demo::tell);
        Rules rules = scenario.given().rules().applyTo(Rules.standard());
        List<String> differences;
        Report report;
        try (Assembly kiosk =
                Assembly.simulated(new Assembly.Plan(data, rules, FACILITY, camera), album)) {
            touches.to(kiosk.counter()::touched);
            if (scenario.given().stands().isPresent()) {
                kiosk.device().does(new SimTouch.StandBefore(scenario.given().stands().get()));
            }
            kiosk.counter().open();
            Optional<String> stuck = Optional.empty();
            try {
                new Walker(kiosk.device(), album, finger).walk(scenario);
            } catch (Walker.Stuck e) {
                stuck = Optional.of(e.getMessage());
            }
            report = Report.of(album, ResultView.newest(data.database()));
            differences = stuck.map(List::of).orElse(report.differencesFrom(scenario.ends()));
        }
        window.close();
        print(scenario, report, data, pictures, (System.nanoTime() - begun) / 1e9, differences);
        return differences.isEmpty() ? 0 : 1;
    }

    private static void given(Scenario scenario, DataFolder data, Clock clock) throws StoreFault {
        if (scenario.given().facilityPassword().isPresent()) {
            Store.unpackNativesIn(data.temporary());
            try (Store store = Store.open(data.database())) {
                byte[] password =
                        scenario.given().facilityPassword().get().getBytes(StandardCharsets.UTF_8);
                store.passwords().set(Role.FACILITY, password, clock.instant());
            }
        }
    }

    private static void tell(Album.Shown shown) {
        Out.line(
                String.format(
                        Locale.ROOT, "  %6.2f s  %s", shown.at().toMillis() / 1e3, shown.name()));
    }

    private static void print(
            Scenario scenario,
            Report report,
            DataFolder data,
            Path pictures,
            double seconds,
            List<String> differences) {
        report.row()
                .ifPresentOrElse(
                        Demo::printRow, () -> Out.line("The receipt computer finds no row."));
        differences.forEach(difference -> Out.line("NOT AS THE SCENARIO SAYS: " + difference));
        SequencedMap<String, Object> json = new LinkedHashMap<>();
        json.put("scenario", scenario.name());
        json.put(
                "outcome",
                report.outcome().name().toLowerCase(Locale.ROOT)
                        + report.code().map(code -> ":" + code).orElse(""));
        json.put("method", report.method().map(Enum::name).orElse(null));
        json.put("consents", report.consents());
        json.put(
                "result_id",
                report.row().map(row -> Long.valueOf(row.get("result_id"))).orElse(null));
        json.put("database", data.database().toString());
        json.put("pictures", pictures.toString());
        json.put("seconds", Math.round(seconds * 100) / 100.0);
        Out.line(JsonMapper.shared().writeValueAsString(json));
    }

    private static void printRow(Map<String, String> row) {
        Out.line("The receipt computer finds (view v1_result):");
        row.forEach((column, value) -> Out.line("  %-32s %s".formatted(column, value)));
    }

    /** Only what an earlier demo left is removed: everything in these two folders is its own. */
    private static Path emptied(Path folder) throws IOException {
        Path mark = folder.resolve("made-by-madoguchi-demo");
        if (Files.isDirectory(folder) && isFilled(folder)) {
            if (!Files.exists(mark)) {
                throw new java.nio.file.FileAlreadyExistsException(
                        folder.toString(), null, "it is not empty and not a demo's");
            }
            delete(folder);
        }
        Files.createDirectories(folder);
        Files.writeString(mark, "");
        return folder;
    }

    private static boolean isFilled(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path done, IOException failed)
                            throws IOException {
                        Files.delete(done);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
