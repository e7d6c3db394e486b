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
import madoguchi.health.probe.SettingsProbe;
import madoguchi.health.probe.UptimeProbe;
import madoguchi.settings.DataFolder;
import madoguchi.settings.Settings;

/**
 * What is looked at in one data folder.
 *
 * @param claimed whether a kiosk runs on it; that keeps reader and camera to itself
 * @param status what that kiosk says
 * @param camera as the command line or the settings name it; none: drawn people
 * @param centre none: simulated inside the kiosk
 */
record SelfCheckPlan(
        Path data,
        boolean claimed,
        Optional<Status> status,
        Settings settings,
        Settings.Reader reader,
        Optional<String> camera,
        FacePlan face,
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
        List<Probe> probes = new ArrayList<>();
        probes.add(
                new UptimeProbe(
                        status.map(Status::startedAt), UptimeProbe.ofThisComputer(), CLOCK));
        if (claimed && status.isPresent()) {
            probes.add(new KioskSaysProbe(status.get(), own.isEmpty()));
            own.ifPresent(camera -> probes.add(new CameraProbe(camera)));
        } else {
            probes.add(readers());
            probes.add(new CameraProbe(() -> look(camera)));
        }
        probes.add(new ModelsProbe(face.modelsOf(data), face.engine(), drawn()));
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
        return switch (reader) {
            case SIMULATED ->
                    Known.of(
                            Finding.of(Check.SERVICE, Verdict.SERVICE_NOT_NEEDED),
                            Finding.of(Check.READER, Verdict.READER_SIMULATED),
                            Finding.of(Check.CARD, Verdict.CARD_NONE));
            case AUTO -> real(PcscReaders.AUTO);
            case NATIVE -> real(PcscReaders.NATIVE);
            case SMARTCARDIO -> real(PcscReaders.SMARTCARDIO);
        };
    }

    private Probe real(PcscReaders way) {
        Optional<String> part = settings.readerName();
        return new ReaderProbe(
                new ReaderProbe.Readers() {
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
                },
                System::nanoTime);
    }

    private boolean drawn() {
        return camera.filter(named -> !named.equals("drawn")).isEmpty();
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
