package madoguchi.health.probe;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import madoguchi.health.Check;
import madoguchi.health.Finding;
import madoguchi.health.Probe;
import madoguchi.health.Verdict;
import madoguchi.settings.Complaint;
import madoguchi.settings.SettingsFile;

/** Whether the settings file of a data folder can be read; nothing is written. */
public record SettingsProbe(Path data) implements Probe {

    @Override
    public Set<Check> checks() {
        return Set.of(Check.SETTINGS);
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(3);
    }

    @Override
    public List<Finding> look() {
        return List.of(
                SettingsFile.look(data)
                        .complaint()
                        .map(SettingsProbe::finding)
                        .orElseGet(() -> Finding.of(Check.SETTINGS, Verdict.SETTINGS_GOOD)));
    }

    private static Finding finding(Complaint complaint) {
        Finding found =
                complaint.line().isPresent()
                        ? Finding.of(
                                Check.SETTINGS,
                                Verdict.SETTINGS_MISTAKE,
                                complaint.line().getAsInt())
                        : Finding.of(Check.SETTINGS, Verdict.SETTINGS_UNREADABLE);
        return found.because(complaint.sentence());
    }
}
