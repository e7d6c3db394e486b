package madoguchi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import madoguchi.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "scenario",
        description =
                "Runs scenario files without a display, by touches on the real screens of a whole kiosk, each in a data"
                        + " folder of its own, and tells the first difference of each: which line of the walk, what"
                        + " was expected, what was seen, on which screen, and where its picture is.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:every scenario ended as it says",
            "1:at least one did not",
            "2:a file cannot be read; nothing was run"
        },
        footer = {
            "",
            "Examples:",
            "  ./kiosk scenario my-scenario.yaml",
            "  ./kiosk scenario scenarios/ --out /tmp/run --junit /tmp/run/report.xml"
        })
final class ScenarioCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE|DIR",
            description =
                    "A scenario file, or a folder: all its .yaml files in the order of names.")
    private Path place;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Where pictures and data go, one folder for each scenario (default: a new temporary folder).")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--junit",
            paramLabel = "FILE",
            description = "Also write the outcome as a JUnit report (XML).")
    private Optional<Path> junit = Optional.empty();

    @Override
    public Integer call() throws Exception {
        List<Scenario> scenarios = read(files());
        Path folder = out.isPresent() ? out.get() : Files.createTempDirectory("madoguchi-runs-");
        Out.line("Pictures and data go to " + folder);
        Screenless.use(Walk.WIDTH, Walk.HEIGHT);
        List<ScenarioRun> runs = new ArrayList<>();
        Optional<Path> keys = Optional.empty();
        for (Scenario scenario : scenarios) {
            ScenarioRun run = ScenarioRun.of(scenario, folder.resolve(scenario.name()), keys);
            keys = Optional.of(run.keys());
            tell(run);
            runs.add(run);
        }
        if (junit.isPresent()) {
            JunitReport.write(runs, junit.get());
        }
        return summary(runs);
    }

    private static void tell(ScenarioRun run) {
        Out.line(
                String.format(
                        Locale.ROOT,
                        "%-5s %-28s %6.2f s  %s",
                        run.passed() ? "ok" : "NOT",
                        run.scenario().name(),
                        run.seconds(),
                        run.scenario().title().getOrDefault("en", "")));
        run.differences().forEach(difference -> Out.line("      " + difference));
        if (!run.passed()) {
            Out.line("      pictures: " + run.pictures());
        }
    }

    private static int summary(List<ScenarioRun> runs) {
        long passed = runs.stream().filter(ScenarioRun::passed).count();
        Out.line(
                String.format(
                        Locale.ROOT,
                        "%d scenarios: %d as they say, %d not; %.1f s",
                        runs.size(),
                        passed,
                        runs.size() - passed,
                        runs.stream().mapToDouble(ScenarioRun::seconds).sum()));
        return passed == runs.size() ? 0 : 1;
    }

    private List<Path> files() throws IOException {
        if (!Files.exists(place)) {
            throw wrong("there is no " + place);
        }
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        try (Stream<Path> files = Files.list(place)) {
            List<Path> found =
                    files.filter(file -> file.toString().matches(".*\\.ya?ml")).sorted().toList();
            if (found.isEmpty()) {
                throw wrong("there is no .yaml file in " + place);
            }
            return found;
        }
    }

    /** All of them before the first is run, so that no mistake is told late. */
    private List<Scenario> read(List<Path> files) {
        List<Scenario> scenarios = new ArrayList<>();
        List<String> bad = new ArrayList<>();
        for (Path file : files) {
            try {
                scenarios.add(Scenario.read(file));
            } catch (Scenario.BadScenario e) {
                bad.add(e.getMessage());
            }
        }
        if (!bad.isEmpty()) {
            throw wrong(String.join("\n", bad));
        }
        return scenarios;
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
