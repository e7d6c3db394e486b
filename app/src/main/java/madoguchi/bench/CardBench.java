package madoguchi.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import madoguchi.card.CardFault;
import madoguchi.card.CardLink;
import madoguchi.card.mynumber.CardProblem;

/**
 * What our way of speaking to a card costs beyond the APDUs themselves. The floor is the same bytes
 * sent through the same reader with nobody looking at the answers; the two take turns in one run.
 */
public final class CardBench {

    private static final int WARM_UP = 30;

    private final CardVisit visit;
    private final List<byte[]> commands;

    private CardBench(CardVisit visit, List<byte[]> commands) {
        this.visit = visit;
        this.commands = commands;
    }

    public static CardBench of(CardVisit visit) throws CardFault, CardProblem {
        CardBench bench;
        try (KeptCommands kept = new KeptCommands(visit.open())) {
            visit.over(kept);
            bench = new CardBench(visit, List.copyOf(kept.sent()));
        }
        for (int i = 0; i < WARM_UP; i++) {
            bench.visited(Duration.ZERO);
            bench.floor(Duration.ZERO);
        }
        return bench;
    }

    /** How many APDUs of each kind a visit sends, by the kind's name. */
    public Map<String, Integer> apdus() {
        Map<String, Integer> kinds = new TreeMap<>();
        for (byte[] command : commands) {
            kinds.merge(kind(command), 1, Integer::sum);
        }
        return kinds;
    }

    private static String kind(byte[] command) {
        int header = 4;
        return switch (command[1]) {
            case (byte) 0xA4 -> "select";
            case (byte) 0xB0 -> "read";
            case 0x20 -> command.length > header ? "verify" : "ask tries";
            case 0x2A -> "sign";
            default -> "other";
        };
    }

    /**
     * @param visitMillis median of a visit
     * @param floorMillis median of the same bytes sent bare
     */
    public record Figures(double visitMillis, double floorMillis) {
        public double ratio() {
            return visitMillis / floorMillis;
        }
    }

    /**
     * @param each what every APDU takes in addition, zero for none
     */
    public Figures measure(Duration each, int rounds) throws CardFault, CardProblem {
        List<Double> visits = new ArrayList<>();
        List<Double> floors = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            visits.add(visited(each));
            floors.add(floor(each));
        }
        return new Figures(Median.of(visits), Median.of(floors));
    }

    private CardLink open(Duration each) throws CardFault {
        CardLink link = visit.open();
        return each.isZero() ? link : new Slowed(link, each);
    }

    private double visited(Duration each) throws CardFault, CardProblem {
        long begun = System.nanoTime();
        try (CardLink link = open(each)) {
            visit.over(link);
        }
        return millisSince(begun);
    }

    private double floor(Duration each) throws CardFault {
        long begun = System.nanoTime();
        try (CardLink link = open(each)) {
            for (byte[] command : commands) {
                link.exchange(command, CardVisit.LIMIT);
            }
        }
        return millisSince(begun);
    }

    private static double millisSince(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }
}
