package madoguchi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import madoguchi.Main;
import madoguchi.receipt.record.Columns;
import madoguchi.settings.DataFolder;
import madoguchi.store.Samples;
import madoguchi.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** As another process, as a receipt computer starts it. */
class ResultsCommandTest {

    @TempDir private Path data;

    private record Ran(int status, String out) {}

    @Test
    void it_works_while_a_kiosk_holds_the_folder_and_writes() throws Exception {
        try (DataFolder claimed = DataFolder.claim(data);
                Store store = Store.open(claimed.database())) {
            store.keep(Samples.rich("v-1"));
            store.keep(Samples.result("v-2"));

            Ran listed = run("list", "--json", "--waiting");
            store.keep(Samples.result("v-3"));

            assertThat(listed.status()).isZero();
            JsonNode json = JsonMapper.shared().readTree(listed.out());
            assertThat(json).hasSize(2);
            assertThat(json.path(0).propertyNames()).containsExactlyElementsOf(Columns.names());
        }
    }

    @Test
    void an_acknowledgement_counts_once_and_the_status_says_what_came_of_it() throws Exception {
        kept(2);

        assertThat(run("ack", "1", "--by", "reception-1"))
                .satisfies(ran -> assertThat(ran.out()).startsWith("1 ACKNOWLEDGED reception-1 "))
                .extracting(Ran::status)
                .isEqualTo(0);
        assertThat(run("ack", "1", "--by", "reception-1"))
                .satisfies(ran -> assertThat(ran.out()).startsWith("1 ALREADY reception-1 "))
                .extracting(Ran::status)
                .isEqualTo(0);
        assertThat(run("ack", "1", "2", "7", "--by", "reception-2"))
                .satisfies(
                        ran ->
                                assertThat(ran.out().lines().map(line -> line.split(" ")[1]))
                                        .containsExactly("ANOTHERS", "ACKNOWLEDGED", "UNKNOWN"))
                .extracting(Ran::status)
                .isEqualTo(4);
        assertThat(status("list", "--waiting")).isEqualTo(3);
        assertThat(status("show", "v-1")).isZero();
        assertThat(status("show", "7")).isEqualTo(3);
        assertThat(status("ack", "1", "--by", "見本")).isEqualTo(2);
        assertThat(status("list", "--day", "yesterday")).isEqualTo(2);
    }

    @Test
    void an_export_is_its_owners_alone_and_replaces_nothing_unasked() throws Exception {
        kept(1);
        Path file = data.resolve("out.csv");

        assertThat(status("export", file.toString(), "--excel")).isZero();
        assertThat(Files.readString(file)).startsWith("\uFEFFresult_id,visit,");
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(status("export", file.toString())).isEqualTo(1);
        assertThat(Files.readString(file)).startsWith("\uFEFF");
    }

    @Test
    void a_wrong_folder_does_not_look_like_an_empty_one() throws Exception {
        Path nowhere = data.resolve("nowhere");
        Ran ran = run("list", "--data", nowhere.toString());

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).contains("There is no store " + nowhere);
        assertThat(nowhere).doesNotExist();
    }

    private void kept(int count) throws Exception {
        try (Store store = Store.open(DataFolder.databaseIn(data))) {
            for (int i = 1; i <= count; i++) {
                store.keep(Samples.result("v-" + i));
            }
        }
    }

    /** In this process: only what came of it. */
    private int status(String... arguments) {
        List<String> command = new ArrayList<>(List.of("results"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data.toString()));
        return KioskCommand.commandLine().execute(command.toArray(String[]::new));
    }

    private Ran run(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:TieredStopAtLevel=1",
                                "-Dstdout.encoding=UTF-8",
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                Main.class.getName(),
                                "results"));
        command.addAll(List.of(arguments));
        if (!command.contains("--data")) {
            command.addAll(List.of("--data", data.toString()));
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            StringBuilder out = new StringBuilder();
            for (int c = lines.read(); c >= 0; c = lines.read()) {
                out.append((char) c);
            }
            return new Ran(process.waitFor(), out.toString());
        }
    }
}
