package madoguchi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import madoguchi.camera.CardPhotos;
import madoguchi.card.virtual.CardOffice;
import madoguchi.scenario.Cast;
import madoguchi.settings.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a municipality does for a real card. */
@Command(
        name = "reset",
        description =
                "Gives a simulated card its tries back: what the municipality does for a real one.",
        mixinStandardHelpOptions = true)
final class CardResetCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(
            names = "--persona",
            paramLabel = "NAME",
            required = true,
            description = "Whose card, of the personas that come with the product.")
    private String persona;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data folder (default: the user's own).")
    private Optional<Path> data = Optional.empty();

    @Override
    public Integer call() throws IOException {
        LocalDate today = LocalDate.now(Demo.FACILITY.zone());
        Cast cast = Cast.bundled(today);
        // a kiosk that runs has the counters in memory
        try (DataFolder claimed = DataFolder.claim(data.orElseGet(DataFolder::ofUser))) {
            new CardOffice(claimed.cards(), person -> CardPhotos.jp2(cast.lookOf(person)), today)
                    .make(cast.persona(persona))
                    .resetCounters();
            Out.line("The simulated card \"%s\" has its tries back.".formatted(persona));
            return 0;
        } catch (DataFolder.Unusable | IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }
}
