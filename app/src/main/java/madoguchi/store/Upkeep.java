package madoguchi.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import madoguchi.visit.Retention;

/**
 * What is done while nobody is served: results whose time is over are wiped, once an hour and
 * whenever a day begins, and the write-ahead log is kept short.
 */
final class Upkeep {

    /** A log that has grown beyond this is written back and cut at the next idle moment. */
    static final long LOG_LIMIT = 1 << 20;

    private static final Duration BETWEEN = Duration.ofHours(1);

    private final Path file;
    private final Database database;
    private Optional<Instant> last = Optional.empty();
    private boolean mustCut;

    Upkeep(Path file, Database database) {
        this.file = file;
        this.database = database;
    }

    Store.Idle run(Retention retention, Instant now, ZoneId zone) throws StoreFault {
        var wiped = new Wiping.Wiped(0, 0);
        if (due(now, zone)) {
            wiped = database.write(connection -> Wiping.run(connection, retention, now, zone));
            last = Optional.of(now);
            // the log still has what was wiped
            mustCut = true;
            Backups.removeOfDaysBefore(file, LocalDate.ofInstant(now, zone), zone);
        }
        if (mustCut || logBytes() > LOG_LIMIT) {
            mustCut = !database.cutLog();
        }
        return new Store.Idle(wiped.acknowledged(), wiped.unfetched(), mustCut, logBytes());
    }

    private boolean due(Instant now, ZoneId zone) {
        return last.isEmpty()
                || now.isBefore(last.get())
                || !now.isBefore(last.get().plus(BETWEEN))
                || !LocalDate.ofInstant(now, zone).equals(LocalDate.ofInstant(last.get(), zone));
    }

    long logBytes() {
        try {
            return Files.size(file.resolveSibling(file.getFileName() + "-wal"));
        } catch (IOException none) {
            return 0;
        }
    }
}
