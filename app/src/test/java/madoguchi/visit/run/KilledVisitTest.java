package madoguchi.visit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import madoguchi.SharedKeys;
import madoguchi.screen.ConsentScreen;
import madoguchi.screen.Display;
import madoguchi.screen.DoneScreen;
import madoguchi.screen.IdentityScreen.Method;
import madoguchi.screen.Screen;
import madoguchi.store.StoreFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The kiosk is killed while a result is being stored: there is one complete result with its audit
 * row, or none, and the next start works.
 */
class KilledVisitTest {

    private static final String STORING = "STORING";
    private static final String DONE = "DONE";

    @TempDir Path folder;

    @Test
    void killed_before_the_store_could_write_nothing_is_left() throws Exception {
        Rig.setPassword(folder);
        try (var _ = new Locked(folder.resolve("madoguchi.db"))) {
            killed(STORING, Duration.ZERO);
        }

        assertThat(Kept.results(folder.resolve("madoguchi.db"))).isZero();
        whatIsThereIsWholeAndTheNextStartWorks();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 700, 3_000, 9_000})
    void killed_while_it_stores_the_result_is_whole_or_not_there(long micros) throws Exception {
        Rig.setPassword(folder);
        killed(STORING, Duration.ofNanos(micros * 1_000));

        assertThat(Kept.results(folder.resolve("madoguchi.db"))).isBetween(0, 1);
        whatIsThereIsWholeAndTheNextStartWorks();
    }

    @Test
    void killed_when_the_patient_reads_that_it_is_done_the_result_is_there() throws Exception {
        Rig.setPassword(folder);
        killed(DONE, Duration.ZERO);

        assertThat(Kept.results(folder.resolve("madoguchi.db"))).isOne();
        whatIsThereIsWholeAndTheNextStartWorks();
    }

    private void whatIsThereIsWholeAndTheNextStartWorks() throws Exception {
        Path database = folder.resolve("madoguchi.db");
        assertThat(Kept.look(database, "PRAGMA integrity_check")).containsExactly("ok");
        assertThat(Kept.look(database, "SELECT visit FROM v1_result ORDER BY visit"))
                .isEqualTo(
                        Kept.look(
                                database,
                                "SELECT visit FROM audit WHERE event = 'RESULT' ORDER BY visit"));
        assertThat(
                        Kept.look(
                                database,
                                "SELECT surgery_flag + treatment_flag + medication_flag + health_checkup_flag"
                                        + " FROM v1_result"))
                .allMatch("4"::equals);
        int before = Kept.results(database);
        try (Rig next = Rig.open(folder, false)) {
            next.glass.see(0, Screen.P01Welcome.class);
            assertThat(Patient.hanako(next, Method.PIN).visits("ordinary").done()).isTrue();
        }
        assertThat(Kept.results(database)).isEqualTo(before + 1);
    }

    /**
     * @param word the child is killed so long after it has said this
     */
    private void killed(String word, Duration later) throws IOException, InterruptedException {
        Process child =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:TieredStopAtLevel=1",
                                SharedKeys.option(),
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                Visited.class.getName(),
                                folder.toString())
                        .redirectError(folder.resolve("errors").toFile())
                        .start();
        try (BufferedReader lines = child.inputReader()) {
            String line;
            do {
                line = lines.readLine();
            } while (line != null && !line.equals(word));
            assertThat(line).as(Files.readString(folder.resolve("errors"))).isEqualTo(word);
            LockSupport.parkNanos(later.toNanos());
            child.toHandle().destroyForcibly();
            assertThat(child.waitFor()).as("killed, not ended").isEqualTo(128 + 9);
        }
        Files.deleteIfExists(folder.resolve("cards").resolve("keys"));
    }

    /** The child: a counter with one patient, who stands before 完了 for ever. */
    public static final class Visited {
        private Visited() {}

        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            StoreFile.unpackNativesIn(folder.resolve("natives"));
            Rig rig = Rig.open(folder, false);
            rig.glass.see(0, Screen.P01Welcome.class);
            rig.glass.told(Visited::tell);
            Patient.hanako(rig, Method.PIN).visits("ordinary");
        }

        private static void tell(Display display) {
            switch (display.screen()) {
                case ConsentScreen.P08Checking p when p.progress() > 0.8 -> say(STORING);
                case DoneScreen.P15Done _ -> {
                    say(DONE);
                    LockSupport.park();
                }
                default -> {}
            }
        }

        private static void say(String word) {
            System.out.println(word);
            System.out.flush();
        }
    }
}
