package madoguchi.visit.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import madoguchi.SharedKeys;
import madoguchi.camera.CardPhotos;
import madoguchi.camera.Frame;
import madoguchi.camera.FrameSource;
import madoguchi.camera.Pace;
import madoguchi.camera.SyntheticCamera;
import madoguchi.card.CardReader;
import madoguchi.card.mynumber.TerminalKey;
import madoguchi.card.surface.SurfaceScan;
import madoguchi.card.virtual.CardOffice;
import madoguchi.card.virtual.FaultyReader;
import madoguchi.card.virtual.Pause;
import madoguchi.card.virtual.VirtualReader;
import madoguchi.desk.run.DeskPlan;
import madoguchi.eligibility.CertificateGrace;
import madoguchi.eligibility.http.HttpCentre;
import madoguchi.eligibility.simulator.CentreSimulator;
import madoguchi.face.FaceCheck;
import madoguchi.health.Status;
import madoguchi.receipt.file.Encoding;
import madoguchi.receipt.file.PrescriptionPlace;
import madoguchi.receipt.folder.FileForm;
import madoguchi.receipt.folder.FileHandOver;
import madoguchi.receipt.http.Arrivals;
import madoguchi.scenario.Cast;
import madoguchi.scenario.SimulatedDevice;
import madoguchi.scenario.Tray;
import madoguchi.screen.Language;
import madoguchi.screen.Languages;
import madoguchi.screen.Presentation;
import madoguchi.screen.Screen;
import madoguchi.screen.SimTouch;
import madoguchi.screen.Touch;
import madoguchi.settings.Facility;
import madoguchi.store.Passwords.Role;
import madoguchi.store.Store;
import madoguchi.store.StorePlan;
import madoguchi.visit.Rules;

/**
 * A whole counter without JavaFX: the real card, centre and store, a glass that only remembers,
 * time that passes by hand, and a camera that recognises everybody.
 */
final class Rig implements AutoCloseable {

    static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    static final Facility FACILITY = new Facility("見本医院", "1312345678", ZONE);
    static final Rules RULES = Rules.standard();
    static final String PASSWORD = "kaminari-2026";
    private static final Instant MORNING = Instant.parse("2026-11-21T01:00:00Z");

    final HandClock clock = new HandClock(MORNING, ZONE);
    final HandAlarms alarms = new HandAlarms(clock);
    final RecordedGlass glass = new RecordedGlass();
    final DeadOrAlive camera = new DeadOrAlive();
    final Path database;
    final SharedKeys keys;
    final CentreSimulator centre;
    final HttpCentre client;
    final VirtualReader plate = new VirtualReader("plate");
    final FaultyReader faulty = new FaultyReader(plate, plate::take, this::passed);
    final WatchedReader reader;
    final AtomicInteger restarts = new AtomicInteger();

    /** One permit for each of them. */
    final Semaphore restarted = new Semaphore(0);

    /** One permit for each time that somebody who waits for results was told. */
    final Semaphore stored = new Semaphore(0);

    /** Told as well, for a server of results. */
    final Arrivals arrivals = new Arrivals();

    final Queue<Instant> rests = new ConcurrentLinkedQueue<>();
    final Queue<Status.Seen> beats = new ConcurrentLinkedQueue<>();
    final SimulatedDevice device;
    final TerminalKey terminal;
    final Counter counter;
    private volatile Pause pause = _ -> {};
    private volatile byte[] photo = {};

    /**
     * Where the cards are put down.
     *
     * @param surface what is printed on the card lying there
     */
    record Stand(CardReader reader, SurfaceScan surface, Tray tray) {}

    Rig(Path folder) throws Exception {
        this(folder, Optional.empty());
    }

    private Rig(Path folder, Optional<Stand> real) throws Exception {
        Stand stand = real.orElse(new Stand(faulty, plate, Tray.on(plate, faulty)));
        reader = new WatchedReader(stand.reader());
        LocalDate today = LocalDate.ofInstant(MORNING, ZONE);
        database = folder.resolve("madoguchi.db");
        keys = SharedKeys.in(folder.resolve("cards"));
        Cast cast = Cast.bundled(today);
        CardOffice office =
                new CardOffice(
                        folder.resolve("cards"),
                        person -> CardPhotos.jp2(cast.lookOf(person)),
                        today);
        centre =
                CentreSimulator.start(
                        new CentreSimulator.Setup(
                                0,
                                office.authority(),
                                (_, _, _) -> true,
                                CertificateGrace.THREE_MONTHS,
                                clock));
        client =
                new HttpCentre(
                        centre.address(), tls(), Duration.ofSeconds(3), Duration.ofSeconds(10));
        device =
                new SimulatedDevice(
                        new SimulatedDevice.Parts(
                                cast,
                                office,
                                stand.tray(),
                                new SyntheticCamera(1, Pace.real()),
                                centre));
        terminal = office.terminal();
        FaceCheck everybody =
                (cardPhoto, _, _, _, _) -> {
                    photo = cardPhoto;
                    return new FaceCheck.Verdict.Match(1, 0.5);
                };
        counter =
                new Counter(
                        RULES,
                        FACILITY,
                        Languages.all(Language.JA),
                        glass,
                        alarms,
                        clock,
                        new Device(
                                reader,
                                stand.surface(),
                                terminal,
                                AcceptedCards.SIMULATED_ONLY,
                                camera,
                                everybody,
                                client,
                                StorePlan.plain(database),
                                () -> {
                                    stored.release();
                                    arrivals.tell();
                                },
                                handOver(folder),
                                () -> {
                                    restarts.incrementAndGet();
                                    restarted.release();
                                },
                                beats::add,
                                rests::add),
                        DeskPlan.standard());
    }

    /** Into the folder of a receipt computer, where the test has made one. */
    Optional<FileHandOver> handOver(Path folder) {
        Path shared = folder.resolve("receipt");
        return Files.isDirectory(shared)
                ? Optional.of(
                        new FileHandOver(
                                new FileHandOver.Place(
                                        shared,
                                        false,
                                        folder.resolve("receipt-folder.id"),
                                        Duration.ofDays(1)),
                                new FileForm(
                                        FACILITY.code(),
                                        ZONE,
                                        Encoding.UTF_8,
                                        PrescriptionPlace.BODY),
                                StorePlan.plain(database),
                                client,
                                clock))
                : Optional.empty();
    }

    /** With a facility password, and open. */
    static Rig open(Path folder) throws Exception {
        return open(folder, true);
    }

    /**
     * @param newPassword false: the one that was set before
     */
    static Rig open(Path folder, boolean newPassword) throws Exception {
        if (newPassword) {
            setPassword(folder);
        }
        Rig rig = new Rig(folder);
        rig.counter.open();
        rig.reader.awaitFirstLook();
        return rig;
    }

    /** Whose cards are put down somewhere else: on a real reader. */
    static Rig open(Path folder, Stand stand) throws Exception {
        setPassword(folder);
        Rig rig = new Rig(folder, Optional.of(stand));
        rig.counter.open();
        rig.reader.awaitFirstLook();
        return rig;
    }

    static void setPassword(Path folder) throws Exception {
        try (Store store = Store.open(folder.resolve("madoguchi.db"))) {
            store.passwords()
                    .set(Role.FACILITY, PASSWORD.getBytes(StandardCharsets.UTF_8), MORNING);
        }
    }

    void put(String persona) throws InterruptedException {
        device.does(new SimTouch.PutCard(persona));
    }

    void take() throws InterruptedException {
        device.does(new SimTouch.TakeCard());
    }

    /** How the delays of faults pass; at once unless said otherwise. */
    void pause(Pause next) {
        pause = next;
    }

    private void passed(Duration time) throws InterruptedException {
        pause.pass(time);
    }

    /** Everything that was touched before has been dealt with when this returns. */
    void settle() {
        int next = glass.size();
        Presentation now = glass.last().presentation();
        counter.touched(new Touch.Adjusted(now.withVoice(!now.voice())));
        glass.see(next, Screen.class, _ -> glass.last().presentation().voice() != now.voice());
    }

    void press(Touch.Answer answer) {
        counter.touched(new Touch.Pressed(answer));
    }

    /** The photo that the camera's room was handed last. */
    byte[] photo() {
        return photo;
    }

    @Override
    public void close() throws IOException {
        counter.close();
        device.close();
        client.close();
        centre.close();
        keys.close();
    }

    private static SSLContext tls() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A camera with one grey point. */
    static final class DeadOrAlive implements FrameSource {
        private volatile boolean dead;

        void dead(boolean now) {
            dead = now;
        }

        @Override
        public String name() {
            return "one grey point";
        }

        @Override
        public boolean drawn() {
            return true;
        }

        @Override
        public Optional<Frame> next(Duration limit) {
            return dead
                    ? Optional.empty()
                    : Optional.of(new Frame(0, MORNING, 1, 1, new byte[] {9, 9, 9}));
        }

        @Override
        public void close() {
            dead = true;
        }
    }
}
