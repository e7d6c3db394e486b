package madoguchi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import madoguchi.SharedKeys;
import madoguchi.camera.CardPhotos;
import madoguchi.card.pcsc.EndToEnd;
import madoguchi.card.pcsc.OwnPcscd;
import madoguchi.card.virtual.CardOffice;
import madoguchi.card.virtual.FaultPlan;
import madoguchi.card.virtual.Inserted.Contact;
import madoguchi.card.virtual.ServedCards;
import madoguchi.card.virtual.ServedSlot;
import madoguchi.card.virtual.VirtualCard;
import madoguchi.card.virtual.VpcdBridge;
import madoguchi.scenario.Cast;
import madoguchi.screen.Display;
import madoguchi.screen.Glass;
import madoguchi.screen.Screen;
import madoguchi.settings.DataFolder;
import madoguchi.settings.Facility;
import madoguchi.settings.Settings;
import madoguchi.store.Passwords.Role;
import madoguchi.store.Store;
import madoguchi.visit.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kiosk whose smart-card service comes late, goes, and comes back; the cards are another's. */
@EndToEnd
class ServiceRestartTest {

    private static final Duration LIMIT = Duration.ofSeconds(40);

    @TempDir Path folder;
    private final Seen glass = new Seen();

    @Test
    void without_its_service_it_is_out_of_service_and_opens_by_itself() throws Exception {
        try (OwnPcscd service = OwnPcscd.stopped();
                DataFolder data = DataFolder.claim(folder);
                SharedKeys _ = SharedKeys.in(data.cards())) {
            setPassword(data);
            try (Assembly kiosk = kiosk(data, Settings.Reader.NATIVE)) {
                kiosk.counter().open();
                int from = glass.see(0, ServiceRestartTest::closedForTheReader);
                service.start();
                from = glass.see(from, Screen.P01Welcome.class::isInstance);
                service.stop();
                from = glass.see(from, ServiceRestartTest::closedForTheReader);
                service.start();
                from = glass.see(from, Screen.P01Welcome.class::isInstance);

                readsACardOfAnotherProcess(data, from);
                assertThat(glass.restarts).isEmpty();
            }
        }
    }

    @Test
    void on_smartcardio_the_visit_ends_and_then_the_kiosk_asks_to_be_started_anew()
            throws Exception {
        try (OwnPcscd service = OwnPcscd.started();
                DataFolder data = DataFolder.claim(folder);
                SharedKeys _ = SharedKeys.in(data.cards())) {
            setPassword(data);
            try (Assembly kiosk = kiosk(data, Settings.Reader.SMARTCARDIO);
                    ServedSlot slot = ServedCards.ofUser().take(VpcdBridge.PORT, _ -> {})) {
                kiosk.counter().open();
                int from = glass.see(0, Screen.P01Welcome.class::isInstance);
                slot.insert(ordinary(data), Contact.CONTACTLESS, FaultPlan.NONE);
                from = glass.see(from, Screen.P03Method.class::isInstance);
                service.kill();
                glass.see(from, ServiceRestartTest::closedForTheReader);

                assertThat(glass.askedToRestart()).matches(ServiceRestartTest::closedForTheReader);
            }
        }
    }

    private Assembly kiosk(DataFolder data, Settings.Reader way) throws Exception {
        return Assembly.simulated(
                new KioskPlan(
                                data,
                                Rules.standard(),
                                Demo.FACILITY,
                                new Surroundings(
                                        Optional.empty(),
                                        CardPlan.of(way, Settings.standard()),
                                        Optional.empty()),
                                Clock.system(Facility.JAPAN))
                        .with(new KioskHost(glass::restart, Runnable::run, _ -> {}, false)),
                glass);
    }

    /** Birth date, expiry and security code come by the note, so the photo opens. */
    private void readsACardOfAnotherProcess(DataFolder data, int from) throws Exception {
        try (ServedSlot slot = ServedCards.ofUser().take(VpcdBridge.PORT, _ -> {})) {
            slot.insert(ordinary(data), Contact.CONTACTLESS, FaultPlan.NONE);
            int chosen =
                    glass.see(
                            from,
                            screen ->
                                    screen instanceof Screen.P03Method(var methods)
                                            && methods.contains(Screen.Method.FACE));
            slot.pull();
            glass.see(chosen, Screen.P01Welcome.class::isInstance);
        }
    }

    private static VirtualCard ordinary(DataFolder data) throws Exception {
        LocalDate today = LocalDate.now(Facility.JAPAN);
        Cast cast = Cast.bundled(today);
        CardOffice office =
                new CardOffice(data.cards(), person -> CardPhotos.jp2(cast.lookOf(person)), today);
        return office.make(cast.persona("ordinary"));
    }

    private static boolean closedForTheReader(Screen screen) {
        return screen instanceof Screen.P01Closed closed && closed.code().equals("K-107");
    }

    private static void setPassword(DataFolder data) throws Exception {
        try (Store store = Store.open(data.database())) {
            store.passwords()
                    .set(
                            Role.FACILITY,
                            "kaminari-2026".getBytes(StandardCharsets.UTF_8),
                            Instant.now(),
                            "FIRST_START GLASS");
        }
    }

    /** A glass that only remembers. */
    private static final class Seen implements Glass {
        private final List<Screen> screens = new ArrayList<>();
        private final BlockingQueue<Screen> restarts = new LinkedBlockingQueue<>();

        private synchronized void restart() {
            restarts.add(screens.getLast());
        }

        /** Waits until it is asked for; what stood on the glass then. */
        Screen askedToRestart() throws InterruptedException {
            return restarts.poll(LIMIT.toSeconds(), TimeUnit.SECONDS);
        }

        @Override
        public synchronized void show(Display display) {
            screens.add(display.screen());
            notifyAll();
        }

        /** Waits for a screen, and tells how many are over with it. */
        synchronized int see(int from, Predicate<Screen> wanted) throws InterruptedException {
            long end = System.nanoTime() + LIMIT.toNanos();
            for (int next = from; ; next++) {
                while (next >= screens.size()) {
                    long left = (end - System.nanoTime()) / 1_000_000;
                    if (left <= 0) {
                        throw new AssertionError("not seen; last came " + screens);
                    }
                    wait(left);
                }
                if (wanted.test(screens.get(next))) {
                    return next + 1;
                }
            }
        }

        @Override
        public void preview(Picture picture, Optional<FacePosition> face) {}

        @Override
        public void portrait(Picture picture) {}

        @Override
        public void wipe() {}
    }
}
