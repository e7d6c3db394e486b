package madoguchi.visit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import madoguchi.eligibility.simulator.Condition;
import madoguchi.failure.FailureCode;
import madoguchi.health.Part;
import madoguchi.health.Status;
import madoguchi.screen.IdentityScreen;
import madoguchi.screen.IdentityScreen.Method;
import madoguchi.screen.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Centre down: route 011. Seen while nobody is served, and mended by itself. */
@Timeout(60)
class CentreWatchTest {

    private static final String NETWORK = FailureCode.NETWORK.code();

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

    private Part.State centre() throws Exception {
        rig.beats.clear();
        rig.alarms.look();
        HandOverRoomTest.await(() -> !rig.beats.isEmpty());
        Status.Seen beat = rig.beats.element();
        return beat.looked().get(Part.CENTRE);
    }

    private void awaitCentre(Part.State wanted) throws Exception {
        HandOverRoomTest.await(() -> centre() == wanted);
    }

    private void aMinutePasses() {
        rig.clock.to(rig.clock.instant().plus(CentreWatch.EVERY));
    }

    @Test
    void a_centre_that_is_down_is_shown_at_the_counter_which_stays_open() throws Exception {
        rig.centre.condition(Condition.DOWN);
        int from = rig.glass.size();
        rig.alarms.look();
        rig.glass.see(from, Screen.P01Welcome.class, p -> p.outOfOrder().contains(NETWORK));
        awaitCentre(Part.State.OUT_OF_ORDER);

        int back = rig.glass.size();
        rig.centre.condition(Condition.UP);
        aMinutePasses();
        rig.alarms.look();
        rig.glass.see(back, Screen.P01Welcome.class, p -> p.outOfOrder().isEmpty());
        awaitCentre(Part.State.WORKS);
    }

    @Test
    void another_trouble_of_the_centre_takes_the_place_of_the_first() throws Exception {
        rig.centre.condition(Condition.DOWN);
        int from = rig.glass.size();
        rig.alarms.look();
        rig.glass.see(from, Screen.P01Welcome.class, p -> p.outOfOrder().contains(NETWORK));

        rig.centre.condition(Condition.OUT_OF_ORDER);
        aMinutePasses();
        rig.alarms.look();

        Screen.P01Welcome now =
                rig.glass.see(
                        from,
                        Screen.P01Welcome.class,
                        p -> p.outOfOrder().contains(FailureCode.CENTRE_OUT_OF_ORDER.code()));
        assertThat(now.outOfOrder()).doesNotContain(NETWORK);
    }

    @Test
    void it_is_not_asked_again_within_a_minute() throws Exception {
        awaitCentre(Part.State.WORKS);
        rig.centre.condition(Condition.DOWN);

        assertThat(centre()).isEqualTo(Part.State.WORKS);
        assertThat(centre()).isEqualTo(Part.State.WORKS);

        aMinutePasses();
        awaitCentre(Part.State.OUT_OF_ORDER);
    }

    @Test
    void during_a_visit_it_is_not_asked() throws Exception {
        awaitCentre(Part.State.WORKS);
        int from = rig.glass.size();
        rig.put("ordinary");
        rig.glass.see(from, IdentityScreen.P03Method.class);

        rig.centre.condition(Condition.DOWN);
        aMinutePasses();
        assertThat(centre()).isEqualTo(Part.State.WORKS);
        rig.centre.condition(Condition.UP);
        int wiped = rig.glass.wiped();
        rig.take();
        rig.glass.awaitWiped(wiped + 1);

        assertThat(centre())
                .as("what a look in between would have found")
                .isEqualTo(Part.State.WORKS);
    }

    @Test
    void a_look_that_is_under_way_when_a_visit_begins_counts_for_nothing() throws Exception {
        rig.centre.condition(Condition.HANG);
        assertThat(centre()).isEqualTo(Part.State.UNKNOWN);
        int from = rig.glass.size();
        rig.put("ordinary");
        rig.glass.see(from, IdentityScreen.P03Method.class);
        rig.centre.condition(Condition.UP);

        assertThat(centre()).isEqualTo(Part.State.UNKNOWN);
    }

    @Test
    void who_comes_while_it_is_down_is_told_what_to_do() throws Exception {
        rig.centre.condition(Condition.DOWN);
        int from = rig.glass.size();
        rig.alarms.look();
        rig.glass.see(from, Screen.P01Welcome.class, p -> p.outOfOrder().contains(NETWORK));

        int visit = rig.glass.size();
        Patient.hanako(rig, Method.PIN).visits("ordinary");

        assertThat(rig.glass.see(visit, Screen.P20Sorry.class).code()).isEqualTo(NETWORK);
    }
}
