package madoguchi.desk.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import madoguchi.desk.Reply;
import madoguchi.desk.UsageReply;
import madoguchi.desk.UsageRequest;
import madoguchi.store.Store;
import madoguchi.store.StoreFault;
import madoguchi.store.UsageBook;
import madoguchi.usage.UsageCsv;
import madoguchi.usage.UsageReport;
import madoguchi.usage.VisitUsage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what 利用状況 wants. */
final class UsageAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(UsageAnswers.class);

    private final Path exports;
    private final Clock clock;

    /**
     * @param exports folder for tables
     */
    UsageAnswers(Path exports, Clock clock) {
        this.exports = exports;
        this.clock = clock;
    }

    /**
     * @param actor for the audit trail
     */
    Reply answer(Store store, UsageRequest request, String actor) throws StoreFault {
        return switch (request) {
            case UsageRequest.Load(YearMonth month, var by) -> load(store.usage(), month, by);
            case UsageRequest.KeepTotal(YearMonth month, long total) -> {
                store.usage().setTotals(Map.of(month, total), clock.instant(), actor);
                yield new UsageReply.TotalKept();
            }
            case UsageRequest.Export export -> export(export);
        };
    }

    private static Reply load(UsageBook book, YearMonth month, UsageReport.Unit by)
            throws StoreFault {
        List<VisitUsage> visits =
                book.between(
                        month.minusMonths(UsageReport.MONTHS - 1L).atDay(1), month.atEndOfMonth());
        Map<YearMonth, Long> totals = book.totals();
        UsageReport days = UsageReport.ofMonth(month, visits, totals);
        return new UsageReply.Loaded(
                switch (by) {
                    case DAY -> days;
                    case MONTH -> UsageReport.ofYear(month, visits, totals);
                },
                Optional.ofNullable(totals.get(month)),
                days.uses());
    }

    /** The same report again is the same file. */
    private Reply export(UsageRequest.Export export) {
        UsageReport report = export.report();
        String period =
                switch (report.span().by()) {
                    case DAY -> report.span().last().toString();
                    case MONTH -> report.span().first() + "_" + report.span().last();
                };
        Path file = exports.resolve("usage-" + period + ".csv");
        try {
            Files.createDirectories(exports);
            // CRLF: RFC 4180
            Files.writeString(file, String.join("\r\n", UsageCsv.lines(report)) + "\r\n");
            return new UsageReply.Exported(file.toString());
        } catch (IOException e) {
            LOG.warn("desk: no table in {}: {}", exports, e.getMessage());
            return new Reply.Failed(export);
        }
    }
}
