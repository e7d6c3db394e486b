package madoguchi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import madoguchi.camera.CameraUnusable;
import madoguchi.desk.run.CardTrials;
import madoguchi.desk.run.Technician;
import madoguchi.eligibility.EligibilityCentre;
import madoguchi.eligibility.http.HttpCentre;
import madoguchi.health.Report;
import madoguchi.health.SelfCheck;
import madoguchi.health.Status;
import madoguchi.health.StatusFile;
import madoguchi.health.log.Archive;
import madoguchi.screen.Language;
import madoguchi.settings.DataFolder;
import madoguchi.settings.Schedule;
import madoguchi.settings.Settings;
import madoguchi.store.Store;
import madoguchi.store.StoreFault;

/**
 * The self-check of one data folder, as the command and the technicians' pages both run it.
 *
 * @param own reader and camera of the kiosk that asks; none: another program asks
 */
record TerminalTechnician(
        Path data,
        Settings settings,
        Settings.Reader reader,
        Optional<String> camera,
        FacePlan face,
        Optional<OutsideCentre> centre,
        Optional<Own> own)
        implements Technician {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'madoguchi-'uuuu-MM-dd-HHmm'.zip'");

    @Override
    public Report check() throws InterruptedException, IOException {
        boolean claimed = own.isPresent() || DataFolder.isClaimed(data);
        Optional<Status> status = claimed ? StatusFile.in(data).read() : Optional.empty();
        if (centre.isEmpty()) {
            return check(claimed, status, Optional.empty());
        }
        try (HttpCentre line =
                new HttpCentre(
                        centre.get().address(),
                        centre.get().tls(data, CLOCK),
                        SelfCheckPlan.CONNECT,
                        SelfCheckPlan.ANSWER)) {
            return check(claimed, status, Optional.of(line));
        }
    }

    private Report check(boolean claimed, Optional<Status> status, Optional<EligibilityCentre> line)
            throws InterruptedException {
        SelfCheckPlan plan =
                new SelfCheckPlan(data, claimed, status, settings, reader, camera, face, line);
        return new SelfCheck(plan.probes(own.map(Own::camera)), CLOCK).run();
    }

    @Override
    public String export(Report report) throws IOException {
        Path folder = Files.createDirectories(data.resolve("support"));
        Path zip = folder.resolve(report.at().atZone(Demo.FACILITY.zone()).format(NAME));
        archive(report, new CheckWords(Language.JA), zip);
        return zip.toString();
    }

    void archive(Report report, CheckWords words, Path zip) throws IOException {
        new Archive(data)
                .with(
                        "selfcheck.txt",
                        String.join("\n", new CheckText(words, Demo.FACILITY.zone()).lines(report))
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
                    : new Sight.Through(SelfCheckPlan.look(camera), false);
        } catch (CameraUnusable e) {
            return new Sight.Missing();
        }
    }

    @Override
    public CardTrials cards() {
        return new TerminalCards(data, reader, settings.readerName(), own.map(Own::reader), CLOCK);
    }

    /** None where there is no database, or one that cannot be read. */
    private String failures() {
        StringBuilder csv = new StringBuilder("code,times,last\n");
        Path database = DataFolder.databaseIn(data);
        if (Files.exists(database)) {
            try (Store store = Store.open(database)) {
                for (Store.FailureCount failure : store.failures()) {
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
