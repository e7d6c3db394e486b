package madoguchi.store;

import static madoguchi.store.Samples.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import madoguchi.store.StoredResult.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What staff see of the hand-over. */
class OutboxStatusTest {

    @TempDir Path folder;

    @Test
    void nothing_waits_where_nothing_is() throws Exception {
        try (var store = Store.open(folder.resolve("madoguchi.db"))) {
            assertThat(store.outbox().status())
                    .isEqualTo(
                            new OutboxStatus(
                                    Optional.empty(), 0, Optional.empty(), 0, Optional.empty()));
        }
    }

    @Test
    void what_waits_is_counted_the_oldest_is_named_and_so_is_the_last_trouble() throws Exception {
        try (var store = Store.open(folder.resolve("madoguchi.db"))) {
            var outbox = store.outbox();
            var taken = store.keep(Samples.at("v-1", MORNING));
            var oldest = store.keep(Samples.at("v-2", MORNING.plusSeconds(60)));
            var newest = store.keep(Samples.at("v-3", MORNING.plusSeconds(120)));
            outbox.acknowledge(taken, "reception-1", MORNING.plusSeconds(130));
            for (var id : new long[] {taken, oldest, newest}) {
                outbox.noteTrouble(
                        outbox.find(id).orElseThrow(),
                        Channel.FILE,
                        "FOLDER",
                        MORNING.plusSeconds(200 - id));
            }

            assertThat(outbox.status())
                    .isEqualTo(
                            new OutboxStatus(
                                    Optional.of(newest),
                                    2,
                                    Optional.of(MORNING.plusSeconds(60)),
                                    2,
                                    Optional.of(
                                            new OutboxStatus.Trouble(
                                                    oldest,
                                                    Channel.FILE,
                                                    "FOLDER",
                                                    MORNING.plusSeconds(200 - oldest)))));

            outbox.noteHandedOver(
                    outbox.find(oldest).orElseThrow(), Channel.FILE, MORNING.plusSeconds(300));
            assertThat(outbox.status().inTrouble()).isOne();
            assertThat(outbox.status().lastTrouble().orElseThrow().result()).isEqualTo(newest);
        }
    }
}
