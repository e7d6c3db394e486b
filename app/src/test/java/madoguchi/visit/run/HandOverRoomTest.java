package madoguchi.visit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import madoguchi.failure.FailureCode;
import madoguchi.health.Part;
import madoguchi.receipt.file.ResultFile;
import madoguchi.screen.IdentityScreen.Method;
import madoguchi.screen.Screen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A whole counter with a receipt computer's folder beside it. */
@Timeout(60)
class HandOverRoomTest {

    private static final Duration LOOK = Duration.ofMillis(20);
    private static final String CODE = FailureCode.HAND_OVER_OUT_OF_ORDER.code();

    @TempDir Path folder;
    private Path shared;

    @BeforeEach
    void share() throws IOException {
        shared = Files.createDirectory(folder.resolve("receipt"));
    }

    @Test
    void a_visit_leaves_one_file_and_taking_it_acknowledges_the_result() throws Exception {
        try (Rig rig = Rig.open(folder)) {
            rig.glass.see(0, Screen.P01Welcome.class);
            Patient.hanako(rig, Method.PIN).visits("ordinary");
            await(() -> face().size() == 1);
            var message = ResultFile.read(Files.readAllBytes(face().getFirst()));

            assertThat(message.header().fileIdentifier().stream().toList())
                    .isEqualTo(Kept.look(rig.database, "SELECT visit FROM v1_result"));
            assertThat(message.body().results()).hasSize(1);

            Files.delete(face().getFirst());
            await(
                    () ->
                            Kept.look(rig.database, "SELECT count(acknowledged_at) FROM v1_result")
                                    .contains("1"));
        }
    }

    @Test
    void the_last_result_is_laid_out_when_the_counter_closes() throws Exception {
        try (Rig rig = Rig.open(folder)) {
            rig.glass.see(0, Screen.P01Welcome.class);
            Patient.hanako(rig, Method.PIN).visits("ordinary");
        }
        assertThat(face()).hasSize(1);
    }

    @Test
    void a_folder_that_goes_away_is_shown_at_the_counter_and_the_visits_go_on() throws Exception {
        try (Rig rig = Rig.open(folder)) {
            rig.glass.see(0, Screen.P01Welcome.class);
            Path away = folder.resolve("away");
            await(() -> Files.isDirectory(shared.resolve("Face")));
            Files.move(shared, away);
            rig.glass.see(0, Screen.P01Welcome.class, screen -> screen.outOfOrder().contains(CODE));
            int from = rig.glass.size();

            assertThat(Patient.hanako(rig, Method.PIN).visits("ordinary").done()).isTrue();
            Files.move(away, shared);

            rig.glass.see(
                    from, Screen.P01Welcome.class, screen -> !screen.outOfOrder().contains(CODE));
            await(() -> face().size() == 1);
        }
    }

    @Test
    void how_it_stands_is_told_with_every_heartbeat() throws Exception {
        try (Rig rig = Rig.open(folder)) {
            rig.glass.see(0, Screen.P01Welcome.class);
            await(() -> beat(rig) == Part.State.WORKS);
            Path away = folder.resolve("away");
            await(() -> Files.isDirectory(shared.resolve("Face")));
            Files.move(shared, away);
            await(() -> beat(rig) == Part.State.OUT_OF_ORDER);
            Files.move(away, shared);
            await(() -> beat(rig) == Part.State.WORKS);
        }
    }

    private static Part.State beat(Rig rig) {
        rig.beats.clear();
        rig.alarms.look();
        rig.settle();
        return rig.beats.element().looked().get(Part.HAND_OVER);
    }

    private List<Path> face() throws IOException {
        Path face = shared.resolve("Face");
        if (!Files.isDirectory(face)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(face)) {
            return files.filter(file -> file.toString().endsWith(".xml")).toList();
        }
    }

    interface Condition {
        boolean holds() throws Exception;
    }

    /** The room looks by itself, once in a second. */
    static void await(Condition condition) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
