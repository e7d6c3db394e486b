package madoguchi.visit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import madoguchi.failure.FailureCode;
import madoguchi.health.Status;
import madoguchi.screen.IdentityScreen;
import madoguchi.screen.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** At every regular look the counter says how it is. */
class HeartbeatOfCounterTest {

    @TempDir Path folder;
    private Rig rig;

    @BeforeEach
    void open() throws Exception {
        rig = Rig.open(folder);
        rig.glass.see(0, Screen.P01Welcome.class);
    }

    @AfterEach
    void close() throws Exception {
        rig.close();
    }

    private Status.Seen beat() {
        rig.beats.clear();
        rig.alarms.look();
        rig.settle();
        return rig.beats.element();
    }

    @Test
    void of_a_visit_it_says_no_more_than_that_there_is_one() throws Exception {
        assertThat(beat().phase()).isEqualTo(Status.Phase.IDLE);

        int from = rig.glass.size();
        rig.put("ordinary");
        rig.glass.see(from, IdentityScreen.P03Method.class);

        assertThat(beat().phase()).isEqualTo(Status.Phase.VISIT);
    }

    @Test
    void it_names_the_troubles_that_stand() throws Exception {
        int from = rig.glass.size();
        rig.camera.dead(true);
        rig.alarms.look();
        rig.glass.see(from, Screen.P01Welcome.class, p -> !p.outOfOrder().isEmpty());

        assertThat(beat().troubles()).containsExactly(FailureCode.CAMERA_OUT_OF_ORDER);
    }

    @Test
    void the_hour_is_told_only_while_nobody_is_there() throws Exception {
        rig.alarms.look();
        rig.settle();
        assertThat(rig.rests).isNotEmpty();

        int from = rig.glass.size();
        rig.put("ordinary");
        rig.glass.see(from, IdentityScreen.P03Method.class);
        rig.rests.clear();
        rig.alarms.look();
        rig.settle();

        assertThat(rig.rests).as("a visit runs").isEmpty();
    }
}
