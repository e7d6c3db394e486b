package madoguchi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwedNotesTest {

    private static final Instant NOON = Instant.parse("2026-11-21T03:00:00Z");

    @TempDir Path folder;

    @Test
    void what_a_store_out_of_order_cannot_take_is_written_in_order_when_it_works()
            throws Exception {
        OwedNotes owed = new OwedNotes();
        AuditNote out = note(NOON, AuditEvent.TROUBLE, "K-401");
        AuditNote left = note(NOON.plusSeconds(5), AuditEvent.TIMED_OUT, "");
        Store closed = Store.open(folder.resolve("madoguchi.db"));
        closed.close();
        owed.owe(out);
        owed.owe(left);
        assertThatThrownBy(() -> owed.pay(closed)).isInstanceOf(StoreFault.class);
        assertThat(owed.isEmpty()).isFalse();

        try (Store store = Store.open(folder.resolve("madoguchi.db"))) {
            owed.pay(store);
            owed.pay(store);
            assertThat(store.trail().rows(NOON, NOON.plusSeconds(9), false))
                    .extracting(AuditRow::event)
                    .as("the newest first, each once, with the moment at which it happened")
                    .containsExactly("TIMED_OUT", "TROUBLE");
        }
        assertThat(owed.isEmpty()).isTrue();
    }

    @Test
    void of_too_many_the_oldest_go() throws Exception {
        OwedNotes owed = new OwedNotes();
        IntStream.rangeClosed(0, OwedNotes.MOST)
                .forEach(i -> owed.owe(note(NOON.plusMillis(i), AuditEvent.MENDED, "")));
        assertThat(owed.first().at()).isEqualTo(NOON.plusMillis(1));
    }

    @Test
    void the_trail_tells_who_did_what_and_of_visits_only_where_that_is_wanted() throws Exception {
        try (Store store = Store.open(folder.resolve("madoguchi.db"))) {
            store.keep(Samples.result("v-1"));
            store.trail()
                    .note(
                            new AuditNote(
                                    NOON, AuditEvent.RESTART_WANTED, "ADMINISTRATOR GLASS", ""));

            assertThat(store.trail().rows(Instant.EPOCH, NOON.plusSeconds(1), false))
                    .singleElement()
                    .satisfies(
                            row -> {
                                assertThat(row.event()).isEqualTo("RESTART_WANTED");
                                assertThat(row.actor()).contains("ADMINISTRATOR GLASS");
                                assertThat(row.code()).isEmpty();
                            });
            assertThat(store.trail().rows(Instant.EPOCH, NOON.plusSeconds(1), true))
                    .extracting(AuditRow::event)
                    .containsExactlyInAnyOrder("RESTART_WANTED", "RESULT");
        }
    }

    private static AuditNote note(Instant at, AuditEvent event, String code) {
        return new AuditNote(at, event, AuditNote.KIOSK, code);
    }
}
