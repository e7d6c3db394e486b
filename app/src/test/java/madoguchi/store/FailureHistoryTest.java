package madoguchi.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureHistoryTest {

    private static final Instant NOON = Instant.parse("2026-11-21T03:00:00Z");

    @TempDir Path folder;

    @Test
    void causes_are_counted_and_the_latest_comes_first() throws Exception {
        try (Store store = Store.open(folder.resolve("madoguchi.db"))) {
            store.trail().noResult("v-1", NOON, Optional.empty(), Optional.of("011"));
            store.trail()
                    .noResult("v-2", NOON.plusSeconds(5), Optional.empty(), Optional.of("001"));
            store.trail()
                    .noResult("v-3", NOON.plusSeconds(9), Optional.empty(), Optional.of("011"));
            store.trail().noResult("v-4", NOON.plusSeconds(20), Optional.empty(), Optional.empty());
            store.keep(Samples.result("v-5"));

            store.trail().sorry("v-6", NOON.plusSeconds(30), "K-105");
            store.trail().note(note(NOON.plusSeconds(40), AuditEvent.TROUBLE, "K-201"));
            store.trail().note(note(NOON.plusSeconds(50), AuditEvent.MENDED, "K-201"));

            assertThat(store.trail().failures())
                    .as("also what patients read though a result stands, and the device's own")
                    .containsExactly(
                            new FailureCount("K-201", 1, NOON.plusSeconds(40)),
                            new FailureCount("K-105", 1, NOON.plusSeconds(30)),
                            new FailureCount("011", 2, NOON.plusSeconds(9)),
                            new FailureCount("001", 1, NOON.plusSeconds(5)));
        }
    }

    private static AuditNote note(Instant at, AuditEvent event, String code) {
        return new AuditNote(at, event, AuditNote.KIOSK, code);
    }
}
