package madoguchi.visit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import madoguchi.failure.FailureCode;
import madoguchi.health.Finding;
import madoguchi.health.Verdict;
import madoguchi.health.probe.DatabaseProbe;
import madoguchi.screen.IdentityScreen.Method;
import madoguchi.screen.Screen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real disk without room, while patients come. */
@Tag("e2e")
class FullDiskTest {

    /** SQLite writes into what its log already has: some visits still fit. */
    private static final int AT_MOST = 40;

    @TempDir private Path folder;

    @Test
    void nobody_is_told_what_is_not_there_and_with_room_again_it_goes_on_by_itself()
            throws Exception {
        Path data = folder.resolve("data");
        try (SmallDisk disk = SmallDisk.mountedOn(data, 8);
                Rig rig = Rig.open(withCardsElsewhere(data))) {
            rig.glass.see(0, Screen.P01Welcome.class);
            assertThat(Patient.hanako(rig, Method.PIN).visits("ordinary").done()).isTrue();
            assertThat(selfCheck(rig)).isEqualTo(Verdict.DATABASE_GOOD);

            disk.fill();
            int done = 1;
            Patient last = Patient.hanako(rig, Method.PIN).visits("ordinary");
            while (last.done() && done < AT_MOST) {
                done++;
                last = Patient.hanako(rig, Method.PIN).visits("ordinary");
            }

            assertThat(last.seen())
                    .anyMatch(
                            screen ->
                                    screen instanceof Screen.P20Sorry sorry
                                            && sorry.code()
                                                    .equals(FailureCode.STORE_OUT_OF_ORDER.code()));
            // the store gave its log back meanwhile
            disk.fill();
            assertThat(selfCheck(rig)).isEqualTo(Verdict.DATABASE_FULL);

            int from = rig.glass.size();
            disk.makeRoom();
            assertThat(selfCheck(rig)).isEqualTo(Verdict.DATABASE_GOOD);
            rig.glass.seeWhile(rig.alarms::look, from, Screen.P01Welcome.class, _ -> true);
            assertThat(Patient.hanako(rig, Method.PIN).visits("ordinary").done()).isTrue();
            assertThat(Kept.results(rig.database)).isEqualTo(done + 1);
        }
    }

    /** A real card keeps its counters itself. */
    private Path withCardsElsewhere(Path data) throws Exception {
        Path cards = Files.createDirectory(folder.resolve("cards"));
        Files.createSymbolicLink(data.resolve("cards"), cards);
        return data;
    }

    private static Verdict selfCheck(Rig rig) throws Exception {
        List<Finding> found = new DatabaseProbe(rig.database).look();
        return found.getFirst().verdict();
    }
}
