package madoguchi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import madoguchi.bench.StoreBench;
import madoguchi.settings.DataFolder;
import madoguchi.store.Passwords;
import madoguchi.store.Passwords.Role;
import madoguchi.store.Store;
import madoguchi.store.StoreFault;
import madoguchi.store.StoredResult.Channel;
import madoguchi.visit.run.Kept;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class StoreCommandTest {

    @TempDir private Path folder;

    private Path data;
    private Path key;

    @BeforeEach
    void settings() throws Exception {
        data = Files.createDirectory(folder.resolve("data"));
        key = folder.resolve("store.key");
        Files.writeString(
                data.resolve("settings.yaml"),
                "privacy:\n  sealed: yes\n  key-file: " + key + "\n");
    }

    @Test
    void a_store_in_order_is_told_so_while_a_kiosk_runs_on_it() throws Exception {
        try (DataFolder running = DataFolder.claim(data);
                Store store = Store.open(KeptStore.plan(running.folder()))) {
            store.keep(StoreBench.result("v-1", Instant.now()));
            assertThat(run("check")).isZero();
        }
        assertThat(run("check")).isZero();
    }

    @Test
    void what_waits_for_people_is_status_1() throws Exception {
        try (Store store = Store.open(KeptStore.plan(data))) {
            store.keep(StoreBench.result("v-1", Instant.now()));
            store.outbox()
                    .noteTrouble(
                            store.outbox().find(1).orElseThrow(),
                            Channel.FILE,
                            "FOLDER_MISSING",
                            Instant.now());
        }
        assertThat(run("check")).isEqualTo(1);
    }

    @Test
    void no_store_and_a_damaged_one_are_status_1_and_nothing_is_made_or_moved() throws Exception {
        assertThat(run("check")).isEqualTo(1);
        assertThat(DataFolder.databaseIn(data)).doesNotExist();

        Files.writeString(DataFolder.databaseIn(data), "no database");
        assertThat(run("check")).isEqualTo(1);
        assertThat(DataFolder.databaseIn(data)).hasContent("no database");
    }

    @Test
    void rekey_changes_the_key_and_every_result_stays_readable() throws Exception {
        keepOne();
        String before = Files.readString(key);

        assertThat(run("rekey")).isZero();

        assertThat(Files.readString(key)).isNotEqualTo(before);
        assertThat(name()).contains("見本　花子");
    }

    @Test
    void whoever_owns_the_data_gets_back_to_a_forgotten_terminal_and_must_choose_anew()
            throws Exception {
        assertThat(run("password")).as("no terminal").isEqualTo(1);
        try (Store store = Store.open(KeptStore.plan(data))) {
            assertThat(run("password")).as("never chosen").isEqualTo(1);
            store.passwords()
                    .set(
                            Role.ADMINISTRATOR,
                            "forgotten for good".getBytes(UTF_8),
                            Instant.now(),
                            "TEST");

            String said = printed("password");

            String shown = said.lines().filter(line -> line.startsWith("    ")).findFirst().get();
            assertThat(shown.strip()).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
            assertThat(
                            store.passwords()
                                    .verify(
                                            Role.ADMINISTRATOR,
                                            shown.strip().getBytes(UTF_8),
                                            Instant.now()))
                    .isEqualTo(new Passwords.Verdict.Right(true));
        }
        assertThat(
                        Kept.look(
                                DataFolder.databaseIn(data),
                                "SELECT event || ' ' || actor FROM audit ORDER BY rowid DESC LIMIT 1"))
                .containsExactly("PASSWORD_SET OWNER COMMAND");
    }

    @Test
    void rekey_needs_the_kiosk_closed_and_something_sealed() throws Exception {
        keepOne();
        String before = Files.readString(key);
        try (DataFolder running = DataFolder.claim(data)) {
            assertThat(run("rekey")).isEqualTo(1);
            assertThat(running.folder()).isEqualTo(data);
        }
        Files.writeString(data.resolve("settings.yaml"), "privacy:\n  key-file: " + key + "\n");
        assertThat(run("rekey")).isEqualTo(1);
        assertThat(Files.readString(key)).isEqualTo(before);
    }

    private void keepOne() throws Exception {
        try (Store store = Store.open(KeptStore.plan(data))) {
            store.keep(StoreBench.result("v-1", Instant.now()));
        }
    }

    private Optional<String> name() throws Exception {
        try (Store store = KeptStore.open(data)) {
            return store.outbox().find(1).orElseThrow().person().map(person -> person.name());
        } catch (StoreFault e) {
            throw new AssertionError(e);
        }
    }

    private String printed(String command) {
        StringWriter out = new StringWriter();
        CommandLine kiosk = KioskCommand.commandLine().setOut(new PrintWriter(out));
        assertThat(kiosk.execute("store", command, "--data", data.toString())).isZero();
        return out.toString();
    }

    private int run(String command) {
        return KioskCommand.commandLine().execute("store", command, "--data", data.toString());
    }
}
