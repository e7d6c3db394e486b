package madoguchi.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import madoguchi.settings.DataFolder;
import madoguchi.settings.Facility;
import madoguchi.store.Store;
import madoguchi.store.StoreFault;
import madoguchi.store.UsageBook;
import madoguchi.usage.MonthTotal;
import madoguchi.usage.TotalsFile;
import madoguchi.usage.UsageCsv;
import madoguchi.usage.UsageReport;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "usage",
        description =
                "Counts the visits of a terminal, also while it runs: by day or month, method and failure, seconds"
                        + " for each step, where patients stopped; the use rate when the month's total of all"
                        + " eligibility checks is known. Nothing personal is in it.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:the counts were written",
            "1:the data folder cannot be used",
            "2:the command line, or the file of totals, cannot be used; nothing was changed"
        },
        footer = {
            "",
            "Examples:",
            "  ./kiosk usage",
            "  ./kiosk usage --month 2026-10 --total 1234",
            "  ./kiosk usage --totals totals.csv --year --csv > usage.csv"
        })
final class UsageCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(
            names = "--month",
            paramLabel = "YYYY-MM",
            description = "Which month (default: this one).")
    private String month;

    @Option(
            names = "--year",
            description = "Thirteen months up to that one, month by month, instead of its days.")
    private boolean year;

    @ArgGroup private Form form = new Form();

    static final class Form {
        @Option(names = "--csv", description = "A table for a spreadsheet instead of text.")
        private boolean csv;

        @Option(names = "--json", description = "One JSON object instead of text.")
        private boolean json;

        @Option(
                names = "--support-table",
                description = "Instead: the support of 2024-01 to 2024-11, as it was (seed 000).")
        private boolean support;
    }

    @Option(
            names = "--total",
            paramLabel = "N",
            description = "オンライン資格確認利用件数 of that month, paper cards too; kept for the next time.")
    private String total;

    @Option(
            names = "--totals",
            paramLabel = "FILE",
            description = "The same of many months: a line like 2026-10,1234 for each.")
    private Path totals;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data folder (default: the user's own).")
    private Optional<Path> data = Optional.empty();

    @Override
    public Integer call() throws IOException, StoreFault {
        if (form.support) {
            UsageText.support().forEach(Out::line);
            return 0;
        }
        YearMonth wanted = month();
        SortedMap<YearMonth, Long> said = imported();
        Path folder = data.orElseGet(DataFolder::ofUser);
        try (Store store = KeptStore.open(folder)) {
            UsageBook book = store.usage();
            told(book, wanted).ifPresent(all -> said.put(wanted, all));
            book.setTotals(said, Clock.systemUTC().instant(), "STAFF COMMAND");
            print(report(book, wanted));
        }
        return 0;
    }

    private UsageReport report(UsageBook book, YearMonth wanted) throws StoreFault {
        var visits =
                book.between(
                        wanted.minusMonths(UsageReport.MONTHS - 1L).atDay(1),
                        wanted.atEndOfMonth());
        return year
                ? UsageReport.ofYear(wanted, visits, book.totals())
                : UsageReport.ofMonth(wanted, visits, book.totals());
    }

    /** The month's total as it was said on the command line. */
    private Optional<Long> told(UsageBook book, YearMonth wanted) throws StoreFault {
        if (total == null) {
            return Optional.empty();
        }
        var visits = book.between(wanted.atDay(1), wanted.atEndOfMonth());
        long counted = UsageReport.ofMonth(wanted, visits, Map.of()).uses();
        return switch (MonthTotal.read(total, counted)) {
            case MonthTotal.Number(long all) -> Optional.of(all);
            case MonthTotal.Wrong(var problem) ->
                    throw wrong("--total: " + sentence(problem, counted));
        };
    }

    private String sentence(MonthTotal.Problem problem, long counted) {
        return switch (problem) {
            case EMPTY, NOT_A_NUMBER -> "\"%s\" is no number".formatted(total);
            case LESS_THAN_COUNTED ->
                    counted == 0
                            ? "%s is no total: it is at least 1".formatted(total)
                            : "%s is less than the %d uses counted here, which it includes"
                                    .formatted(total, counted);
            case TOO_LARGE -> "%s is more than %d".formatted(total, MonthTotal.MOST);
        };
    }

    private SortedMap<YearMonth, Long> imported() throws IOException {
        if (totals == null) {
            return new TreeMap<>();
        }
        if (!Files.isRegularFile(totals)) {
            throw wrong("--totals: there is no file " + totals);
        }
        try {
            return TotalsFile.read(Files.readString(totals));
        } catch (TotalsFile.BadTotals e) {
            throw wrong("%s, %s; nothing of it was kept".formatted(totals, e.getMessage()));
        } catch (CharacterCodingException e) {
            throw wrong(totals + " is no text in UTF-8; nothing of it was kept");
        }
    }

    private YearMonth month() {
        try {
            return month == null ? YearMonth.now(Facility.JAPAN) : YearMonth.parse(month.strip());
        } catch (DateTimeException e) {
            throw wrong("--month: \"%s\" is no month (like 2026-10)".formatted(month));
        }
    }

    private void print(UsageReport report) {
        if (form.csv) {
            UsageCsv.lines(report).forEach(Out::line);
        } else if (form.json) {
            Out.line(
                    JsonMapper.shared()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(UsageJson.of(report)));
        } else {
            UsageText.of(report).forEach(Out::line);
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
