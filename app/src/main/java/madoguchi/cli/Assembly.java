package madoguchi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import madoguchi.camera.CameraThread;
import madoguchi.camera.CardPhotos;
import madoguchi.camera.Pace;
import madoguchi.camera.SyntheticCamera;
import madoguchi.card.TracedReader;
import madoguchi.card.virtual.CardOffice;
import madoguchi.card.virtual.ServedCard;
import madoguchi.desk.run.DeskPlan;
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
import madoguchi.screen.Languages;
import madoguchi.settings.DataFolder;
import madoguchi.settings.Facility;
import madoguchi.settings.HandOver;
import madoguchi.settings.Settings;
import madoguchi.store.Store;
import madoguchi.store.StorePlan;
import madoguchi.visit.Rules;
import madoguchi.visit.run.AcceptedCards;
import madoguchi.visit.run.Alarms;
import madoguchi.visit.run.Counter;
import madoguchi.visit.run.Device;

/** Puts the parts together: the only class that names the concrete ones. */
final class Assembly implements AutoCloseable {

    /**
     * @param clock of the procedure, in the facility's zone
     * @param languages of the patients
     * @param handOver how results reach the receipt computer
     * @param staff how their desk is set up
     */
    record Plan(
            DataFolder data,
            Rules rules,
            Facility facility,
            Languages languages,
            Surroundings around,
            Clock clock,
            HandOver handOver,
            DeskPlan staff,
            Host host) {

        /** As where nothing else was chosen, with nobody around it. */
        Plan(DataFolder data, Rules rules, Facility facility, Surroundings around, Clock clock) {
            this(
                    data,
                    rules,
                    facility,
                    Settings.standard().patients().spoken(),
                    around,
                    clock,
                    Settings.standard().handOver(),
                    DeskPlan.standard(),
                    Host.NOBODY);
        }

        /** Of today. */
        Plan(DataFolder data, Rules rules, Facility facility, Surroundings around) {
            this(data, rules, facility, around, Clock.system(facility.zone()));
        }

        Plan with(Languages other) {
            return new Plan(data, rules, facility, other, around, clock, handOver, staff, host);
        }

        Plan with(HandOver other) {
            return new Plan(data, rules, facility, languages, around, clock, other, staff, host);
        }

        Plan with(DeskPlan other) {
            return new Plan(data, rules, facility, languages, around, clock, handOver, other, host);
        }

        Plan with(Host other) {
            return new Plan(
                    data, rules, facility, languages, around, clock, handOver, staff, other);
        }
    }

    /**
     * Who runs the kiosk, and watches over it.
     *
     * @param restart called when only a new process helps
     * @param window runs a task on the thread of what people see
     * @param atRest told the time while nobody is there
     * @param supervised whether {@code ./kiosk supervise} does
     */
    record Host(Runnable restart, Executor window, Consumer<Instant> atRest, boolean supervised) {

        /** Whose window nobody watches, on a reader that needs no restart. */
        static final Host NOBODY = new Host(() -> {}, Runnable::run, _ -> {}, false);
    }

    /** TLS looks at the real time, on whatever day a scenario plays. */
    private static final Clock LINE = Clock.systemUTC();

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final CentreSimulator centre;
    private final Line client;
    private final FaceEngines engines;
    private final CardStand stand;
    private final SimulatedDevice device;
    private final Outlets outlets;
    private final Counter counter;
    private final Heartbeat heartbeat;

    private Assembly(
            CentreSimulator centre,
            Line client,
            FaceEngines engines,
            CardStand stand,
            SimulatedDevice device,
            Outlets outlets,
            Counter counter,
            Heartbeat heartbeat) {
        this.centre = centre;
        this.client = client;
        this.engines = engines;
        this.stand = stand;
        this.device = device;
        this.outlets = outlets;
        this.counter = counter;
        this.heartbeat = heartbeat;
    }

    /** With what the counter will begin: can be shown before anything is put together. */
    static Display firstScreen(Plan plan) {
        return Counter.opening(plan.rules(), plan.facility(), plan.languages());
    }

    /**
     * The kiosk with everything around it simulated: people, eligibility centre, and as planned
     * card and reader.
     */
    static Assembly simulated(Plan plan, Glass glass) throws IOException, Complaints.NoReader {
        return simulated(plan, glass, Alarms.real(plan.clock()));
    }

    /**
     * @param alarms by the plan's clock
     */
    static Assembly simulated(Plan plan, Glass glass, Alarms alarms)
            throws IOException, Complaints.NoReader {
        Clock clock = plan.clock();
        LocalDate today = LocalDate.now(clock);
        Store.unpackNativesIn(plan.data().temporary());
        Cast cast = Cast.bundled(today);
        CardOffice office =
                new CardOffice(
                        plan.data().cards(), person -> CardPhotos.jp2(cast.lookOf(person)), today);
        TestAuthorityFolder trust = OutsideCentre.simulated(plan.data().folder(), LINE);
        CentreSimulator centre =
                CentreSimulator.start(
                        new CentreSimulator.Setup(
                                0,
                                Optional.of(trust.centre()),
                                office.authority(),
                                new CertifiedTerminals(office.terminalAuthority()),
                                plan.rules().certificate().grace(),
                                clock));
        SyntheticCamera drawn = new SyntheticCamera(1, Pace.real());
        Relay<ServedCard> found = new Relay<>();
        CardStand stand = CardStand.open(plan.around().cards(), found);
        SimulatedDevice device =
                new SimulatedDevice(
                        new SimulatedDevice.Parts(cast, office, stand.tray(), drawn, centre));
        found.to(device::knows);

        FacePlan face = plan.around().face();
        Models models = face.modelsOf(plan.data().folder());
        FaceEngines engines = new FaceEngines(face.engine(), models);
        Line client =
                plan.around().centre().isPresent()
                        ? Line.to(
                                new OutsideLine(
                                        plan.around().centre().get(),
                                        plan.data().folder(),
                                        LINE,
                                        CONNECT,
                                        ANSWER))
                        : Line.to(
                                new HttpCentre(
                                        centre.address(), trust.terminal(), CONNECT, ANSWER));
        StorePlan store = KeptStore.plan(plan.data().folder());
        Outlets outlets = Outlets.open(plan.handOver(), plan.data(), store, clock);
        Heartbeat heartbeat =
                new Heartbeat(
                        StatusFile.in(plan.data().folder()),
                        LINE,
                        new Status.Launch(
                                Version.name(),
                                plan.host().supervised(),
                                plan.staff().commandLine().get()),
                        plan.host().window());
        Counter counter =
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
                                accepted(plan.around().cards()),
                                plan.around().camera().orElseGet(() -> CameraThread.around(drawn)),
                                new BurstCheck(
                                        engines::forSource,
                                        AntiSpoof.forSources(models),
                                        face.asking(),
                                        new SecureRandom()),
                                client.centre(),
                                store,
                                outlets::stored,
                                handOver(plan, store, client.centre()),
                                plan.host().restart(),
                                heartbeat,
                                plan.host().atRest()),
                        plan.staff());
        return new Assembly(centre, client, engines, stand, device, outlets, counter, heartbeat);
    }

    private static Optional<FileHandOver> handOver(
            Plan plan, StorePlan store, EligibilityCentre centre) {
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

    /** A centre, and how to let go of it. */
    private record Line(EligibilityCentre centre, Runnable end) {

        static Line to(HttpCentre centre) {
            return new Line(centre, centre::close);
        }

        static Line to(OutsideLine centre) {
            return new Line(centre, centre::close);
        }
    }

    SimulatedDevice device() {
        return device;
    }

    Counter counter() {
        return counter;
    }

    @Override
    public void close() {
        counter.close();
        outlets.close();
        device.close();
        stand.close();
        client.end().run();
        centre.close();
        engines.close();
        heartbeat.close();
    }
}
