package madoguchi.store;

import static madoguchi.store.Samples.MORNING;
import static madoguchi.store.Samples.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody keeps the store open while other things happen to its file. */
class StoreDoorTest {

    @TempDir Path folder;

    private final AtomicInteger opened = new AtomicInteger();
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("madoguchi.db");
    }

    @Test
    void a_store_set_aside_is_left_for_the_one_that_began_in_its_place() throws Exception {
        try (var door = door(StorePlan.plain(file))) {
            door.use(store -> store.keep(result("before")));

            var aside = StoreFile.setAside(file, MORNING);
            try (var fresh = Store.open(file)) {
                door.use(store -> store.keep(result("after")));

                assertThat(visits(fresh)).containsExactly("after");
            }
            try (var old = Store.open(aside)) {
                assertThat(visits(old)).containsExactly("before");
            }
        }
    }

    @Test
    void after_a_lock_it_is_still_open_and_after_a_fault_it_is_opened_anew() throws Exception {
        try (var door = door(StorePlan.plain(file))) {
            door.use(store -> store.keep(result("v-1")));
            try (var holder = DriverManager.getConnection("jdbc:sqlite:" + file);
                    var statement = holder.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                assertThatThrownBy(() -> door.use(store -> store.keep(result("v-2"))))
                        .isInstanceOf(StoreFault.Locked.class);
                assertThat(door.use(StoreDoorTest::visits)).containsExactly("v-1");
                assertThatThrownBy(() -> door.use(StoreDoorTest::write))
                        .isInstanceOf(StoreFault.Locked.class);
            }
            assertThat(opened).hasValue(1);

            assertThatThrownBy(() -> door.use(StoreDoorTest::fail))
                    .isInstanceOf(StoreFault.Refused.class);
            assertThat(door.use(StoreDoorTest::visits)).containsExactly("v-1");
            assertThat(opened).hasValue(2);
        }
    }

    private StoreDoor door(StorePlan plan) {
        return new StoreDoor(
                () -> {
                    opened.incrementAndGet();
                    return Store.open(plan, Duration.ofMillis(50));
                });
    }

    private static Void write(Store store) throws StoreFault {
        store.proveWritable();
        return null;
    }

    private static Void fail(Store store) throws StoreFault {
        throw new StoreFault.Refused(Path.of("madoguchi.db"), "for the test", null);
    }

    private static List<String> visits(Store store) throws StoreFault {
        return store.outbox().list(ResultQuery.ALL).stream().map(StoredResult::visit).toList();
    }
}
