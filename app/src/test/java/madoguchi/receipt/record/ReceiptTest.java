package madoguchi.receipt.record;

import static madoguchi.store.Samples.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import madoguchi.store.Samples;
import madoguchi.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptTest {

    private static final int RESULTS = 20;

    @TempDir private Path folder;

    @Test
    void the_first_has_it_and_who_asks_again_is_told_so() throws Exception {
        try (Store store = Store.open(folder.resolve("madoguchi.db"))) {
            long id = store.keep(Samples.result("v-1"));

            assertThat(Receipt.of(store.outbox(), id, "a", MORNING))
                    .isInstanceOf(Receipt.Acknowledged.class);
            assertThat(Receipt.of(store.outbox(), id, "a", MORNING.plusSeconds(9)))
                    .isInstanceOfSatisfying(
                            Receipt.Already.class,
                            already ->
                                    assertThat(
                                                    already.result()
                                                            .acknowledgement()
                                                            .orElseThrow()
                                                            .at())
                                            .isEqualTo(MORNING));
            assertThat(Receipt.of(store.outbox(), id, "b", MORNING.plusSeconds(9)))
                    .isInstanceOfSatisfying(
                            Receipt.Anothers.class,
                            another -> assertThat(another.first().by()).isEqualTo("a"));
            assertThat(Receipt.of(store.outbox(), id + 1, "a", MORNING))
                    .isInstanceOf(Receipt.Unknown.class);
        }
    }

    /** Each with a connection of its own, as two programs have. */
    @Test
    void of_two_receipt_computers_at_once_exactly_one_has_each_result() throws Exception {
        Path file = folder.resolve("madoguchi.db");
        List<Long> ids = new ArrayList<>();
        try (Store store = Store.open(file)) {
            for (int i = 0; i < RESULTS; i++) {
                ids.add(store.keep(Samples.result("v-" + i)));
            }
        }

        List<Receipt> all = new ArrayList<>();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<List<Receipt>>> came =
                    both.invokeAll(List.of(all(file, ids, "a"), all(file, ids, "b")));
            for (Future<List<Receipt>> one : came) {
                all.addAll(one.get());
            }
        }

        assertThat(all).filteredOn(Receipt.Acknowledged.class::isInstance).hasSize(RESULTS);
        assertThat(all).filteredOn(Receipt.Anothers.class::isInstance).hasSize(RESULTS);
        IntStream.range(0, RESULTS)
                .forEach(
                        i ->
                                assertThat(List.of(all.get(i), all.get(RESULTS + i)))
                                        .anyMatch(Receipt.Acknowledged.class::isInstance));
    }

    private static Callable<List<Receipt>> all(Path file, List<Long> ids, String by) {
        return () -> {
            List<Receipt> came = new ArrayList<>();
            try (Store store = Store.open(file)) {
                for (long id : ids) {
                    came.add(Receipt.of(store.outbox(), id, by, MORNING));
                }
            }
            return came;
        };
    }
}
