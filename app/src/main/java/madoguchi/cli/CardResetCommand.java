package madoguchi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import madoguchi.camera.CardPhotos;
import madoguchi.card.persona.BadPersona;
import madoguchi.card.persona.Persona;
import madoguchi.card.virtual.CardOffice;
import madoguchi.scenario.Cast;
import madoguchi.settings.DataFolder;
import madoguchi.settings.Facility;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a municipality does for a real card. */
@Command(
        name = "reset",
        description =
                "Gives a simulated card its tries back: what the municipality does for a real one.",
        mixinStandardHelpOptions = true)
final class CardResetCommand implements Callable<Integer> {

    @Option(
            names = "--persona",
            paramLabel = "NAME|FILE",
            required = true,
            description =
                    "Whose card: one of the personas that come with the product, or a file of your own.")
    private String persona;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data folder (default: the user's own).")
    private Optional<Path> data = Optional.empty();

    @Override
    public Integer call()
            throws IOException, BadPersona, DataFolder.Unusable, Complaints.NoPersona {
        LocalDate today = LocalDate.now(Facility.JAPAN);
        Cast cast = Cast.bundled(today);
        Persona whose = Personas.of(cast, persona);
        // a kiosk that runs has the counters in memory
        try (DataFolder claimed = DataFolder.claim(data.orElseGet(DataFolder::ofUser))) {
            new CardOffice(claimed.cards(), person -> CardPhotos.jp2(cast.lookOf(person)), today)
                    .make(whose)
                    .resetCounters();
            Out.line("The simulated card \"%s\" has its tries back.".formatted(whose.name()));
            return 0;
        }
    }
}
