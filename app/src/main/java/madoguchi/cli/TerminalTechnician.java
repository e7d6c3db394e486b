package madoguchi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import madoguchi.camera.CameraUnusable;
import madoguchi.desk.run.CardTrials;
import madoguchi.desk.run.Technician;
import madoguchi.eligibility.EligibilityCentre;
import madoguchi.health.Report;
import madoguchi.health.SelfCheck;
import madoguchi.health.Status;
import madoguchi.health.StatusFile;
import madoguchi.health.log.Archive;
import madoguchi.screen.Language;
import madoguchi.settings.BadSettings;
import madoguchi.settings.DataFolder;
import madoguchi.settings.Facility;
import madoguchi.settings.Schedule;
import madoguchi.settings.Settings;
import madoguchi.settings.SettingsFile;
import madoguchi.store.FailureCount;
import madoguchi.store.Store;
import madoguchi.store.StoreFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The self-check of one data folder, as the command and the technicians' pages both run it.
 *
 * @param settings as they were read
 * @param given by this program's own command line
 * @param own reader and camera of the kiosk that asks; none: another program asks
 */
record TerminalTechnician(
        Path data, Settings settings, Map<String, String> given, Optional<Own> own)
        implements Technician {

    private static final Logger LOG = LoggerFactory.getLogger(TerminalTechnician.class);
    private static final Clock CLOCK = Clock.systemUTC();
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'madoguchi-'uuuu-MM-dd-HHmm'.zip'");

    @Override
    public Report check() throws InterruptedException, IOException {
        boolean claimed = own.isPresent() || DataFolder.isClaimed(data);
        Optional<Status> status = claimed ? StatusFile.in(data).read() : Optional.empty();
        Settings now = now(status);
        Optional<OutsideCentre> centre = OutsideCentre.of(now);
        if (centre.isEmpty()) {
            return check(claimed, status, now, Optional.empty());
        }
        try (OutsideLine line =
                new OutsideLine(
                        centre.get(), data, CLOCK, SelfCheckPlan.CONNECT, SelfCheckPlan.ANSWER)) {
            return check(claimed, status, now, Optional.of(line));
        }
    }

    private Report check(
            boolean claimed,
            Optional<Status> status,
            Settings now,
            Optional<EligibilityCentre> line)
            throws InterruptedException {
        SelfCheckPlan plan = new SelfCheckPlan(data, claimed, status, now, line);
        return new SelfCheck(plan.probes(own.map(Own::camera)), CLOCK).run();
    }

    /** As a kiosk that runs beside this program was started, and then as this program was. */
    private Settings now(Optional<Status> status) {
        Map<String, String> all = new HashMap<>(Given.in(status, CLOCK));
        all.putAll(given);
        try {
            return SettingsFile.over(settings, all);
        } catch (BadSettings | IllegalArgumentException e) {
            // a kiosk of another version
            LOG.warn("what the kiosk was given is not understood: {}", e.toString());
            return settings;
        }
    }

    private Settings now() throws IOException {
        return now(own.isEmpty() ? StatusFile.in(data).read() : Optional.empty());
    }

    @Override
    public String export(Report report) throws IOException {
        Path folder = Files.createDirectories(data.resolve("support"));
        Path zip = folder.resolve(report.at().atZone(Facility.JAPAN).format(NAME));
        archive(report, new CheckWords(Language.JA), zip);
        return zip.toString();
    }

    void archive(Report report, CheckWords words, Path zip) throws IOException {
        new Archive(data)
                .with(
                        "selfcheck.txt",
                        String.join("\n", new CheckText(words, Facility.JAPAN).lines(report))
                                + "\n")
                .with("selfcheck.json", new CheckJson(words).of(report))
                .with("failures.csv", failures())
                .write(zip);
    }

    @Override
    public Schedule schedule() {
        return settings.schedule();
    }

    @Override
    public int kept() {
        return settings.privacy().logsKept();
    }

    @Override
    public boolean alone() throws IOException {
        return StatusFile.in(data).read().filter(status -> !status.supervised()).isPresent();
    }

    @Override
    public Optional<Instant> runningSince() throws IOException {
        return StatusFile.in(data).read().map(Status::startedAt);
    }

    @Override
    public Sight sight() throws IOException, InterruptedException {
        try {
            if (own.isPresent()) {
                return new Sight.Through(own.get().live().look(), true);
            }
            return DataFolder.isClaimed(data)
                    ? new Sight.WithKiosk()
                    : new Sight.Through(SelfCheckPlan.look(now().camera()), false);
        } catch (CameraUnusable e) {
            return new Sight.Missing();
        }
    }

    @Override
    public CardTrials cards() throws IOException {
        Settings now = now();
        return new TerminalCards(data, now.reader(), now.readerName(), own.map(Own::reader), CLOCK);
    }

    /** None where there is no database, or one that cannot be read. */
    private String failures() throws IOException {
        StringBuilder csv = new StringBuilder("code,times,last\n");
        Path database = DataFolder.databaseIn(data);
        if (Files.exists(database)) {
            try (Store store = KeptStore.open(data)) {
                for (FailureCount failure : store.trail().failures()) {
                    csv.append(
                            "%s,%d,%s\n"
                                    .formatted(failure.code(), failure.times(), failure.last()));
                }
            } catch (StoreFault e) {
                csv.append("# ").append(e.getMessage()).append('\n');
            }
        }
        return csv.toString();
    }
}
