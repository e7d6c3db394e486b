package madoguchi.ui;

import static java.util.Optional.empty;
import static java.util.Optional.of;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import madoguchi.screen.DeskScreen;
import madoguchi.screen.S02Today.How;
import madoguchi.screen.S07Usage;

/** S07, the usage of the terminal, in {@link DeskSamples}. */
final class UsageSamples {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private UsageSamples() {}

    static SequencedMap<String, DeskScreen> all() {
        SequencedMap<String, DeskScreen> all = new LinkedHashMap<>();
        for (S07Usage.View view : S07Usage.View.values()) {
            all.put("S07-" + view, usage(view, S07Usage.By.DAY, true, empty(), empty()));
        }
        all.put(
                "S07-months",
                usage(S07Usage.View.VISITS, S07Usage.By.MONTH, true, empty(), empty()));
        for (S07Usage.View view : S07Usage.View.values()) {
            all.put("S07-nothing-" + view, usage(view, S07Usage.By.DAY, false, empty(), empty()));
        }
        for (S07Usage.Wrong wrong : S07Usage.Wrong.values()) {
            all.put(
                    "S07-total-" + wrong,
                    usage(S07Usage.View.RATE, S07Usage.By.DAY, false, of(wrong), empty()));
        }
        for (S07Usage.Notice notice :
                List.of(
                        new S07Usage.Notice.TotalKept(),
                        new S07Usage.Notice.Exported(
                                "/var/lib/madoguchi/exports/usage-2026-11.csv"),
                        new S07Usage.Notice.CouldNot())) {
            all.put(
                    "S07-" + notice.getClass().getSimpleName(),
                    usage(S07Usage.View.RATE, S07Usage.By.DAY, true, empty(), of(notice)));
        }
        return all;
    }

    private static S07Usage usage(
            S07Usage.View view,
            S07Usage.By by,
            boolean some,
            Optional<S07Usage.Wrong> wrong,
            Optional<S07Usage.Notice> notice) {
        int bars = by == S07Usage.By.DAY ? 30 : 13;
        var first = DAY.withDayOfMonth(1);
        List<S07Usage.Bar> shown =
                IntStream.range(0, bars)
                        .mapToObj(
                                i ->
                                        new S07Usage.Bar(
                                                by == S07Usage.By.DAY
                                                        ? first.plusDays(i)
                                                        : first.minusMonths(12L - i),
                                                !some || i % 7 == 0 || i > 20 ? 0 : 9 + i * 5 % 13,
                                                !some || i % 3 > 0 || i > 20 ? 0 : 1 + i % 4))
                        .toList();
        return new S07Usage(
                YearMonth.from(DAY),
                some,
                by,
                view,
                some ? 318 : 0,
                some ? 291 : 0,
                shown,
                some
                        ? List.of(
                                new S07Usage.Count(How.FACE, 214),
                                new S07Usage.Count(How.PIN, 66),
                                new S07Usage.Count(How.VISUAL, 11))
                        : List.of(),
                some
                        ? Stream.of("011", "K-306", "001", "K-305", "002", "006", "K-201")
                                .map(code -> new S07Usage.Failure(code, 12 - code.length()))
                                .toList()
                        : List.of(),
                some
                        ? Stream.of(
                                        "P02", "P03", "P04", "P05", "P06", "P07", "P08", "P09",
                                        "P10", "P11", "P12", "P13", "P14", "P15", "P16", "P17",
                                        "P20")
                                .map(
                                        step ->
                                                new S07Usage.StepTime(
                                                        step,
                                                        300 - 9 * number(step),
                                                        1.5 + number(step) % 7,
                                                        9.0 + number(step) % 19))
                                .toList()
                        : List.of(),
                some
                        ? Stream.of(S07Usage.How.values())
                                .map(how -> new S07Usage.Stop("P05", how, 9 - how.ordinal()))
                                .toList()
                        : List.of(),
                some ? "1,234" : "12",
                wrong,
                some ? of(new S07Usage.Rate("23.58", 291, 1234)) : empty(),
                List.of(
                        new S07Usage.Support(5, of(20), empty()),
                        new S07Usage.Support(10, of(40), of(40)),
                        new S07Usage.Support(20, of(60), of(60)),
                        new S07Usage.Support(30, of(80), of(80)),
                        new S07Usage.Support(40, of(100), of(100)),
                        new S07Usage.Support(50, of(120), of(120))),
                notice);
    }

    private static int number(String step) {
        return Integer.parseInt(step.substring(1));
    }
}
