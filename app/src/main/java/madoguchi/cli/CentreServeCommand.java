package madoguchi.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import madoguchi.eligibility.simulator.CentreSimulator;
import madoguchi.eligibility.simulator.Condition;
import madoguchi.settings.DataFolder;
import madoguchi.settings.Facility;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** A simulated eligibility centre for other processes of this computer. */
@Command(
        name = "serve",
        description = {
            "Serves a simulated eligibility centre by HTTPS on this computer until interrupted; a terminal must"
                    + " show a certificate of the data folder's test authority.",
            "A line typed here says how the centre is from now on: one of the words of --condition."
        },
        mixinStandardHelpOptions = true)
final class CentreServeCommand implements Callable<Integer> {

    private static final int PORT = 8443;

    @Spec private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "" + PORT,
            description = "On 127.0.0.1 (default: ${DEFAULT-VALUE}; 0: any free one).")
    private int port;

    @Option(
            names = "--condition",
            paramLabel = "HOW",
            converter = ConditionWord.class,
            defaultValue = "up",
            description = "How the centre is at first: ${COMPLETION-CANDIDATES} (default: up).",
            completionCandidates = ConditionWord.class)
    private Condition condition;

    @Option(
            names = "--people",
            paramLabel = "DIR|FILE",
            description =
                    "Personas of your own, *.yaml in the form of the product's, beside those.")
    private Optional<Path> people = Optional.empty();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Whose cards it knows and where its certificates are kept (default: the user's own).")
    private Optional<Path> data = Optional.empty();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > 0xFFFF) {
            throw wrong("there is no port " + port + ".");
        }
        CountDownLatch over = new CountDownLatch(1);
        try (ServedCentre served = serve()) {
            CentreSimulator centre = served.centre();
            Runtime.getRuntime().addShutdownHook(new Thread(centre::close));
            centre.condition(condition);
            Out.line(
                    "SIMULATED eligibility centre at " + centre.address() + "; it insures nobody.");
            Out.line("Certificates: " + served.certificates());
            Out.line("%d people known.".formatted(served.known()));
            Thread.ofVirtual().start(() -> listen(centre));
            over.await();
            return 0;
        }
    }

    private ServedCentre serve() throws IOException {
        try {
            return ServedCentre.start(
                    data.orElseGet(DataFolder::ofUser), port, people, Clock.system(Facility.JAPAN));
        } catch (BindException e) {
            throw wrong("port " + port + " cannot be used: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage());
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    /** The control of a running centre: whoever started it types. */
    private static void listen(CentreSimulator centre) {
        try (BufferedReader typed =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = typed.readLine(); line != null; line = typed.readLine()) {
                obey(centre, line.strip());
            }
        } catch (IOException e) {
            Out.line("Nothing more can be typed: " + e.getMessage());
        }
    }

    private static void obey(CentreSimulator centre, String word) throws IOException {
        if (word.isEmpty()) {
            return;
        }
        try {
            Condition wanted = new ConditionWord().convert(word);
            centre.condition(wanted);
            Out.line("The centre is now: " + ConditionWord.of(wanted));
        } catch (TypeConversionException e) {
            Out.line(e.getMessage());
        }
    }
}
