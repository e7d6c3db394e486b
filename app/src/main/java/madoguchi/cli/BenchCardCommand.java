package madoguchi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import madoguchi.bench.CardBench;
import madoguchi.bench.CardVisit;
import madoguchi.bench.Endurance;
import madoguchi.camera.CardPhotos;
import madoguchi.card.CardFault;
import madoguchi.card.Pin;
import madoguchi.card.mynumber.CardProblem;
import madoguchi.card.persona.Persona;
import madoguchi.card.virtual.CardOffice;
import madoguchi.card.virtual.VirtualReader;
import madoguchi.scenario.Cast;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The card's part of a visit, against the same bytes sent bare. */
@Command(
        name = "card",
        description =
                "One visit's card work on the simulated reader, against the same APDUs sent bare.",
        mixinStandardHelpOptions = true)
final class BenchCardCommand implements Callable<Integer> {

    private static final String PERSONA = "ordinary";
    private static final Duration REAL_CARD = Duration.ofMillis(25);

    /** A slow round takes seconds and hardly varies. */
    private static final int SLOW_ROUNDS = 5;

    @Option(
            names = "--rounds",
            defaultValue = "101",
            description = "How often, bare (default: 101; with 25 ms per APDU always 5).")
    private int rounds;

    @Option(
            names = "--visits",
            defaultValue = "1000",
            description =
                    "After how many visits to look at memory, threads and handles"
                            + " (default: 1000; 0: not at all).")
    private int visits;

    @Override
    public Integer call() throws IOException, CardFault, CardProblem {
        LocalDate today = LocalDate.now(Demo.FACILITY.zone());
        Cast cast = Cast.bundled(today);
        Persona persona = cast.persona(PERSONA);
        Path folder = Files.createTempDirectory("madoguchi-bench-");
        try (VirtualReader reader = new VirtualReader("bench")) {
            reader.put(
                    new CardOffice(folder, person -> CardPhotos.jp2(cast.lookOf(person)), today)
                            .make(persona));
            measure(new CardVisit(reader, reader.scan().orElseThrow(), () -> pinOf(persona)));
        }
        return 0;
    }

    private static Pin pinOf(Persona persona) {
        if (persona.card() instanceof Persona.MyNumber card) {
            return Pin.of(card.pin().orElseThrow().bytes().clone());
        }
        throw new IllegalStateException(PERSONA + " has no PIN");
    }

    private void measure(CardVisit visit) throws CardFault, CardProblem {
        CardBench bench = CardBench.of(visit);
        Out.line(
                bench.apdus().values().stream().mapToInt(count -> count).sum()
                        + " APDUs a visit: "
                        + bench.apdus().entrySet().stream()
                                .map(kind -> kind.getValue() + " " + kind.getKey())
                                .collect(Collectors.joining(", ")));
        Out.line(row("bare", bench.measure(Duration.ZERO, rounds)));
        Out.line(row("25 ms per APDU", bench.measure(REAL_CARD, SLOW_ROUNDS)));
        if (visits > 0) {
            List<Endurance.Sample> samples = Endurance.of(visit, visits);
            samples.forEach(sample -> Out.line(row(sample)));
        }
    }

    private static String row(String name, CardBench.Figures figures) {
        return String.format(
                Locale.ROOT,
                "%-15s visit %8.2f ms, floor %8.2f ms, ratio of the medians %.3f",
                name,
                figures.visitMillis(),
                figures.floorMillis(),
                figures.ratio());
    }

    private static String row(Endurance.Sample sample) {
        return String.format(
                Locale.ROOT,
                "after %6d visits: heap %6.2f MB, %d threads, %d handles",
                sample.visits(),
                sample.heapBytes() / 1e6,
                sample.threads(),
                sample.handles());
    }
}
