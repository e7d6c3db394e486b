package madoguchi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import madoguchi.scenario.Album;
import madoguchi.scenario.Report;
import madoguchi.scenario.Scenario;
import madoguchi.settings.DataFolder;
import madoguchi.settings.Facility;
import madoguchi.store.StoreFault;
import tools.jackson.databind.json.JsonMapper;

/** Walks a scenario without a display and says how it ended. */
final class Demo {

    static final Facility FACILITY = new Facility("まどぐち医院", "1312345678", Facility.JAPAN);

    private final Scenario scenario;
    private final Surroundings around;

    Demo(Scenario scenario, Surroundings around) {
        this.scenario = scenario;
        this.around = around;
    }

    /**
     * In a folder of its own.
     *
     * @param out none: a new temporary one
     * @return exit status: 0 when the walk ended as the scenario says it should
     */
    int in(Optional<Path> out)
            throws IOException,
                    DataFolder.Unusable,
                    StoreFault,
                    InterruptedException,
                    Complaints.NoReader {
        try (DemoFolder folder = DemoFolder.open(out)) {
            return walk(folder.data(), folder.pictures());
        }
    }

    /** On the data of a kiosk, which stays. */
    int on(Path data)
            throws IOException,
                    DataFolder.Unusable,
                    StoreFault,
                    InterruptedException,
                    Complaints.NoReader {
        try (DataFolder claimed = DataFolder.claim(data)) {
            return walk(claimed, Files.createTempDirectory("madoguchi-pictures-"));
        }
    }

    private int walk(DataFolder data, Path pictures)
            throws IOException, StoreFault, InterruptedException, Complaints.NoReader {
        Screenless.use(Walk.WIDTH, Walk.HEIGHT);
        Out.line("Scenario %s: %s".formatted(scenario.name(), scenario.title().get("en")));
        Out.line("Pictures go to " + pictures);
        Walk.Ended ended =
                Walk.of(scenario, new Walk.Setting(data, pictures, FACILITY, around, Demo::tell));
        print(ended, data, pictures);
        return ended.differences().isEmpty() ? 0 : 1;
    }

    private static void tell(Album.Shown shown) {
        Out.line(
                String.format(
                        Locale.ROOT, "  %6.2f s  %s", shown.at().toMillis() / 1e3, shown.name()));
    }

    private void print(Walk.Ended ended, DataFolder data, Path pictures) {
        Report report = ended.report();
        report.row()
                .ifPresentOrElse(
                        Demo::printRow, () -> Out.line("The receipt computer finds no row."));
        ended.differences()
                .forEach(difference -> Out.line("NOT AS THE SCENARIO SAYS: " + difference));
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
        json.put("seconds", Math.round(ended.took().toMillis() / 10.0) / 100.0);
        Out.line(JsonMapper.shared().writeValueAsString(json));
    }

    private static void printRow(Map<String, String> row) {
        Out.line("The receipt computer finds (view v1_result):");
        row.forEach((column, value) -> Out.line("  %-32s %s".formatted(column, value)));
    }
}
