package madoguchi.store;

import static madoguchi.store.Samples.HANAKO;
import static madoguchi.store.Samples.MORNING;
import static madoguchi.store.Samples.TARO;
import static madoguchi.store.Samples.at;
import static madoguchi.store.Samples.look;
import static madoguchi.store.Samples.rich;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import madoguchi.visit.Retention;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code MORNING} is 08:58 of 2026-11-21 in Japan. */
class WipingTest {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    @TempDir Path folder;

    Path file;
    Store store;

    @BeforeEach
    void open() throws StoreFault {
        file = folder.resolve("madoguchi.db");
        store = Store.open(file);
    }

    @AfterEach
    void close() throws StoreFault {
        store.close();
    }

    private Store.Idle idleOn(String day) throws StoreFault {
        return idle(LocalDate.parse(day).atTime(7, 30).atZone(JAPAN).toInstant());
    }

    private Store.Idle idle(Instant now) throws StoreFault {
        return store.atIdle(Retention.standard(), now, JAPAN);
    }

    @Test
    void what_was_acknowledged_is_read_until_the_days_end_and_then_is_in_no_file()
            throws Exception {
        var id = store.keep(rich("v-1"));
        store.outbox().acknowledge(id, "counter-2", MORNING);

        assertThat(idle(MORNING.plus(Duration.ofHours(15))).acknowledged()).isZero();
        assertThat(store.outbox().find(id).orElseThrow().person()).contains(TARO);
        assertThat(Traces.of(TARO, folder)).isNotEmpty();

        assertThat(idleOn("2026-11-22").acknowledged()).isOne();

        var wiped = store.outbox().find(id).orElseThrow();
        assertThat(wiped.person()).isEmpty();
        assertThat(wiped.patientNumber()).isEmpty();
        assertThat(wiped.wipedAt()).isPresent();
        assertThat(wiped.visit()).isEqualTo("v-1");
        assertThat(Traces.of(TARO, folder)).isEmpty();
    }

    @Test
    void many_results_of_every_length_leave_no_trace_in_the_files_free_places() throws Exception {
        var random = new Random(6);
        for (var i = 0; i < 300; i++) {
            var id = store.keep(i % 3 == 0 ? rich("v-" + i) : at("v-" + i, MORNING));
            if (random.nextBoolean()) {
                store.keepLimit(id, MORNING, true, java.util.Optional.of(Samples.LIMIT));
            }
            store.outbox().acknowledge(id, "counter-2", MORNING.plus(Duration.ofDays(i % 4)));
            if (i % 60 == 0) {
                idle(MORNING.plus(Duration.ofDays(i % 4)));
            }
        }
        for (var day : List.of("2026-11-22", "2026-11-23", "2026-11-24", "2026-11-25")) {
            idleOn(day);
        }
        store.close();

        assertThat(Traces.of(TARO, folder)).isEmpty();
        assertThat(Traces.of(HANAKO, folder)).isEmpty();
        store = Store.open(file);
        assertThat(look(file, "SELECT count(*) AS n FROM result WHERE wiped_at IS NULL"))
                .containsExactly(Map.of("n", 0));
    }

    @Test
    void what_nobody_fetched_stays_to_the_end_of_the_next_month_and_is_shown() throws Exception {
        var id = store.keep(rich("v-1"));

        idleOn("2026-12-10");
        assertThat(store.outbox().unfetched(Instant.parse("2026-12-09T15:00:00Z"), 10))
                .extracting(StoredResult::id)
                .containsExactly(id);
        assertThat(idleOn("2026-12-31").unfetched()).isZero();
        assertThat(idleOn("2027-01-01").unfetched()).isOne();

        assertThat(store.outbox().neverFetched(10))
                .extracting(StoredResult::id)
                .containsExactly(id);
        assertThat(Traces.of(TARO, folder)).isEmpty();
        assertThat(look(file, "SELECT visit, code FROM audit WHERE event = 'WIPED'"))
                .containsExactly(Map.of("visit", "v-1", "code", "UNFETCHED"));
    }

    @Test
    void the_audit_trail_stays() throws Exception {
        store.outbox().acknowledge(store.keep(rich("v-1")), "counter-2", MORNING);
        idleOn("2026-11-22");

        assertThat(look(file, "SELECT event FROM audit ORDER BY audit_id"))
                .extracting(row -> row.get("event"))
                .containsExactly("RESULT", "ACKNOWLEDGED", "WIPED");
        assertThat(look(file, "SELECT consents FROM audit WHERE event = 'RESULT'").getFirst())
                .extractingByKey("consents")
                .asString()
                .contains("SURGERY=1");
    }

    @Test
    void a_reader_that_holds_on_keeps_the_log_and_as_soon_as_it_goes_the_log_is_cut()
            throws Exception {
        store.outbox().acknowledge(store.keep(rich("v-1")), "counter-2", MORNING);
        try (var reader = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = reader.createStatement()) {
            statement.execute("BEGIN");
            statement.executeQuery("SELECT * FROM v1_result").close();

            assertThat(idleOn("2026-11-22").heldBack()).isTrue();
            assertThat(idleOn("2026-11-22").heldBack()).isTrue();
            statement.execute("COMMIT");
        }

        assertThat(idleOn("2026-11-22").heldBack()).isFalse();
        assertThat(Traces.of(TARO, folder)).isEmpty();
    }

    @Test
    void a_clock_that_jumps_back_wipes_nothing_early() throws Exception {
        var acknowledged = store.keep(rich("v-1"));
        store.outbox().acknowledge(acknowledged, "counter-2", MORNING);
        store.keep(at("v-2", MORNING));

        idleOn("2020-01-01");
        idleOn("2026-11-21");

        assertThat(store.outbox().find(acknowledged).orElseThrow().person()).isPresent();
        assertThat(store.outbox().find("v-2").orElseThrow().person()).isPresent();
    }

    @Test
    void what_came_under_a_clock_that_was_ahead_is_not_kept_for_ever() throws Exception {
        var ahead = MORNING.plus(Duration.ofDays(4000));
        store.outbox().acknowledge(store.keep(at("v-1", ahead)), "counter-2", ahead);
        store.keep(at("v-2", ahead));

        idleOn("2026-11-21");
        idleOn("2026-11-22");
        assertThat(store.outbox().find("v-1").orElseThrow().person()).isEmpty();
        assertThat(store.outbox().find("v-2").orElseThrow().person()).isPresent();
        idleOn("2026-12-15");
        idleOn("2027-01-01");
        assertThat(store.outbox().find("v-2").orElseThrow().person()).isEmpty();
    }

    @Test
    void a_clock_that_jumps_far_ahead_is_believed_only_after_a_day() throws Exception {
        store.keep(rich("v-1"));
        idleOn("2026-11-21");

        assertThat(idleOn("2031-01-01").unfetched()).isZero();
        idleOn("2026-11-21");
        assertThat(store.outbox().find("v-1").orElseThrow().person()).isPresent();

        assertThat(idleOn("2031-01-01").unfetched()).isZero();
        assertThat(idleOn("2031-01-02").unfetched()).isOne();
    }

    @Test
    void a_copy_from_before_a_change_of_the_tables_goes_at_the_end_of_its_day() throws Exception {
        var copy = Files.createFile(folder.resolve("madoguchi.version-2.db"));
        var today = LocalDate.now(JAPAN);

        store.atIdle(Retention.standard(), Instant.now(), JAPAN);
        assertThat(copy).exists();

        idleOn(today.plusDays(1).toString());
        assertThat(copy).doesNotExist();
    }
}
