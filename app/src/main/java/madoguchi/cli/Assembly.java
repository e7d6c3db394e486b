package madoguchi.cli;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import madoguchi.camera.CardPhotos;
import madoguchi.camera.FrameSource;
import madoguchi.camera.Pace;
import madoguchi.camera.SyntheticCamera;
import madoguchi.card.TracedReader;
import madoguchi.card.virtual.CardOffice;
import madoguchi.card.virtual.FaultyReader;
import madoguchi.card.virtual.Pause;
import madoguchi.card.virtual.VirtualReader;
import madoguchi.eligibility.http.HttpCentre;
import madoguchi.eligibility.simulator.CentreSimulator;
import madoguchi.eligibility.trust.TestAuthorityFolder;
import madoguchi.face.BurstCheck;
import madoguchi.face.FaceEngines;
import madoguchi.scenario.Cast;
import madoguchi.scenario.SimulatedDevice;
import madoguchi.screen.Display;
import madoguchi.screen.Glass;
import madoguchi.screen.Language;
import madoguchi.settings.DataFolder;
import madoguchi.settings.Facility;
import madoguchi.store.Store;
import madoguchi.visit.Rules;
import madoguchi.visit.run.AcceptedCards;
import madoguchi.visit.run.Alarms;
import madoguchi.visit.run.Counter;
import madoguchi.visit.run.Device;

/** Puts the parts together: the only class that names the concrete ones. */
final class Assembly implements AutoCloseable {

    /**
     * @param camera none: drawn people
     * @param centre none: a simulated one of its own
     * @param clock of the procedure, in the facility's zone
     */
    record Plan(
            DataFolder data,
            Rules rules,
            Facility facility,
            Optional<FrameSource> camera,
            Optional<OutsideCentre> centre,
            Clock clock) {

        /** Of today. */
        Plan(
                DataFolder data,
                Rules rules,
                Facility facility,
                Optional<FrameSource> camera,
                Optional<OutsideCentre> centre) {
            this(data, rules, facility, camera, centre, Clock.system(facility.zone()));
        }

        /** With an eligibility centre of its own. */
        Plan(DataFolder data, Rules rules, Facility facility, Optional<FrameSource> camera) {
            this(data, rules, facility, camera, Optional.empty());
        }
    }

    /** What every patient finds. */
    private static final Language FIRST = Language.JA;

    /** TLS looks at the real time, on whatever day a scenario plays. */
    private static final Clock LINE = Clock.systemUTC();

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final CentreSimulator centre;
    private final HttpCentre client;
    private final FaceEngines engines;
    private final SimulatedDevice device;
    private final Counter counter;

    private Assembly(
            CentreSimulator centre,
            HttpCentre client,
            FaceEngines engines,
            SimulatedDevice device,
            Counter counter) {
        this.centre = centre;
        this.client = client;
        this.engines = engines;
        this.device = device;
        this.counter = counter;
    }

    /** With what the counter will begin: can be shown before anything is put together. */
    static Display firstScreen(Plan plan) {
        return Counter.opening(plan.rules(), plan.facility(), FIRST);
    }

    /** The kiosk with everything around it simulated: card, reader, people, eligibility centre. */
    static Assembly simulated(Plan plan, Glass glass) throws IOException {
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
        VirtualReader reader = new VirtualReader("simulated reader");
        FaultyReader faulty = new FaultyReader(reader, reader::take, Pause.REAL);
        SyntheticCamera drawn = new SyntheticCamera(1, Pace.real());
        SimulatedDevice device =
                new SimulatedDevice(
                        new SimulatedDevice.Parts(cast, office, reader, faulty, drawn, centre));

        FaceEngines engines = new FaceEngines();
        HttpCentre client =
                plan.centre().isPresent()
                        ? line(
                                plan.centre().get().address(),
                                plan.centre().get().tls(plan.data().folder(), LINE))
                        : line(centre.address(), trust.terminal());
        Counter counter =
                new Counter(
                        plan.rules(),
                        plan.facility(),
                        FIRST,
                        glass,
                        Alarms.real(clock),
                        clock,
                        new Device(
                                new TracedReader(faulty),
                                reader,
                                office.terminal(),
                                AcceptedCards.SIMULATED_ONLY,
                                plan.camera().orElse(drawn),
                                new BurstCheck(engines::forSource),
                                client,
                                plan.data().database()));
        return new Assembly(centre, client, engines, device, counter);
    }

    private static HttpCentre line(URI centre, SSLContext tls) {
        return new HttpCentre(centre, tls, CONNECT, ANSWER);
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
        device.close();
        client.close();
        centre.close();
        engines.close();
    }
}
