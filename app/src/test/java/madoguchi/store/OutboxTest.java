package madoguchi.store;

import static madoguchi.store.Samples.HANAKO;
import static madoguchi.store.Samples.MORNING;
import static madoguchi.store.Samples.everything;
import static madoguchi.store.Samples.look;
import static madoguchi.store.Samples.result;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import madoguchi.eligibility.ConsentKind;
import madoguchi.eligibility.Eligibility;
import madoguchi.eligibility.Validity;
import madoguchi.store.Outbox.Acknowledged;
import madoguchi.store.StoredResult.Channel;
import madoguchi.store.StoredResult.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    @TempDir Path folder;

    Path file;
    Store store;
    Outbox outbox;

    @BeforeEach
    void open() throws StoreFault {
        file = folder.resolve("madoguchi.db");
        store = Store.open(file);
        outbox = store.outbox();
    }

    @AfterEach
    void close() throws StoreFault {
        store.close();
    }

    @Test
    void a_result_comes_back_as_it_was_kept_with_all_that_the_insurer_told() throws Exception {
        var kept = Samples.rich("v-1");
        var id = store.keep(kept);

        var found = outbox.find(id).orElseThrow();

        assertThat(found.person()).contains(Samples.TARO);
        assertThat(found.choices()).isEqualTo(kept.choices());
        assertThat(found.patientNumber()).isEqualTo(kept.patientNumber());
        assertThat(found.certificateEnd()).isEqualTo(kept.certificateEnd());
        assertThat(found.enrolled()).isTrue();
        assertThat(found.method()).isEqualTo(kept.method());
        assertThat(found.decided()).isEqualTo(MORNING);
        assertThat(found.validity()).isEqualTo(Validity.VALID);
        assertThat(outbox.find("v-1")).contains(found);
    }

    @Test
    void every_kind_of_consent_has_its_flag_its_time_and_its_24_hours() throws Exception {
        var found = outbox.find(store.keep(result("v-1"))).orElseThrow();

        var given = MORNING.minusSeconds(5);
        assertThat(found.consents())
                .extracting(StoredResult.Consent::kind)
                .containsExactly(ConsentKind.values());
        assertThat(found.consents())
                .allSatisfy(
                        consent -> {
                            assertThat(consent.agreed()).isTrue();
                            assertThat(consent.at()).isEqualTo(given);
                            assertThat(consent.availableUntil())
                                    .contains(given.plus(Duration.ofHours(24)));
                        });
    }

    @Test
    void what_was_refused_or_not_registered_can_never_be_looked_up() throws Exception {
        var valid = new Eligibility.Valid(HANAKO);
        var refused = store.keep(result("v-1", valid, everything(false), true));
        var unregistered = store.keep(result("v-2", valid, everything(true), false));

        for (var id : List.of(refused, unregistered)) {
            assertThat(outbox.find(id).orElseThrow().consents())
                    .isNotEmpty()
                    .allSatisfy(consent -> assertThat(consent.availableUntil()).isEmpty());
        }
    }

    @Test
    void results_are_listed_by_id_by_day_and_by_whether_they_are_acknowledged() throws Exception {
        var first = store.keep(Samples.at("v-1", MORNING));
        var second = store.keep(Samples.at("v-2", MORNING.plus(Duration.ofDays(1))));
        var third = store.keep(Samples.at("v-3", MORNING.plus(Duration.ofHours(15))));
        outbox.acknowledge(second, "counter-2", MORNING);

        assertThat(outbox.after(first, 10))
                .extracting(StoredResult::id)
                .containsExactly(second, third);
        assertThat(outbox.after(0, 2)).extracting(StoredResult::id).containsExactly(first, second);
        assertThat(outbox.day(LocalDate.of(2026, 11, 21), JAPAN))
                .extracting(StoredResult::id)
                .containsExactly(first, third);
        assertThat(outbox.list(ResultQuery.ALL.acknowledged(true)))
                .extracting(StoredResult::id)
                .containsExactly(second);
        assertThat(outbox.list(ResultQuery.ALL.acknowledged(false)))
                .extracting(StoredResult::id)
                .containsExactly(first, third);
    }

    @Test
    void an_insured_number_finds_its_results_in_full_width_or_half() throws Exception {
        var id = store.keep(result("v-1"));
        store.keep(Samples.rich("v-2"));

        assertThat(outbox.ofPerson("01130012", "４５６７"))
                .extracting(StoredResult::id)
                .containsExactly(id);
        assertThat(outbox.ofPerson("01130012", "9999")).isEmpty();
    }

    @Test
    void the_same_patients_results_know_each_other() throws Exception {
        var one = outbox.find(store.keep(result("v-1"))).orElseThrow();
        var again = outbox.find(store.keep(result("v-2"))).orElseThrow();
        var other = outbox.find(store.keep(Samples.rich("v-3"))).orElseThrow();

        assertThat(one.samePerson(again)).isTrue();
        assertThat(one.samePerson(other)).isFalse();
    }

    @Test
    void a_result_waits_on_a_channel_until_it_was_handed_over_there_or_acknowledged()
            throws Exception {
        var one = outbox.find(store.keep(result("v-1"))).orElseThrow();
        var two = outbox.find(store.keep(result("v-2"))).orElseThrow();

        outbox.noteHandedOver(one, Channel.FILE, MORNING);
        assertThat(outbox.waiting(Channel.FILE, 10)).containsExactly(two);
        assertThat(outbox.waiting(Channel.API, 10))
                .extracting(StoredResult::id)
                .containsExactly(one.id(), two.id());
        assertThat(outbox.find(one.id()).orElseThrow().handedOver(Channel.FILE)).isTrue();

        outbox.acknowledge(two.id(), "counter-2", MORNING);
        assertThat(outbox.waiting(Channel.FILE, 10)).isEmpty();
    }

    @Test
    void trouble_is_seen_until_it_went_well() throws Exception {
        var one = outbox.find(store.keep(result("v-1"))).orElseThrow();

        outbox.noteTrouble(one, Channel.FILE, "FOLDER_MISSING", MORNING);
        assertThat(outbox.inTrouble(10)).hasSize(1);
        assertThat(outbox.inTrouble(10).getFirst().handOvers().get(Channel.FILE).trouble())
                .contains(new Trouble("FOLDER_MISSING", MORNING));
        assertThat(outbox.waiting(Channel.FILE, 10)).hasSize(1);

        outbox.noteHandedOver(one, Channel.FILE, MORNING);
        assertThat(outbox.inTrouble(10)).isEmpty();
    }

    @Test
    void what_is_added_later_is_handed_over_and_acknowledged_again() throws Exception {
        var id = store.keep(result("v-1"));
        outbox.noteHandedOver(outbox.find(id).orElseThrow(), Channel.FILE, MORNING);
        outbox.acknowledge(id, "counter-2", MORNING);

        store.keepLimit(id, MORNING.plusSeconds(9), true, Optional.of(Samples.LIMIT));

        var waiting = outbox.waiting(Channel.FILE, 10);
        assertThat(waiting).extracting(StoredResult::id).containsExactly(id);
        assertThat(waiting.getFirst().acknowledgement()).isEmpty();
        assertThat(waiting.getFirst().person().orElseThrow().cover().limit())
                .contains(Samples.LIMIT);
        outbox.noteHandedOver(waiting.getFirst(), Channel.FILE, MORNING.plusSeconds(10));
        assertThat(outbox.waiting(Channel.FILE, 10)).isEmpty();
    }

    @Test
    void an_older_revision_that_was_handed_over_does_not_stand_for_the_newer() throws Exception {
        var old = outbox.find(store.keep(result("v-1"))).orElseThrow();
        store.keepLimit(old.id(), MORNING, false, Optional.empty());

        outbox.noteHandedOver(old, Channel.FILE, MORNING);

        assertThat(outbox.waiting(Channel.FILE, 10)).hasSize(1);
    }

    @Test
    void it_is_acknowledged_once_with_one_row_in_the_audit_trail() throws Exception {
        var id = store.keep(result("v-1"));

        assertThat(outbox.acknowledge(id, "counter-2", MORNING))
                .isEqualTo(Acknowledged.ACKNOWLEDGED);
        assertThat(outbox.acknowledge(id, "counter-3", MORNING.plusSeconds(1)))
                .isEqualTo(Acknowledged.ALREADY);
        assertThat(outbox.acknowledge(id + 1, "counter-2", MORNING))
                .isEqualTo(Acknowledged.UNKNOWN);

        var acknowledgement = outbox.find(id).orElseThrow().acknowledgement().orElseThrow();
        assertThat(acknowledgement.by()).isEqualTo("counter-2");
        assertThat(look(file, "SELECT visit FROM audit WHERE event = 'ACKNOWLEDGED'"))
                .containsExactly(Map.of("visit", "v-1"));
    }

    @Test
    void of_two_receipt_computers_at_once_one_has_acknowledged_each_result() throws Exception {
        for (var i = 0; i < 20; i++) {
            store.keep(result("v-" + i));
        }
        try (var beside = Store.open(file);
                var threads = Executors.newFixedThreadPool(2)) {
            var mine = threads.submit(acknowledgeAll(outbox, "one"));
            var theirs = threads.submit(acknowledgeAll(beside.outbox(), "two"));

            assertThat(mine.get() + theirs.get()).isEqualTo(20);
        }
        assertThat(look(file, "SELECT count(*) AS n FROM audit WHERE event = 'ACKNOWLEDGED'"))
                .containsExactly(Map.of("n", 20));
    }

    private static Callable<Integer> acknowledgeAll(Outbox outbox, String by) {
        return () -> {
            var done = 0;
            for (var waiting : outbox.list(ResultQuery.ALL)) {
                if (outbox.acknowledge(waiting.id(), by, MORNING) == Acknowledged.ACKNOWLEDGED) {
                    done++;
                }
            }
            return done;
        };
    }
}
