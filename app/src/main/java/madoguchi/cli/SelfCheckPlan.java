package madoguchi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import madoguchi.camera.CameraName;
import madoguchi.camera.CameraUnusable;
import madoguchi.camera.FrameSource;
import madoguchi.card.CardFault;
import madoguchi.card.CardReader;
import madoguchi.card.pcsc.PcscReaders;
import madoguchi.eligibility.EligibilityCentre;
import madoguchi.face.CameraReport;
import madoguchi.face.FaceEngines;
import madoguchi.health.Check;
import madoguchi.health.Finding;
import madoguchi.health.Probe;
import madoguchi.health.Status;
import madoguchi.health.Verdict;
import madoguchi.health.log.LogFolder;
import madoguchi.health.probe.CameraProbe;
import madoguchi.health.probe.CentreProbe;
import madoguchi.health.probe.DatabaseProbe;
import madoguchi.health.probe.DiskProbe;
import madoguchi.health.probe.FolderProbe;
import madoguchi.health.probe.KioskSaysProbe;
import madoguchi.health.probe.KiosksProbe;
import madoguchi.health.probe.Known;
import madoguchi.health.probe.ModelsProbe;
import madoguchi.health.probe.NetworkProbe;
import madoguchi.health.probe.ReaderProbe;
import madoguchi.health.probe.ServiceProbe;
import madoguchi.health.probe.SettingsProbe;
import madoguchi.health.probe.UptimeProbe;
import madoguchi.settings.DataFolder;
import madoguchi.settings.Schedule;
import madoguchi.settings.Settings;

/**
 * What is looked at in one data folder.
 *
 * @param claimed whether a kiosk runs on it; that keeps reader and camera to itself
 * @param status what that kiosk says
 * @param settings with what a command line gave
 * @param centre none: simulated inside the kiosk
 */
record SelfCheckPlan(
        Path data,
        boolean claimed,
        Optional<Status> status,
        Settings settings,
        Optional<EligibilityCentre> centre) {

    /** How long a check waits for the centre. */
    static final Duration CONNECT = Duration.ofSeconds(3);

    static final Duration ANSWER = Duration.ofSeconds(8);

    private static final Clock CLOCK = Clock.systemUTC();

    private static final Pattern DEVICE = Pattern.compile("device:(\\d+)");
    private static final Path DEVICES = Path.of("/dev");

    /**
     * @param own the camera of the kiosk that asks; none: another program asks
     */
    List<Probe> probes(Optional<CameraProbe.Looking> own) {
        FacePlan face = FacePlan.of(settings);
        List<Probe> probes = new ArrayList<>();
        probes.add(
                new UptimeProbe(
                        status.map(Status::startedAt),
                        UptimeProbe.ofThisComputer(),
                        settings.schedule().restarts() != Schedule.Restarts.KIOSK,
                        CLOCK));
        if (claimed) {
            boolean anybodys = name().shared() && name().kind() != CameraName.Kind.DRAWN;
            probes.add(new KioskSaysProbe(status, own.isEmpty() && !anybodys, CLOCK));
            probes.add(service());
            if (own.isPresent()) {
                probes.add(camera(() -> explained(own.get())));
            } else if (anybodys) {
                probes.add(camera(() -> look(settings.camera())));
            }
        } else {
            probes.add(readers());
            probes.add(camera(() -> look(settings.camera())));
        }
        probes.add(
                new ModelsProbe(
                        face.modelsOf(data),
                        face.engine(),
                        name().kind() == CameraName.Kind.DRAWN));
        probes.add(new NetworkProbe(centre.isPresent(), NetworkProbe::ofThisComputer));
        probes.add(centreProbe(centre, CLOCK));
        probes.addAll(folders(data, settings));
        probes.add(new KiosksProbe(claimed, status, KiosksProbe::ofThisComputer, CLOCK));
        return probes;
    }

    /** A simulated one has the time and the line of the kiosk itself. */
    static Probe centreProbe(Optional<EligibilityCentre> centre, Clock clock) {
        return centre.<Probe>map(there -> new CentreProbe(there, clock))
                .orElseGet(
                        () ->
                                Known.of(
                                        Finding.of(Check.CENTRE, Verdict.CENTRE_SIMULATED),
                                        Finding.of(Check.LINE, Verdict.LINE_NOT_MEASURED),
                                        Finding.of(Check.CLOCK, Verdict.CLOCK_NOT_COMPARED)));
    }

    /** What is the same inside a kiosk and beside it. */
    static List<Probe> folders(Path data, Settings settings) {
        Optional<Path> chosen = settings.handOver().folder().map(Path::of);
        return List.of(
                FolderProbe.handOver(
                        chosen.orElseGet(() -> data.resolve("receipt")), chosen.isPresent()),
                new DatabaseProbe(DataFolder.databaseIn(data)),
                DiskProbe.of(data),
                new SettingsProbe(data),
                FolderProbe.logs(LogFolder.in(data)));
    }

    private Probe readers() {
        return real().<Probe>map(there -> new ReaderProbe(there, System::nanoTime))
                .orElseGet(
                        () ->
                                Known.of(
                                        Finding.of(Check.SERVICE, Verdict.SERVICE_NOT_NEEDED),
                                        Finding.of(Check.READER, Verdict.READER_SIMULATED),
                                        Finding.of(Check.CARD, Verdict.CARD_NONE)));
    }

    /** The reader is the kiosk's; the service is everybody's. */
    private Probe service() {
        return real().<Probe>map(ServiceProbe::new)
                .orElseGet(() -> Known.of(Finding.of(Check.SERVICE, Verdict.SERVICE_NOT_NEEDED)));
    }

    /** None: simulated in the kiosk. */
    private Optional<ReaderProbe.Readers> real() {
        return switch (settings.reader()) {
            case SIMULATED -> Optional.empty();
            case AUTO -> Optional.of(real(PcscReaders.AUTO));
            case NATIVE -> Optional.of(real(PcscReaders.NATIVE));
            case SMARTCARDIO -> Optional.of(real(PcscReaders.SMARTCARDIO));
        };
    }

    private ReaderProbe.Readers real(PcscReaders way) {
        Optional<String> part = settings.readerName();
        return new ReaderProbe.Readers() {
            @Override
            public List<String> names() throws CardFault {
                return way.names().stream()
                        .filter(name -> part.isEmpty() || name.contains(part.get()))
                        .toList();
            }

            @Override
            public CardReader open() throws CardFault {
                return way.open(part);
            }
        };
    }

    /** Drawn people where nothing is named. */
    private CameraName name() {
        return settings.camera()
                .flatMap(CameraName::read)
                .orElse(new CameraName(CameraName.Kind.DRAWN, ""));
    }

    private Probe camera(CameraProbe.Looking looking) {
        return new CameraProbe(name().written(), looking);
    }

    /** A camera that gives nothing: whether it is there at all. */
    private CameraProbe.Seen explained(CameraProbe.Looking own)
            throws CameraUnusable, InterruptedException {
        CameraProbe.Seen seen = own.look();
        if (seen.report().frames() == 0) {
            requireDevice(name().written());
            Cameras.open(settings.camera()).ifPresent(FrameSource::close);
        }
        return seen;
    }

    /**
     * A device that is not there is told from one that gives nothing, where the system shows it.
     */
    private static void requireDevice(String camera) throws CameraUnusable {
        Matcher device = DEVICE.matcher(camera);
        if (device.matches()
                && Files.isDirectory(DEVICES)
                && Files.notExists(DEVICES.resolve("video" + device.group(1)))) {
            throw new CameraUnusable("there is no camera " + device.group(1));
        }
    }

    /** The classical engine is always there, and good enough to find a face. */
    static CameraProbe.Seen look(Optional<String> camera)
            throws CameraUnusable, InterruptedException {
        requireDevice(camera.orElse(""));
        try (FrameSource source = Cameras.openOrDrawn(camera.orElse("drawn"));
                FaceEngines engines = new FaceEngines()) {
            return new CameraProbe.Seen(
                    CameraReport.of(
                            source,
                            engines.forSource(source),
                            CameraProbe.TIME,
                            CameraProbe.BETWEEN_FACES),
                    source.drawn());
        }
    }
}
