package madoguchi.health.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.Optional;
import madoguchi.health.Check;
import madoguchi.health.Verdict;
import madoguchi.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseProbeTest {

    /** Where SQLite's file header says which versions may write it; what is later may not. */
    private static final int WRITE_VERSION = 18;

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("madoguchi.db");
    }

    private Verdict found() throws Exception {
        return Looked.at(Check.DATABASE, new DatabaseProbe(file));
    }

    @Test
    void where_none_was_made_none_is_made() throws Exception {
        assertThat(found()).isEqualTo(Verdict.DATABASE_NOT_YET);
        assertThat(file).doesNotExist();
    }

    @Test
    void a_database_in_use_is_whole_and_stays_as_it_is() throws Exception {
        try (Store store = Store.open(file)) {
            store.trail().noResult("v-1", Instant.EPOCH, Optional.empty(), Optional.of("001"));

            assertThat(found()).isEqualTo(Verdict.DATABASE_GOOD);

            store.trail().noResult("v-2", Instant.EPOCH, Optional.empty(), Optional.of("001"));
        }
        assertThat(found()).isEqualTo(Verdict.DATABASE_GOOD);
    }

    @Test
    void a_damaged_one_is_left_as_it_is_and_put_back_it_is_whole() throws Exception {
        Store.open(file).close();
        byte[] whole = Files.readAllBytes(file);
        Files.writeString(file, "no database at all, ".repeat(100));

        assertThat(found()).isEqualTo(Verdict.DATABASE_DAMAGED);
        assertThat(Files.readString(file)).startsWith("no database");

        Files.write(file, whole);
        assertThat(found()).isEqualTo(Verdict.DATABASE_GOOD);
    }

    @Test
    void another_programs_lock_is_told_and_gone_it_is_whole() throws Exception {
        Store.open(file).close();
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = other.createStatement()) {
            statement.execute("PRAGMA locking_mode = EXCLUSIVE");
            statement.execute("BEGIN EXCLUSIVE");
            assertThat(Looked.at(Check.DATABASE, new DatabaseProbe(file)))
                    .isEqualTo(Verdict.DATABASE_LOCKED);
        }
        assertThat(found()).isEqualTo(Verdict.DATABASE_GOOD);
    }

    /** The file's own mark for programs that may read it and not write: root heeds it too. */
    @Test
    void one_that_takes_no_write_is_told_and_writable_again_it_is_whole() throws Exception {
        Store.open(file).close();
        byte[] whole = Files.readAllBytes(file);
        byte[] readOnly = whole.clone();
        readOnly[WRITE_VERSION] = 3;
        Files.write(file, readOnly);

        assertThat(found()).isEqualTo(Verdict.DATABASE_READ_ONLY);

        Files.write(file, whole);
        assertThat(found()).isEqualTo(Verdict.DATABASE_GOOD);
    }

    @Test
    void a_newer_programs_is_told() throws Exception {
        Store.open(file).close();
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = other.createStatement()) {
            statement.execute("PRAGMA user_version = 999");
        }

        assertThat(found()).isEqualTo(Verdict.DATABASE_NEWER);
    }
}
