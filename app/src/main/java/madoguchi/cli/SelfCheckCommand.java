package madoguchi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import madoguchi.health.Level;
import madoguchi.health.Report;
import madoguchi.screen.Language;
import madoguchi.settings.DataFolder;
import madoguchi.settings.Facility;
import madoguchi.settings.Settings;
import madoguchi.settings.SettingsFile;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./kiosk selfcheck}: T01 without a screen. */
@Command(
        name = "selfcheck",
        description = {
            "Looks at every part of the terminal and says what it saw, what that means and what to do. No"
                    + " secret is sent to a card, no picture is kept, nothing is said about a person.",
            "While a kiosk runs on the data folder it keeps reader and camera to itself: then its own word"
                    + " is told instead."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:nothing is wrong",
            "1:it could not do its work",
            "2:the command line cannot be used",
            "3:something should be looked at (yellow), nothing is out of order",
            "4:something is out of order (red)"
        })
final class SelfCheckCommand implements Callable<Integer> {

    static final int YELLOW = 3;
    static final int RED = 4;

    @Spec private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data folder (default: the user's own).")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--json", description = "One JSON object instead of text.")
    private boolean json;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "ja",
            description = "ja or en (default: ja).")
    private String language;

    @Option(
            names = "--reader",
            paramLabel = ReaderName.LABEL,
            converter = ReaderName.class,
            description = "Which reader (default: what settings.yaml says).")
    private Optional<Settings.Reader> reader = Optional.empty();

    @Option(
            names = "--camera",
            paramLabel = "SOURCE",
            description =
                    "device:0 (or its name), video:FILE, folder:DIR or drawn (default: what settings.yaml"
                            + " says).")
    private Optional<String> camera = Optional.empty();

    @Option(
            names = "--archive",
            paramLabel = "FILE",
            description =
                    "Also writes one zip file for support: this report, status, settings, what failed how"
                            + " often, logs. Without anybody's data.")
    private Optional<Path> archive = Optional.empty();

    @Mixin private FaceOptions face;

    @ArgGroup(exclusive = false)
    private CentreOptions centre;

    @Override
    public Integer call() throws IOException, InterruptedException {
        CheckWords words = new CheckWords(language());
        Path folder = data.orElseGet(DataFolder::ofUser);
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(
                    spec.commandLine(), "there is no data folder " + folder + ".");
        }
        TerminalTechnician technician = technician(folder);
        Report report = technician.check();
        List<String> text = new CheckText(words, Facility.JAPAN).lines(report);
        if (json) {
            Out.line(new CheckJson(words).of(report));
        } else {
            text.forEach(Out::line);
        }
        if (archive.isPresent()) {
            technician.archive(report, words, archive.get());
            if (!json) {
                Out.line("");
                Out.line("→ " + archive.get());
            }
        }
        return status(report.worst());
    }

    private static int status(Level worst) {
        return switch (worst) {
            case GREEN, NOT_MEASURED -> 0;
            case YELLOW -> YELLOW;
            case RED -> RED;
        };
    }

    private TerminalTechnician technician(Path folder) {
        Map<String, String> given = new HashMap<>();
        camera.ifPresent(source -> given.put("camera", source));
        reader.ifPresent(kind -> given.put("reader", kind.name().toLowerCase(Locale.ROOT)));
        face.giveTo(given);
        if (centre != null) {
            centre.giveTo(given);
        }
        Settings settings = SettingsFile.look(folder).settings();
        Given.over(spec, settings, given); // refused before anything is looked at
        return new TerminalTechnician(folder, settings, given, Optional.empty());
    }

    private Language language() {
        return Arrays.stream(Language.values())
                .filter(known -> known.tag().equals(language))
                .findFirst()
                .orElseThrow(
                        () ->
                                new ParameterException(
                                        spec.commandLine(),
                                        "--lang: ja or en, not \"%s\"".formatted(language)));
    }
}
