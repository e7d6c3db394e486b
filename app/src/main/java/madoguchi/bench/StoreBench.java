package madoguchi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import madoguchi.eligibility.Choices;
import madoguchi.eligibility.ConsentKind;
import madoguchi.eligibility.Consents;
import madoguchi.eligibility.Eligibility;
import madoguchi.eligibility.Eligibility.Insured;
import madoguchi.eligibility.Eligibility.Sex;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.settings.Facility;
import madoguchi.store.BareStore;
import madoguchi.store.Store;
import madoguchi.store.StoreFault;
import madoguchi.visit.Retention;
import madoguchi.visit.VisitResult;

/** What keeping a result costs, what many results cost, and how long the write-ahead log gets. */
public final class StoreBench {

    private static final int WARM_UP = 300;

    /** A busy day at one counter. */
    private static final int TODAY = 200;

    private final Path folder;
    private final Instant now;

    public StoreBench(Path folder, Instant now) {
        this.folder = folder;
        this.now = now;
    }

    /** The result of an ordinary visit. */
    public static VisitResult result(String visit, Instant at) {
        Map<ConsentKind, Boolean> answers = new EnumMap<>(ConsentKind.class);
        for (ConsentKind kind :
                List.of(
                        ConsentKind.SURGERY,
                        ConsentKind.TREATMENT,
                        ConsentKind.MEDICATION,
                        ConsentKind.HEALTH_CHECKUP)) {
            answers.put(kind, true);
        }
        return new VisitResult(
                visit,
                at,
                at,
                IdentityMethod.FACE,
                new Consents(answers, at),
                Choices.NONE,
                true,
                new Eligibility.Valid(
                        new Insured(
                                "見本　花子",
                                "ミホン　ハナコ",
                                LocalDate.of(1980, 2, 17),
                                Sex.FEMALE,
                                "東京都千代田区見本町１－２－３",
                                "01130012",
                                "見本健康保険組合",
                                "１２３",
                                "4567",
                                "01",
                                30,
                                LocalDate.of(2024, 4, 1),
                                Optional.empty())),
                Optional.empty(),
                false,
                Optional.empty());
    }

    /** One durable result, ours and bare, turn by turn on two files of the same tables. */
    public Pair durable(int rounds) throws StoreFault {
        List<Double> ours = new ArrayList<>();
        List<Double> floor = new ArrayList<>();
        Path bareFile = folder.resolve("bare.db");
        Store.open(bareFile).close();
        try (Store store = Store.open(folder.resolve("kept.db"));
                BareStore bare = BareStore.open(bareFile)) {
            for (int round = -WARM_UP; round < rounds; round++) {
                VisitResult result = result("v" + round, now);
                long id = round + WARM_UP + 1L;
                double kept = micros(() -> store.keep(result));
                double inserted = micros(() -> bare.insert(id, result.visit(), now));
                if (round >= 0) {
                    ours.add(kept);
                    floor.add(inserted);
                }
            }
        }
        return new Pair("one durable result against bare rows", ours, floor);
    }

    /** The same work with many rows kept and with few, turn by turn. */
    public List<Pair> grown(int many, int few, int rounds) throws StoreFault {
        try (Store large = filled(many);
                Store small = filled(few)) {
            Random random = new Random(7);
            List<Pair> pairs = new ArrayList<>();
            pairs.add(
                    both(
                            "lookup by id",
                            rounds,
                            _ -> large.outbox().find(1 + random.nextInt(many)),
                            _ -> small.outbox().find(1 + random.nextInt(few))));
            pairs.add(
                    both(
                            "lookup by visit",
                            rounds,
                            _ -> large.outbox().find("old-" + (1 + random.nextInt(many))),
                            _ -> small.outbox().find("old-" + (1 + random.nextInt(few)))));
            pairs.add(
                    both(
                            "lookup by insured number",
                            rounds,
                            _ -> large.outbox().ofPerson("01130012", number(random, many)),
                            _ -> small.outbox().ofPerson("01130012", number(random, few))));
            LocalDate today = LocalDate.ofInstant(now, Facility.JAPAN);
            pairs.add(
                    both(
                            "today's list",
                            Math.max(1, rounds / 10),
                            _ -> large.outbox().day(today, Facility.JAPAN),
                            _ -> small.outbox().day(today, Facility.JAPAN)));
            pairs.add(
                    both(
                            "acknowledgement",
                            TODAY - WARM_UP / 10,
                            i -> large.outbox().acknowledge(many + 1L + i, "bench", now),
                            i -> small.outbox().acknowledge(few + 1L + i, "bench", now)));
            return pairs;
        }
    }

    private static String number(Random random, int rows) {
        return Integer.toString(1 + random.nextInt(rows));
    }

    private Store filled(int rows) throws StoreFault {
        Path file = folder.resolve("rows-" + rows + ".db");
        Store.open(file).close();
        try (BareStore bare = BareStore.open(file)) {
            bare.fill(rows, now.minus(Duration.ofDays(2)), Duration.ofSeconds(30));
        }
        Store store = Store.open(file);
        for (int i = 0; i < TODAY; i++) {
            store.keep(result("today-" + i, now));
        }
        return store;
    }

    private static Pair both(String name, int rounds, Numbered large, Numbered small)
            throws StoreFault {
        List<Double> many = new ArrayList<>();
        List<Double> few = new ArrayList<>();
        int warm = WARM_UP / 10;
        for (int i = 0; i < rounds + warm; i++) {
            int number = i;
            double first = micros(() -> large.run(number));
            double second = micros(() -> small.run(number));
            if (i >= warm) {
                many.add(first);
                few.add(second);
            }
        }
        return new Pair(name, many, few);
    }

    /**
     * @param peak of the log while a reader held its transaction, in bytes
     * @param after at the first idle moment after it had gone
     * @param undisturbed the log's peak under the same traffic without a reader
     */
    public record Log(long peak, long after, long undisturbed) {}

    /**
     * Ten minutes of traffic as fast as it goes, an idle moment after each result.
     *
     * @param results how many in that time
     */
    public Log log(int results) throws StoreFault {
        long undisturbed = traffic(folder.resolve("undisturbed.db"), results);
        Path file = folder.resolve("held.db");
        try (Store store = Store.open(file)) {
            store.keep(result("before", now));
            long peak;
            try (BareStore reader = BareStore.open(file)) {
                reader.beginReading();
                peak = traffic(file, results);
                reader.endReading();
            }
            long after = store.atIdle(Retention.standard(), now, Facility.JAPAN).logBytes();
            return new Log(peak, after, undisturbed);
        }
    }

    private long traffic(Path file, int results) throws StoreFault {
        long peak = 0;
        try (Store store = Store.open(file)) {
            Duration apart = Duration.ofMinutes(10).dividedBy(results);
            for (int i = 0; i < results; i++) {
                Instant at = now.plus(apart.multipliedBy(i));
                long id = store.keep(result("v" + i, at));
                store.outbox().acknowledge(id, "bench", at);
                peak = Math.max(peak, size(file));
                store.atIdle(Retention.standard(), at, Facility.JAPAN);
            }
        }
        return peak;
    }

    private static long size(Path file) {
        try {
            return Files.size(file.resolveSibling(file.getFileName() + "-wal"));
        } catch (IOException none) {
            return 0;
        }
    }

    private static double micros(Work work) throws StoreFault {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e3;
    }

    @FunctionalInterface
    private interface Work {
        void run() throws StoreFault;
    }

    @FunctionalInterface
    private interface Numbered {
        void run(int number) throws StoreFault;
    }

    /**
     * Two series measured side by side, in microseconds.
     *
     * @param measured what is judged
     * @param against what it is judged by
     */
    public record Pair(String name, List<Double> measured, List<Double> against) {

        public double ratioOfMedians() {
            return Median.of(measured) / Median.of(against);
        }

        public static double p99(List<Double> values) {
            List<Double> sorted = values.stream().sorted().toList();
            return sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * 0.99));
        }
    }
}
