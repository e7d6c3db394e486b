package madoguchi.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import madoguchi.camera.CameraThread;
import madoguchi.camera.CardPhotos;
import madoguchi.camera.Pace;
import madoguchi.camera.SyntheticCamera;
import madoguchi.card.TracedReader;
import madoguchi.card.virtual.CardOffice;
import madoguchi.card.virtual.ServedCard;
import madoguchi.eligibility.EligibilityCentre;
import madoguchi.eligibility.http.HttpCentre;
import madoguchi.eligibility.simulator.CentreSimulator;
import madoguchi.eligibility.trust.TestAuthorityFolder;
import madoguchi.face.AntiSpoof;
import madoguchi.face.BurstCheck;
import madoguchi.face.FaceEngines;
import madoguchi.face.model.Models;
import madoguchi.health.Heartbeat;
import madoguchi.health.Status;
import madoguchi.health.StatusFile;
import madoguchi.receipt.folder.FileForm;
import madoguchi.receipt.folder.FileHandOver;
import madoguchi.scenario.Cast;
import madoguchi.scenario.SimulatedDevice;
import madoguchi.screen.Display;
import madoguchi.screen.Glass;
import madoguchi.settings.HandOver;
import madoguchi.store.StoreFile;
import madoguchi.store.StorePlan;
import madoguchi.visit.run.AcceptedCards;
import madoguchi.visit.run.Alarms;
import madoguchi.visit.run.Counter;
import madoguchi.visit.run.Device;

/** Puts the parts together: the only class that names the concrete ones. */
final class Assembly implements AutoCloseable {

    /** TLS looks at the real time, on whatever day a scenario plays. */
    private static final Clock LINE = Clock.systemUTC();

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final Opened opened;
    private final SimulatedDevice device;
    private final Counter counter;

    private Assembly(Opened opened, SimulatedDevice device, Counter counter) {
        this.opened = opened;
        this.device = device;
        this.counter = counter;
    }

    /** With what the counter will begin: can be shown before anything is put together. */
    static Display firstScreen(KioskPlan plan) {
        return Counter.opening(plan.rules(), plan.facility(), plan.languages());
    }

    /**
     * The kiosk with everything around it simulated: people, eligibility centre, and as planned
     * card and reader.
     */
    static Assembly simulated(KioskPlan plan, Glass glass) throws IOException, Complaints.NoReader {
        return simulated(plan, glass, Alarms.real(plan.clock()));
    }

    /**
     * @param alarms by the plan's clock
     */
    static Assembly simulated(KioskPlan plan, Glass glass, Alarms alarms)
            throws IOException, Complaints.NoReader {
        try (Opened opened = new Opened()) {
            return simulated(plan, glass, alarms, opened);
        }
    }

    private static Assembly simulated(KioskPlan plan, Glass glass, Alarms alarms, Opened opened)
            throws IOException, Complaints.NoReader {
        Clock clock = plan.clock();
        Surroundings around = plan.around();
        LocalDate today = LocalDate.now(clock);
        StoreFile.unpackNativesIn(plan.data().temporary());
        Cast cast = Cast.bundled(today);
        CardOffice office =
                new CardOffice(
                        plan.data().cards(), person -> CardPhotos.jp2(cast.lookOf(person)), today);
        TestAuthorityFolder trust = OutsideCentre.simulated(plan.data().folder(), LINE);
        // the last that goes: until then whoever watches knows that this kiosk is ending
        Heartbeat heartbeat =
                opened.add(
                        new Heartbeat(
                                StatusFile.in(plan.data().folder()),
                                LINE,
                                new Status.Launch(
                                        Version.name(),
                                        plan.host().supervised(),
                                        plan.staff().commandLine().get()),
                                plan.host().window()),
                        Heartbeat::close);
        CentreSimulator centre =
                opened.add(
                        CentreSimulator.start(
                                new CentreSimulator.Setup(
                                        0,
                                        Optional.of(trust.centre()),
                                        office.authority(),
                                        new CertifiedTerminals(office.terminalAuthority()),
                                        plan.rules().certificate().grace(),
                                        clock)),
                        CentreSimulator::close);
        SyntheticCamera drawn = new SyntheticCamera(1, Pace.real());
        Relay<ServedCard> found = new Relay<>();
        CardStand stand = opened.add(CardStand.open(around.cards(), found), CardStand::close);
        SimulatedDevice device =
                opened.add(
                        new SimulatedDevice(
                                new SimulatedDevice.Parts(
                                        cast, office, stand.tray(), drawn, centre)),
                        SimulatedDevice::close);
        found.to(device::knows);
        FacePlan face = around.face();
        Models models = face.modelsOf(plan.data().folder());
        FaceEngines engines =
                opened.add(new FaceEngines(face.engine(), models), FaceEngines::close);
        EligibilityCentre client = client(plan, centre.address(), trust, opened);
        StorePlan store = KeptStore.plan(plan.data().folder());
        Outlets outlets =
                opened.add(
                        Outlets.open(plan.handOver(), plan.data(), store, clock), Outlets::close);
        Counter counter =
                opened.add(
                        new Counter(
                                plan.rules(),
                                plan.facility(),
                                plan.languages(),
                                glass,
                                alarms,
                                clock,
                                new Device(
                                        new TracedReader(stand.reader()),
                                        stand.surface(),
                                        office.terminal(),
                                        accepted(around.cards()),
                                        around.camera().orElseGet(() -> CameraThread.around(drawn)),
                                        new BurstCheck(
                                                engines::forSource,
                                                AntiSpoof.forSources(models),
                                                face.asking(),
                                                new SecureRandom()),
                                        client,
                                        store,
                                        outlets::stored,
                                        handOver(plan, store, client),
                                        plan.host().restart(),
                                        heartbeat,
                                        plan.host().atRest()),
                                plan.staff()),
                        Counter::close);
        return new Assembly(opened.handedOn(), device, counter);
    }

    private static Optional<FileHandOver> handOver(
            KioskPlan plan, StorePlan store, EligibilityCentre centre) {
        HandOver how = plan.handOver();
        return switch (how.files()) {
            case NO -> Optional.empty();
            case YES ->
                    Optional.of(
                            new FileHandOver(
                                    new FileHandOver.Place(
                                            how.folder()
                                                    .map(Path::of)
                                                    .orElse(plan.data().receipt()),
                                            how.folder().isEmpty(),
                                            plan.data().receiptMemory(),
                                            Duration.ofMinutes(how.stay())),
                                    new FileForm(
                                            plan.facility().code(),
                                            plan.facility().zone(),
                                            how.encoding(),
                                            how.prescription()),
                                    store,
                                    centre,
                                    plan.clock()));
        };
    }

    private static AcceptedCards accepted(CardPlan cards) {
        return switch (cards.accept()) {
            case SIMULATED_ONLY -> AcceptedCards.SIMULATED_ONLY;
            case ANY -> AcceptedCards.REAL_TOO;
        };
    }

    private static EligibilityCentre client(
            KioskPlan plan, URI own, TestAuthorityFolder trust, Opened opened) throws IOException {
        Optional<OutsideCentre> outside = plan.around().centre();
        return outside.isPresent()
                ? opened.add(
                        new OutsideLine(outside.get(), plan.data().folder(), LINE, CONNECT, ANSWER),
                        OutsideLine::close)
                : opened.add(
                        new HttpCentre(own, trust.terminal(), CONNECT, ANSWER), HttpCentre::close);
    }

    SimulatedDevice device() {
        return device;
    }

    Counter counter() {
        return counter;
    }

    @Override
    public void close() {
        opened.close();
    }
}
