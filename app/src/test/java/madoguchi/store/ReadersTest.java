package madoguchi.store;

import static madoguchi.store.Samples.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An account that may read the store and nothing else: nobody, in the group nogroup. */
class ReadersTest {

    private static final String VISITS = "SELECT visit FROM v1_result ORDER BY result_id";

    @TempDir Path folder;

    Shell nobody;
    Path data;
    Path file;
    StorePlan plan;

    @BeforeEach
    void admit() throws Exception {
        nobody = Shell.ofNobody();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        data = folder.resolve("data");
        file = data.resolve("madoguchi.db");
        plan = new StorePlan(file, Sealing.NONE, Optional.of("nogroup"));
    }

    @Test
    void it_reads_each_result_as_soon_as_it_is_kept() throws Exception {
        try (var store = Store.open(plan)) {
            store.keep(result("v-1"));
            assertThat(nobody.run(file, VISITS)).isEqualTo("v-1\n");
            store.keep(result("v-2"));
            assertThat(nobody.run(file, VISITS)).isEqualTo("v-1\nv-2\n");
            store.outbox().acknowledge(1, "counter-2", Samples.MORNING);
            assertThat(nobody.run(file, "SELECT visit FROM v1_waiting")).isEqualTo("v-2\n");
        }
    }

    @Test
    void it_reads_when_the_kiosk_is_closed_and_nothing_lies_beside_the_file() throws Exception {
        try (var store = Store.open(plan)) {
            store.keep(result("v-1"));
        }

        assertThat(data.toFile().list()).containsExactly("madoguchi.db");
        assertThat(nobody.run(file, VISITS)).isEqualTo("v-1\n");
        try (var store = Store.open(plan)) {
            assertThat(store.keep(result("v-2"))).isEqualTo(2);
        }
    }

    @Test
    void it_reads_the_new_store_when_the_one_before_was_set_aside() throws Exception {
        try (var door = new StoreDoor(plan)) {
            door.use(store -> store.keep(result("before")));
            StoreFile.setAside(file, Samples.MORNING);
            try (var fresh = Store.open(plan)) {
                fresh.keep(result("after"));
                door.use(Store::outbox);

                assertThat(nobody.run(file, VISITS))
                        .as("whoever leaves the old one takes no log along")
                        .isEqualTo("after\n");
            }
        }
    }

    @Test
    void it_reads_what_a_killed_kiosk_left_behind() throws Exception {
        var left =
                new StorePlan(
                        folder.resolve("left/madoguchi.db"), Sealing.NONE, plan.readersGroup());
        Store.open(left).close();
        try (var store = Store.open(plan)) {
            store.keep(result("v-1"));
            for (var part : List.of("", "-wal", "-shm")) {
                var to = left.file().resolveSibling("madoguchi.db" + part);
                Files.write(to, Files.readAllBytes(data.resolve("madoguchi.db" + part)));
                Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rw-r-----"));
            }
        }

        assertThat(nobody.run(left.file(), VISITS)).isEqualTo("v-1\n");
    }

    @Test
    void it_can_neither_write_nor_list_nor_read_without_the_group() throws Exception {
        try (var store = Store.open(plan)) {
            store.keep(result("v-1"));
            assertThat(nobody.run(file, "UPDATE result SET name = 'x'"))
                    .contains("attempt to write a readonly database");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                    .isEqualTo("rwx--x---");
            for (var part : List.of("", "-wal", "-shm")) {
                var beside = data.resolve("madoguchi.db" + part);
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(beside)))
                        .as(part)
                        .isEqualTo("rw-r-----");
                assertThat(Files.getAttribute(beside, "posix:group").toString())
                        .isEqualTo("nogroup");
            }
        }
    }

    @Test
    void a_group_that_does_not_exist_is_told() {
        assertThatThrownBy(
                        () ->
                                Store.open(
                                        new StorePlan(
                                                file, Sealing.NONE, Optional.of("no-such-group"))))
                .isInstanceOf(StoreFault.Refused.class)
                .hasMessageContaining("no-such-group");
    }
}
