package madoguchi.health.probe;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import madoguchi.health.Check;
import madoguchi.health.Finding;
import madoguchi.health.Probe;
import madoguchi.health.Verdict;
import madoguchi.store.Store;
import madoguchi.store.StoreFault;
import madoguchi.store.StoreFile;

/** Whether the database is whole and takes a write, beside whoever else uses it. */
public record DatabaseProbe(Path file) implements Probe {

    @Override
    public Set<Check> checks() {
        return Set.of(Check.DATABASE);
    }

    @Override
    public Duration limit() {
        return Store.BUSY.plusSeconds(5);
    }

    @Override
    public List<Finding> look() {
        if (!Files.exists(file)) {
            return List.of(Finding.of(Check.DATABASE, Verdict.DATABASE_NOT_YET));
        }
        long begun = System.nanoTime();
        try {
            StoreFile.examine(file);
            long millis = (System.nanoTime() - begun) / 1_000_000;
            return List.of(
                    Finding.of(
                            Check.DATABASE,
                            Verdict.DATABASE_GOOD,
                            file.toFile().length() / 1024 + " KiB",
                            millis + " ms"));
        } catch (StoreFault fault) {
            return List.of(Finding.of(Check.DATABASE, verdict(fault)).because(fault.getMessage()));
        }
    }

    private static Verdict verdict(StoreFault fault) {
        return switch (fault) {
            case StoreFault.Missing _ -> Verdict.DATABASE_NOT_YET;
            case StoreFault.NotWritable _ -> Verdict.DATABASE_READ_ONLY;
            case StoreFault.Damaged _ -> Verdict.DATABASE_DAMAGED;
            case StoreFault.Newer _ -> Verdict.DATABASE_NEWER;
            case StoreFault.Locked _ -> Verdict.DATABASE_LOCKED;
            case StoreFault.Full _ -> Verdict.DATABASE_FULL;
            case StoreFault.Refused _, StoreFault.Foreign _, StoreFault.NoKey _ ->
                    Verdict.DATABASE_REFUSES;
        };
    }
}
