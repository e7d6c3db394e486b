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
            store.audit("v-1", NOON, Optional.empty(), Optional.of("011"));
            store.audit("v-2", NOON.plusSeconds(5), Optional.empty(), Optional.of("001"));
            store.audit("v-3", NOON.plusSeconds(9), Optional.empty(), Optional.of("011"));
            store.audit("v-4", NOON.plusSeconds(20), Optional.empty(), Optional.empty());
            store.keep(Samples.result("v-5"));

            assertThat(store.failures())
                    .containsExactly(
                            new Store.FailureCount("011", 2, NOON.plusSeconds(9)),
                            new Store.FailureCount("001", 1, NOON.plusSeconds(5)));
        }
    }
}
