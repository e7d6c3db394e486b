package madoguchi.store;

import static madoguchi.store.Samples.MORNING;
import static madoguchi.store.Samples.look;
import static madoguchi.store.Samples.result;
import static madoguchi.store.Samples.rich;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingTest {

    @TempDir Path folder;

    Path data;
    Path file;
    Path key;

    @BeforeEach
    void name() {
        data = folder.resolve("data");
        file = data.resolve("madoguchi.db");
        key = folder.resolve("keys").resolve("store.key");
    }

    private StorePlan plan(boolean sealed) {
        return new StorePlan(file, new Sealing(sealed, Optional.of(key)), Optional.empty());
    }

    @Test
    void a_sealed_result_comes_back_whole_and_stands_readable_in_no_file() throws Exception {
        try (var store = Store.open(plan(true))) {
            var id = store.keep(rich("v-1"));
            store.keepLimit(id, MORNING, true, Optional.of(Samples.LIMIT));

            var found = store.outbox().find(id).orElseThrow();
            assertThat(found.person()).contains(Samples.TARO);
            assertThat(found.patientNumber()).contains("P-0042");
            assertThat(Traces.of(Samples.TARO, data)).isEmpty();
        }
        assertThat(Traces.of(Samples.TARO, data)).isEmpty();
    }

    @Test
    void the_views_of_a_sealed_result_show_nothing_personal() throws Exception {
        try (var store = Store.open(plan(true))) {
            store.keep(rich("v-1"));
        }

        var row = look(file, "SELECT * FROM v1_result").getFirst();
        assertThat(Personal.RESULT).allSatisfy(column -> assertThat(row.get(column)).isNull());
        assertThat(row)
                .containsEntry("specific_diseases", null)
                .containsEntry("sealed", 1)
                .containsEntry("visit", "v-1")
                .containsEntry("surgery_flag", 1);
    }

    @Test
    void every_column_of_a_result_is_personal_or_known_not_to_be() throws Exception {
        Store.open(file).close();

        assertThat(look(file, "SELECT name FROM pragma_table_info('result')"))
                .extracting(row -> row.get("name").toString())
                .filteredOn(column -> !Personal.RESULT.contains(column))
                .containsExactlyInAnyOrder(
                        "result_id",
                        "visit",
                        "begun",
                        "decided",
                        "method",
                        "validity",
                        "consent_registered",
                        "certificate_end",
                        "acknowledged_at",
                        "wiped_at",
                        "enrolled",
                        "limit_provided",
                        "limit_answered",
                        "revision",
                        "acknowledged_by",
                        "key_id",
                        "counted_from",
                        "person_key");
        assertThat(look(file, "SELECT name FROM pragma_table_info('disease')"))
                .extracting(row -> row.get("name").toString())
                .filteredOn(column -> !Personal.DISEASE.contains(column))
                .containsExactlyInAnyOrder("result_id", "number");
    }

    @Test
    void sealed_results_are_found_by_their_insured_number() throws Exception {
        try (var store = Store.open(plan(true))) {
            var id = store.keep(rich("v-1"));
            store.keep(result("v-2"));

            assertThat(store.outbox().ofPerson("39131000", "00012345"))
                    .extracting(StoredResult::id)
                    .containsExactly(id);
        }
    }

    @Test
    void the_key_lies_outside_the_data_folder_for_this_user_alone() throws Exception {
        Store.open(plan(true)).close();

        assertThat(key).isRegularFile();
        assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
                "a POSIX file system");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    @Test
    void what_was_readable_is_sealed_when_that_is_chosen_and_readable_again_when_not()
            throws Exception {
        try (var store = Store.open(plan(false))) {
            store.keep(rich("v-1"));
            store.keep(result("v-2"));
        }
        try (var store = Store.open(plan(true))) {
            assertThat(store.outbox().find(1).orElseThrow().person()).contains(Samples.TARO);
            assertThat(Traces.of(Samples.TARO, data)).isEmpty();
            assertThat(Traces.of(Samples.HANAKO, data)).isEmpty();
        }
        try (var store = Store.open(plan(false))) {
            assertThat(store.outbox().find(1).orElseThrow().person()).contains(Samples.TARO);
        }
        assertThat(
                        look(file, "SELECT name, sex, specific_diseases, sealed FROM v1_result")
                                .getFirst())
                .isEqualTo(
                        Map.of(
                                "name",
                                Samples.TARO.name(),
                                "sex",
                                1,
                                "specific_diseases",
                                "1 2",
                                "sealed",
                                0));
    }

    @Test
    void without_the_key_nothing_is_opened_and_nothing_is_changed() throws Exception {
        try (var store = Store.open(plan(true))) {
            store.keep(rich("v-1"));
        }
        var before = Files.readAllBytes(file);
        var kept = Files.readAllBytes(key);
        Files.delete(key);

        for (var sealed : List.of(true, false)) {
            assertThatThrownBy(() -> Store.open(plan(sealed)))
                    .isInstanceOf(StoreFault.NoKey.class)
                    .hasMessageContaining(key.toString())
                    .hasMessageContaining("nothing was changed");
        }
        assertThat(file).hasBinaryContent(before);
        assertThat(key).doesNotExist();

        Files.write(key, kept);
        try (var store = Store.open(plan(true))) {
            assertThat(store.outbox().find(1).orElseThrow().person()).contains(Samples.TARO);
        }
    }

    @Test
    void a_wrong_key_or_a_broken_key_file_is_told_without_a_word_of_it() throws Exception {
        try (var store = Store.open(plan(true))) {
            store.keep(rich("v-1"));
        }
        var wrong = Base64.getEncoder().encodeToString(SealKey.fresh());
        for (var line : List.of(wrong, wrong.substring(3), "no key at all")) {
            Files.writeString(key, line + "\n");
            assertThatThrownBy(() -> Store.open(plan(true)))
                    .isInstanceOf(StoreFault.NoKey.class)
                    .hasMessageNotContaining(line);
        }
    }

    @Test
    void a_new_key_opens_everything_and_the_old_one_nothing() throws Exception {
        try (var store = Store.open(plan(true))) {
            store.keep(rich("v-1"));
            store.keep(result("v-2"));
        }
        var old = Files.readAllBytes(key);

        StoreFile.rekey(plan(true));

        try (var store = Store.open(plan(true))) {
            assertThat(store.outbox().find(1).orElseThrow().person()).contains(Samples.TARO);
            assertThat(store.outbox().ofPerson("01130012", "4567")).hasSize(1);
        }
        assertThat(new KeyFile(key).read()).hasSize(1);
        Files.write(key, old);
        assertThatThrownBy(() -> Store.open(plan(true))).isInstanceOf(StoreFault.NoKey.class);
    }

    @Test
    void a_change_of_keys_that_was_cut_off_is_finished_by_doing_it_again() throws Exception {
        try (var store = Store.open(plan(true))) {
            store.keep(rich("v-1"));
        }
        plan(true).sealing().addKey();
        assertThat(new KeyFile(key).read()).hasSize(2);

        StoreFile.rekey(plan(true));

        assertThat(new KeyFile(key).read()).hasSize(1);
        try (var store = Store.open(plan(true))) {
            assertThat(store.outbox().find(1).orElseThrow().person()).contains(Samples.TARO);
        }
    }

    @Test
    void a_value_that_was_changed_or_moved_does_not_open() throws Exception {
        try (var store = Store.open(plan(true))) {
            store.keep(rich("v-1"));
            store.keep(result("v-2"));
        }
        Samples.change(
                file,
                "UPDATE result SET address = (SELECT address FROM result WHERE result_id = 1)"
                        + " WHERE result_id = 2");

        try (var store = Store.existing(plan(true))) {
            assertThat(store.outbox().find(1)).isPresent();
            assertThatThrownBy(() -> store.outbox().find(2))
                    .isInstanceOf(StoreFault.Refused.class)
                    .hasMessageContaining("result/2/address");
        }
    }
}
