package madoguchi.store;

import static madoguchi.store.Samples.MORNING;
import static madoguchi.store.Samples.result;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetAsideTest {

    @TempDir Path folder;

    @Test
    void a_damaged_store_goes_aside_with_its_log_and_every_byte_of_it_stays() throws Exception {
        var file = folder.resolve("madoguchi.db");
        Files.writeString(file, "no database");
        Files.writeString(folder.resolve("madoguchi.db-wal"), "a log");

        var aside = StoreFile.setAside(file, MORNING);

        assertThat(aside)
                .hasFileName("madoguchi.damaged-20261121-085830.db")
                .hasContent("no database");
        assertThat(folder.resolve("madoguchi.damaged-20261121-085830.db-wal")).hasContent("a log");
        assertThat(folder.toFile().list()).hasSize(2);
        assertThat(StoreFile.damagedBeside(file)).containsExactly(aside);
        try (var store = Store.open(file)) {
            assertThat(store.keep(result("v-1"))).isEqualTo(1);
        }
    }

    @Test
    void two_of_one_second_have_two_names() throws Exception {
        var file = folder.resolve("madoguchi.db");
        Files.writeString(file, "one");
        var one = StoreFile.setAside(file, MORNING);
        Files.writeString(file, "two");
        var two = StoreFile.setAside(file, MORNING);

        assertThat(one).hasContent("one");
        assertThat(two).hasContent("two");
        assertThat(StoreFile.damagedBeside(file)).containsExactlyInAnyOrder(one, two);
    }
}
