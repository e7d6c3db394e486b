package madoguchi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import madoguchi.practice.Pace;
import madoguchi.practice.PracticeReport;
import madoguchi.scenario.Scenario;
import madoguchi.screen.Language;
import madoguchi.ui.FxThread;
import madoguchi.ui.PracticeWindow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "practice",
        description =
                "練習: plays scenarios at human pace in a window that says so all the time, with what is to be known about"
                        + " each step; card, light, faults and answers can be changed by hand in between; a report at"
                        + " the end. On a simulated terminal of its own: the real one's data are not touched.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:practice is over; without a display: the scenario went as it says",
            "1:without a display: it did not",
            "2:the command line cannot be used"
        },
        footer = {
            "",
            "Examples:",
            "  ./kiosk practice",
            "  ./kiosk practice network-down",
            "  ./kiosk practice pin --out /tmp/pin"
        })
final class PracticeCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "0..1",
            description =
                    "Its name (./kiosk demo --list) or a file of your own; without it the list.")
    private String scenario;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Without a window: plays it at once, and leaves a picture of every screen and the report there.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--reports",
            paramLabel = "DIR",
            description = "Where reports are saved (default: the folder in which it was started).")
    private Path reports = Path.of("");

    @Option(
            names = "--lang",
            paramLabel = "ja|en",
            defaultValue = "ja",
            description = "What is said beside the glass. Default: ja.")
    private String language;

    @Override
    public Integer call() throws Exception {
        Optional<Scenario> wanted =
                scenario == null ? Optional.empty() : Optional.of(read(scenario));
        if (out.isPresent() || !Screenless.displayThere()) {
            return without(
                    wanted.orElseThrow(
                            () ->
                                    wrong(
                                            "without a window the scenario must be named, like ./kiosk"
                                                    + " practice pin --out DIR")));
        }
        try {
            FxThread.start();
        } catch (IllegalStateException e) {
            throw new Complaints.NoWindow(e);
        }
        try (Practice practice =
                Practice.open(
                        new Practice.Setting(
                                language(),
                                true,
                                Pace.HUMAN,
                                reports.toAbsolutePath(),
                                Optional.empty(),
                                Practice.LEFT_ALONE))) {
            Runtime.getRuntime().addShutdownHook(new Thread(practice::end));
            practice.run(wanted);
        }
        return 0;
    }

    private int without(Scenario wanted) throws Exception {
        Path folder =
                out.isPresent() ? out.get() : Files.createTempDirectory("madoguchi-practice-out-");
        Files.createDirectories(folder);
        Screenless.use((int) PracticeWindow.WIDTH, (int) PracticeWindow.HEIGHT);
        Out.line("Pictures and report go to " + folder);
        try (Practice practice =
                Practice.open(
                        new Practice.Setting(
                                language(),
                                false,
                                Pace.AT_ONCE,
                                folder,
                                Optional.of(folder),
                                Practice.LEFT_ALONE))) {
            PracticeReport report = practice.once(wanted);
            PracticeFiles.lines(report, language()).forEach(Out::line);
            Out.line("Saved as " + practice.save(report));
            return report.asTheScenarioSays() ? 0 : 1;
        }
    }

    private Scenario read(String name) throws Scenario.BadScenario {
        return Files.isRegularFile(Path.of(name))
                ? Scenario.read(Path.of(name))
                : Scenario.bundled(name);
    }

    private Language language() {
        for (Language known : Language.values()) {
            if (known.tag().equals(language)) {
                return known;
            }
        }
        throw wrong("--lang: ja or en, not \"%s\"".formatted(language));
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
