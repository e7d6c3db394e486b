package madoguchi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import madoguchi.settings.DataFolder;
import madoguchi.settings.Facility;
import madoguchi.store.AuditRow;
import madoguchi.store.Store;
import madoguchi.store.StoreFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Who did what at this terminal; nothing personal in it. */
@Command(
        name = "audit",
        description =
                "Lists the audit trail, the newest row first: who logged in, who saw, changed and printed what, what was"
                        + " out of order. No patient and no member of staff is named in it. Works while the kiosk runs.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:the rows were written",
            "1:the data folder cannot be used",
            "2:the command line cannot be used"
        })
final class StoreAuditCommand implements Callable<Integer> {

    private static final int DAYS = 31;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    @Spec private CommandSpec spec;

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description =
                    "From that day on, like 2026-11-01 (default: the last " + DAYS + " days).")
    private String since;

    @Option(
            names = "--visits",
            description = "What happened to visits and their results too, by the visit's number.")
    private boolean visits;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data folder (default: the user's own).")
    private Optional<Path> data = Optional.empty();

    @Override
    public Integer call() throws IOException, StoreFault {
        ZoneId zone = Facility.JAPAN;
        Clock clock = Clock.system(zone);
        Instant from = first(clock).atStartOfDay(zone).toInstant();
        List<AuditRow> rows;
        try (Store store = KeptStore.open(data.orElseGet(DataFolder::ofUser))) {
            rows = store.trail().rows(from, clock.instant().plusSeconds(1), visits);
        }
        rows.forEach(row -> Out.line(line(row, zone)));
        return 0;
    }

    private LocalDate first(Clock clock) {
        try {
            return since == null
                    ? LocalDate.now(clock).minusDays(DAYS)
                    : LocalDate.parse(since.strip());
        } catch (DateTimeException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--since: \"%s\" is no day (like 2026-11-01)".formatted(since));
        }
    }

    private static String line(AuditRow row, ZoneId zone) {
        return "%s  %-22s %-22s %s%s"
                .formatted(
                        TIME.format(row.at().atZone(zone)),
                        row.event(),
                        row.actor().orElse("-"),
                        row.code().orElse(""),
                        row.visit().map(visit -> " (" + visit + ")").orElse(""))
                .stripTrailing();
    }
}
