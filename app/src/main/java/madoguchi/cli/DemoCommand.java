package madoguchi.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import madoguchi.scenario.Scenario;
import madoguchi.settings.Settings;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description =
                "Walks one reception by touches on the real screens, without a display, and prints how it ended;"
                        + " the last line is one JSON object.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            defaultValue = "face",
            description = "Which (default: face).")
    private String scenario;

    @Option(names = "--list", description = "Name the scenarios.")
    private boolean list;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where pictures and database go (default: a new temporary folder).")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--camera",
            paramLabel = "SOURCE",
            description = "device:0, video:FILE or folder:DIR instead of drawn people.")
    private Optional<String> camera = Optional.empty();

    @Option(
            names = "--reader",
            paramLabel = ReaderName.LABEL,
            converter = ReaderName.class,
            defaultValue = "simulated",
            description =
                    "Where the simulated cards are put down: in this program, or through the system's"
                            + " smart-card service (pcsc is auto; default: simulated).")
    private Settings.Reader reader;

    @Mixin private FaceOptions face;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Walk on the data of this kiosk, which stays: its cards, passwords and results.")
    private Optional<Path> data = Optional.empty();

    @ArgGroup(exclusive = false)
    private CentreOptions centre;

    @Override
    public Integer call() throws Exception {
        if (list) {
            for (String name : Scenario.bundled()) {
                Out.line("%-20s %s".formatted(name, Scenario.bundled(name).title().get("en")));
            }
            return 0;
        }
        if (data.isPresent() && out.isPresent()) {
            throw wrong("--out makes a data folder of its own; it does not go with --data.");
        }
        if (centre != null && data.isEmpty()) {
            throw wrong("--centre knows the cards of one data folder: name it with --data.");
        }
        Surroundings around =
                new Surroundings(
                        Cameras.open(camera),
                        face.over(FacePlan.STANDARD),
                        CardPlan.own(reader),
                        Optional.ofNullable(centre).map(CentreOptions::centre));
        Demo demo = new Demo(Scenario.bundled(scenario), around);
        return data.isPresent() ? demo.on(data.get()) : demo.in(out);
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
