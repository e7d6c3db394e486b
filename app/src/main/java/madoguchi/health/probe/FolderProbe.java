package madoguchi.health.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import madoguchi.health.Check;
import madoguchi.health.Finding;
import madoguchi.health.Probe;
import madoguchi.health.Verdict;

/**
 * A folder that the terminal writes into: there, writable, and closed to strangers where it holds
 * data of people. A file is made in it and removed again.
 *
 * @param chosen whether somebody named this folder: one of our own is made when it is first needed
 */
public record FolderProbe(Check check, Path folder, boolean chosen, Says says) implements Probe {

    /**
     * What is said of this folder.
     *
     * @param open when others on this computer may read it
     */
    public record Says(
            Verdict good, Verdict notYet, Verdict missing, Verdict readOnly, Verdict open) {}

    /** Into it go results, with people's names. */
    public static FolderProbe handOver(Path folder, boolean chosen) {
        return new FolderProbe(
                Check.HAND_OVER,
                folder,
                chosen,
                new Says(
                        Verdict.HAND_OVER_READY,
                        Verdict.HAND_OVER_NOT_YET,
                        Verdict.HAND_OVER_MISSING,
                        Verdict.HAND_OVER_READ_ONLY,
                        Verdict.HAND_OVER_OPEN));
    }

    /** Nothing in it is about a person, so anybody may read it. */
    public static FolderProbe logs(Path folder) {
        return new FolderProbe(
                Check.LOGS,
                folder,
                false,
                new Says(
                        Verdict.LOGS_GOOD,
                        Verdict.LOGS_NOT_YET,
                        Verdict.LOGS_NOT_YET,
                        Verdict.LOGS_READ_ONLY,
                        Verdict.LOGS_GOOD));
    }

    @Override
    public Set<Check> checks() {
        return Set.of(check);
    }

    /** A folder of another computer may take long to say that it is gone. */
    @Override
    public Duration limit() {
        return Duration.ofSeconds(5);
    }

    @Override
    public List<Finding> look() {
        return List.of(Finding.of(check, verdict(), folder));
    }

    private Verdict verdict() {
        if (!Files.isDirectory(folder)) {
            return chosen || Files.exists(folder) ? says.missing() : says.notYet();
        }
        try {
            Path trial = Files.createTempFile(folder, "selfcheck", ".tmp");
            Files.delete(trial);
        } catch (IOException e) {
            return says.readOnly();
        }
        return forStrangers() ? says.open() : says.good();
    }

    private boolean forStrangers() {
        try {
            return Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException | UnsupportedOperationException e) {
            return false; // no such permissions here
        }
    }
}
