package madoguchi.visit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import madoguchi.screen.IdentityScreen;
import madoguchi.screen.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an adapter declares that it cannot get over ends in a new process, at 待機 and never before.
 */
class PlannedRestartTest {

    private static final String CARD = "ordinary";

    @TempDir Path folder;
    private Rig rig;

    @BeforeEach
    void open() throws Exception {
        rig = Rig.open(folder);
        rig.glass.see(0, Screen.P01Welcome.class);
        rig.reader.frail();
    }

    @AfterEach
    void close() throws Exception {
        rig.close();
    }

    /** Again and again: 待機 is shown before the clean-up has reported. */
    private void lookUntil(BooleanSupplier seen) {
        while (!seen.getAsBoolean()) {
            look();
        }
    }

    private void look() {
        rig.alarms.look();
        rig.settle();
    }

    @Test
    void without_its_service_a_reader_that_cannot_find_it_again_asks_for_a_restart() {
        int from = rig.glass.size();
        look();
        assertThat(rig.restarts).as("all is well").hasValue(0);

        rig.reader.serviceDown(true);
        rig.glass.see(from, Screen.P01Closed.class, p -> p.code().equals("K-107"));
        look();

        assertThat(rig.restarts).hasPositiveValue();
    }

    @Test
    void a_reader_that_finds_its_service_again_asks_for_nothing() throws Exception {
        close();
        rig = Rig.open(folder, false);
        int from = rig.glass.size();
        rig.reader.serviceDown(true);
        rig.glass.see(from, Screen.P01Closed.class, p -> p.code().equals("K-107"));
        look();
        int back = rig.glass.size();
        rig.reader.serviceDown(false);
        rig.glass.see(back, Screen.P01Welcome.class);
        look();

        assertThat(rig.restarts).hasValue(0);
    }

    @Test
    void a_service_that_was_not_there_yet_is_waited_for() throws Exception {
        close();
        rig = new Rig(folder);
        rig.reader.frail();
        rig.reader.serviceDown(true);
        rig.counter.open();
        rig.glass.see(0, Screen.P01Closed.class, p -> p.code().equals("K-107"));
        look();
        int back = rig.glass.size();
        rig.reader.serviceDown(false);
        rig.glass.see(back, Screen.P01Welcome.class);
        look();

        assertThat(rig.restarts).hasValue(0);
    }

    @Test
    void a_reader_that_hangs_is_left_at_waiting_and_never_during_a_visit() throws Exception {
        int from = rig.glass.size();
        rig.put(CARD);
        rig.glass.see(from, IdentityScreen.P03Method.class);
        rig.reader.hanging(true);
        look();
        assertThat(rig.restarts).as("somebody is being served").hasValue(0);

        int taken = rig.glass.size();
        rig.take();
        rig.glass.see(taken, Screen.P01Welcome.class);

        lookUntil(() -> rig.restarts.get() > 0);
    }

    @Test
    void a_service_lost_in_a_visit_ends_the_visit_first() throws Exception {
        int from = rig.glass.size();
        rig.put(CARD);
        rig.glass.see(from, IdentityScreen.P03Method.class);
        rig.reader.serviceDown(true);
        rig.glass.see(from, Screen.P01Closed.class);

        lookUntil(() -> rig.restarts.get() > 0);
        lookUntil(() -> !Kept.audit(rig.database).isEmpty());
        assertThat(rig.reader.stillOpen()).isZero();
        assertThat(Kept.audit(rig.database)).containsExactly("LEFT");
    }
}
