package madoguchi.health.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import madoguchi.health.Check;
import madoguchi.health.Finding;
import madoguchi.health.Probe;
import madoguchi.health.Verdict;

/** Room on the disk of the data folder. */
public record DiskProbe(Room room) implements Probe {

    private static final long MIB = 1024 * 1024;

    /** The logs' cap and a day's results fit in. */
    private static final long LITTLE = 1024 * MIB;

    /** SQLite needs some of it for every write. */
    private static final long FULL = 50 * MIB;

    @FunctionalInterface
    public interface Room {
        long bytes() throws IOException;
    }

    public static DiskProbe of(Path folder) {
        return new DiskProbe(() -> Files.getFileStore(folder).getUsableSpace());
    }

    @Override
    public Set<Check> checks() {
        return Set.of(Check.DISK);
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(3);
    }

    @Override
    public List<Finding> look() throws IOException {
        long free = room.bytes();
        return List.of(
                Finding.of(
                        Check.DISK,
                        free < FULL
                                ? Verdict.DISK_FULL
                                : free < LITTLE ? Verdict.DISK_LITTLE : Verdict.DISK_ROOM,
                        free / MIB + " MiB"));
    }
}
