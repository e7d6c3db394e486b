package madoguchi.desk.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import madoguchi.health.Report;
import madoguchi.settings.Schedule;
import madoguchi.settings.Settings;

/** A terminal of which nothing can be looked at: a walk without hardware and without a night. */
final class Unseen implements Technician {

    @Override
    public Report check() {
        return new Report(Instant.EPOCH, Duration.ZERO, List.of());
    }

    @Override
    public String export(Report report) {
        return "-";
    }

    @Override
    public Schedule schedule() {
        return Settings.standard().schedule();
    }

    @Override
    public Sight sight() {
        return new Sight.Missing();
    }

    @Override
    public CardTrials cards() {
        return CardTrials.NONE;
    }

    @Override
    public int kept() {
        return Settings.standard().privacy().logsKept();
    }

    @Override
    public boolean alone() {
        return false;
    }

    @Override
    public Optional<Instant> runningSince() {
        return Optional.empty();
    }
}
