package madoguchi.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import madoguchi.failure.FailureCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeartbeatTest {

    private static final Instant NOON = Instant.parse("2026-11-21T03:00:00Z");

    @TempDir Path folder;
    private Instant now = NOON;
    private final Status.Launch launch =
            new Status.Launch("0.1", true, Map.of("camera", "device:0"));

    private Status beat(Heartbeat heartbeat, Status.Seen seen) throws Exception {
        heartbeat.accept(seen);
        Optional<Status> written = Optional.empty();
        while (written.isEmpty()) {
            written = StatusFile.in(folder).read();
            Thread.onSpinWait();
        }
        return written.get();
    }

    private Heartbeat heartbeat() {
        return new Heartbeat(StatusFile.in(folder), () -> now, launch, Runnable::run);
    }

    @Test
    void what_the_counter_says_is_what_others_read() throws Exception {
        Heartbeat heartbeat = heartbeat();
        now = NOON.plusSeconds(60);

        Status status =
                beat(
                        heartbeat,
                        new Status.Seen(
                                Status.Phase.VISIT,
                                List.of(FailureCode.CAMERA_OUT_OF_ORDER, FailureCode.NETWORK),
                                Map.of(Part.CENTRE, Part.State.OUT_OF_ORDER)));

        assertThat(status)
                .isEqualTo(
                        new Status(
                                NOON.plusSeconds(60),
                                ProcessHandle.current().pid(),
                                "0.1",
                                NOON,
                                Status.Phase.VISIT,
                                Map.of(
                                        Part.READER, Part.State.WORKS,
                                        Part.CAMERA, Part.State.OUT_OF_ORDER,
                                        Part.CENTRE, Part.State.OUT_OF_ORDER,
                                        Part.STORE, Part.State.WORKS,
                                        Part.HAND_OVER, Part.State.UNKNOWN),
                                List.of("011", "K-201"),
                                true,
                                Map.of("camera", "device:0")));
    }

    @Test
    void a_window_that_hangs_lets_the_status_grow_old() throws Exception {
        List<Runnable> hanging = new ArrayList<>();
        try (var heartbeat =
                new Heartbeat(StatusFile.in(folder), () -> now, launch, hanging::add)) {
            heartbeat.accept(new Status.Seen(Status.Phase.IDLE, List.of(), Map.of()));

            assertThat(hanging).hasSize(1);
            assertThat(StatusFile.in(folder).read()).isEmpty();
        }
    }

    @Test
    void a_status_is_old_after_its_time() throws Exception {
        Status status = beat(heartbeat(), new Status.Seen(Status.Phase.IDLE, List.of(), Map.of()));

        assertThat(status.freshAt(NOON.plus(Status.STALE).minusMillis(1))).isTrue();
        assertThat(status.freshAt(NOON.plus(Status.STALE))).isFalse();
    }

    @Test
    void a_kiosk_that_was_closed_leaves_no_status() throws Exception {
        Heartbeat heartbeat = heartbeat();
        beat(heartbeat, new Status.Seen(Status.Phase.IDLE, List.of(), Map.of()));

        heartbeat.close();
        heartbeat.accept(new Status.Seen(Status.Phase.IDLE, List.of(), Map.of()));

        assertThat(StatusFile.in(folder).read()).isEmpty();
    }

    @Test
    void a_status_of_before_tells_nothing_of_a_command_line() throws Exception {
        Files.writeString(
                StatusFile.in(folder).path(),
                """
                {"at": "2026-11-21T03:00:00Z", "pid": 7, "version": "0.1",
                 "startedAt": "2026-11-21T03:00:00Z", "phase": "IDLE", "parts": {}, "troubles": []}
                """);

        assertThat(StatusFile.in(folder).read().orElseThrow().given()).isEmpty();
    }

    @Test
    void half_a_status_is_none() throws Exception {
        Files.writeString(StatusFile.in(folder).path(), "{\"at\": \"2026-");

        assertThat(StatusFile.in(folder).read()).isEmpty();
    }
}
