package madoguchi.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import madoguchi.camera.CardPhotos;
import madoguchi.card.virtual.CardOffice;
import madoguchi.eligibility.CertificateGrace;
import madoguchi.eligibility.simulator.CentreSimulator;
import madoguchi.eligibility.simulator.Condition;
import madoguchi.scenario.Cast;
import madoguchi.scenario.CentrePeople;
import madoguchi.settings.DataFolder;
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
            throw new ParameterException(spec.commandLine(), "there is no port " + port + ".");
        }
        Path folder = data.orElseGet(DataFolder::ofUser);
        Clock clock = Clock.system(Demo.FACILITY.zone());
        LocalDate today = LocalDate.now(clock);
        Cast cast = Cast.bundled(today);
        CardOffice office =
                new CardOffice(
                        DataFolder.cardsIn(folder),
                        person -> CardPhotos.jp2(cast.lookOf(person)),
                        today);
        CentrePeople known = people(cast, today);
        OutsideCentre.simulated(folder, clock).terminal(); // for whoever will ask it
        CountDownLatch over = new CountDownLatch(1);
        try (CentreSimulator centre = start(office, folder, clock)) {
            Runtime.getRuntime().addShutdownHook(new Thread(centre::close));
            centre.condition(condition);
            Out.line(
                    "SIMULATED eligibility centre at " + centre.address() + "; it insures nobody.");
            Out.line("Certificates: " + OutsideCentre.simulated(folder, clock).folder());
            Out.line("%d people known.".formatted(known.enrolIn(centre, office)));
            Thread.ofVirtual().start(() -> listen(centre));
            over.await();
            return 0;
        }
    }

    private CentreSimulator start(CardOffice office, Path folder, Clock clock) throws IOException {
        try {
            return CentreSimulator.start(
                    new CentreSimulator.Setup(
                            port,
                            Optional.of(OutsideCentre.simulated(folder, clock).centre()),
                            office.authority(),
                            new CertifiedTerminals(office.terminalAuthority()),
                            CertificateGrace.THREE_MONTHS,
                            clock));
        } catch (BindException e) {
            throw new ParameterException(
                    spec.commandLine(), "port " + port + " cannot be used: " + e.getMessage(), e);
        }
    }

    private CentrePeople people(Cast cast, LocalDate today) throws IOException {
        try {
            CentrePeople products = CentrePeople.of(cast);
            return people.isPresent() ? products.and(people.get(), today) : products;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
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
