package madoguchi.desk.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import madoguchi.desk.VisualReply;
import madoguchi.desk.VisualRequest;
import madoguchi.store.AuditEvent;
import madoguchi.store.AuditNote;
import madoguchi.store.DeskWishes.Wish;
import madoguchi.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisualAnswersTest {

    private static final Instant NOW = Instant.parse("2024-11-21T01:00:00Z");

    @TempDir Path data;

    @Test
    void the_order_goes_to_the_terminal_which_says_itself_how_it_stands() throws Exception {
        Files.writeString(data.resolve("settings.yaml"), "generation: 2024-10\n");
        try (Store store = Store.open(data.resolve("madoguchi.db"))) {
            store.trail().note(note(NOW.minusSeconds(90), AuditEvent.VISUAL_MODE_OFF));
            assertThat(ask(store, new VisualRequest.Switch(true)))
                    .isEqualTo(seen(true, false, NOW.minusSeconds(90)));
            assertThat(store.deskWishes().take(NOW.minusSeconds(1), NOW))
                    .containsExactly(Wish.VISUAL_MODE_ON);

            store.trail().note(note(NOW.minusSeconds(5), AuditEvent.VISUAL_MODE_ON));
            assertThat(ask(store, new VisualRequest.Load()))
                    .isEqualTo(seen(true, true, NOW.minusSeconds(5)));

            store.trail().note(note(NOW.minusSeconds(1), AuditEvent.VISUAL_MODE_OFF));
            assertThat(ask(store, new VisualRequest.Load()))
                    .isEqualTo(seen(true, false, NOW.minusSeconds(1)));
        }
    }

    @Test
    void from_2025_03_on_nothing_is_to_be_switched() throws Exception {
        try (Store store = Store.open(data.resolve("madoguchi.db"))) {
            assertThat(ask(store, new VisualRequest.Load()))
                    .isEqualTo(new VisualReply.Seen(false, false, Optional.empty()));
        }
    }

    private VisualReply ask(Store store, VisualRequest request) throws Exception {
        return new VisualAnswers(data, Clock.fixed(NOW, ZoneId.of("Asia/Tokyo")))
                .answer(store, request, "STAFF GLASS");
    }

    private static AuditNote note(Instant at, AuditEvent event) {
        return new AuditNote(at, event, AuditNote.KIOSK, "");
    }

    private static VisualReply seen(boolean needed, boolean on, Instant since) {
        return new VisualReply.Seen(needed, on, Optional.of(since));
    }
}
