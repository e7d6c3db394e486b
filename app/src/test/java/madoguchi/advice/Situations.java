package madoguchi.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import madoguchi.failure.FailureCode;

/** Every situation there can be, on each side of every day that matters. */
final class Situations {

    static final List<LocalDate> DAYS =
            Stream.of(
                            "2023-07-31",
                            "2023-08-01",
                            "2024-12-01",
                            "2024-12-02",
                            "2025-02-28",
                            "2025-03-01",
                            "2025-12-01",
                            "2025-12-02",
                            "2026-11-21")
                    .map(LocalDate::parse)
                    .toList();

    private Situations() {}

    static Stream<Trouble> troubles() {
        return Stream.of(
                        Stream.of(FailureCode.values()).map(Trouble.Failed::new),
                        Stream.of(Answer.values()).map(Trouble.Answered::new),
                        Stream.of(
                                new Trouble.NotIdentified(),
                                new Trouble.NoCard(),
                                new Trouble.Outage(),
                                new Trouble.Disaster()))
                .flatMap(troubles -> troubles);
    }

    static Stream<Situation> all() {
        List<Set<Holding>> holdings = holdings();
        return troubles()
                .flatMap(
                        trouble ->
                                Stream.of(Variant.values())
                                        .flatMap(
                                                variant ->
                                                        DAYS.stream()
                                                                .flatMap(
                                                                        day ->
                                                                                visits(
                                                                                        trouble,
                                                                                        variant,
                                                                                        day,
                                                                                        holdings))));
    }

    private static Stream<Situation> visits(
            Trouble trouble, Variant variant, LocalDate day, List<Set<Holding>> holdings) {
        return holdings.stream()
                .flatMap(
                        has ->
                                Stream.of(Occasion.values())
                                        .filter(
                                                occasion ->
                                                        occasion == Occasion.RETURN_VISIT
                                                                || !has.contains(Holding.PAST_DATA))
                                        .map(
                                                occasion ->
                                                        new Situation(
                                                                trouble, has, day, occasion,
                                                                variant)));
    }

    private static List<Set<Holding>> holdings() {
        List<Set<Holding>> all = new ArrayList<>();
        Holding[] each = Holding.values();
        for (int bits = 0; bits < 1 << each.length; bits++) {
            Set<Holding> some = EnumSet.noneOf(Holding.class);
            for (int i = 0; i < each.length; i++) {
                if ((bits >> i & 1) == 1) {
                    some.add(each[i]);
                }
            }
            all.add(some);
        }
        return all;
    }
}
