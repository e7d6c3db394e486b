package madoguchi.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import madoguchi.bench.CardBench;
import madoguchi.bench.CardVisit;
import madoguchi.bench.Endurance;
import madoguchi.card.CardFault;
import madoguchi.card.mynumber.CardProblem;
import madoguchi.card.virtual.VirtualReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The card's part of a visit, against the same bytes sent bare. */
@Command(
        name = "card",
        description = {
            "One visit's card work against the same APDUs sent bare: on the simulated reader, and through pcscd",
            "and vpcd where they are, there beside OpenSC with the same card."
        },
        mixinStandardHelpOptions = true)
final class BenchCardCommand implements Callable<Integer> {

    private static final Duration REAL_CARD = Duration.ofMillis(25);

    /** A slow round takes seconds and hardly varies. */
    private static final int SLOW_ROUNDS = 5;

    private static final int VISITS_THROUGH_PCSCD = 300;

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

    @Option(
            names = "--pulls",
            defaultValue = "0",
            description =
                    "How many cards to pull in a row while connected through pcscd, two seconds each"
                            + " (default: 0).")
    private int pulls;

    @Override
    public Integer call() throws IOException, InterruptedException, CardFault, CardProblem {
        try (StandIn standIn = StandIn.make();
                VirtualReader reader = new VirtualReader("bench")) {
            reader.put(standIn.card());
            Out.line("--- on the simulated reader");
            measure(new CardVisit(reader, reader.scan().orElseThrow(), standIn::pin), visits);
            Out.line("--- through pcscd and vpcd");
            reader.take();
            new PcscBench(standIn)
                    .run(pulls, visit -> measure(visit, Math.min(visits, VISITS_THROUGH_PCSCD)));
        }
        return 0;
    }

    private void measure(CardVisit visit, int repeated) throws CardFault, CardProblem {
        CardBench bench = CardBench.of(visit);
        Out.line(
                bench.apdus().values().stream().mapToInt(count -> count).sum()
                        + " APDUs a visit: "
                        + bench.apdus().entrySet().stream()
                                .map(kind -> kind.getValue() + " " + kind.getKey())
                                .collect(Collectors.joining(", ")));
        Out.line(row("bare", bench.measure(Duration.ZERO, rounds)));
        Out.line(row("25 ms per APDU", bench.measure(REAL_CARD, SLOW_ROUNDS)));
        if (repeated > 0) {
            Endurance.of(visit, repeated).forEach(sample -> Out.line(row(sample)));
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
