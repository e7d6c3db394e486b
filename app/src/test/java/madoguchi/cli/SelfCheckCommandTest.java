package madoguchi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;
import madoguchi.failure.FailureCode;
import madoguchi.health.Check;
import madoguchi.health.Finding;
import madoguchi.health.Heartbeat;
import madoguchi.health.Part;
import madoguchi.health.Report;
import madoguchi.health.Status;
import madoguchi.health.StatusFile;
import madoguchi.health.Verdict;
import madoguchi.screen.Language;
import madoguchi.settings.DataFolder;
import madoguchi.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Beside a kiosk that runs, which keeps reader and camera: so nothing has to be waited for. */
class SelfCheckCommandTest {

    @TempDir Path data;
    private DataFolder claimed;
    private Heartbeat heartbeat;
    private final Map<String, String> given = new HashMap<>();
    private final StringWriter complaints = new StringWriter();

    @BeforeEach
    void kiosk() throws Exception {
        claimed = DataFolder.claim(data);
        kioskAgain();
    }

    private void kioskAgain() throws Exception {
        heartbeat =
                new Heartbeat(
                        StatusFile.in(data),
                        java.time.InstantSource.system(),
                        new Status.Launch("0.1", false, given),
                        Runnable::run);
        beat();
    }

    @AfterEach
    void end() throws Exception {
        heartbeat.close();
        claimed.close();
    }

    private void beat(FailureCode... troubles) throws Exception {
        Files.deleteIfExists(StatusFile.in(data).path());
        heartbeat.accept(
                new Status.Seen(
                        Status.Phase.IDLE,
                        List.of(troubles),
                        Map.of(Part.CENTRE, Part.State.WORKS)));
        while (StatusFile.in(data).read().isEmpty()) {
            Thread.onSpinWait();
        }
    }

    private int selfcheck(String... more) {
        CommandLine command = KioskCommand.commandLine();
        command.setErr(new PrintWriter(complaints));
        String[] arguments = new String[3 + more.length];
        arguments[0] = "selfcheck";
        arguments[1] = "--data";
        arguments[2] = data.toString();
        System.arraycopy(more, 0, arguments, 3, more.length);
        return command.execute(arguments);
    }

    @Test
    void the_exit_status_tells_good_from_yellow_from_red() throws Exception {
        assertThat(selfcheck()).isZero();

        Files.writeString(data.resolve("settings.yaml"), "reader: usb\n");
        assertThat(selfcheck()).isEqualTo(SelfCheckCommand.YELLOW);

        beat(FailureCode.CAMERA_OUT_OF_ORDER);
        assertThat(selfcheck()).isEqualTo(SelfCheckCommand.RED);

        Files.delete(data.resolve("settings.yaml"));
        beat();
        assertThat(selfcheck()).as("both mended").isZero();
    }

    @Test
    void a_centre_that_only_the_kiosks_command_line_names_is_looked_at_too() throws Exception {
        given.put("centre.address", "https://127.0.0.1:9");
        heartbeat.close();
        kioskAgain();

        assertThat(selfcheck()).isEqualTo(SelfCheckCommand.RED);
    }

    @Test
    void a_centre_in_the_settings_is_looked_at_without_its_certificates_too() throws Exception {
        Files.writeString(
                data.resolve("settings.yaml"),
                "centre: {address: 'https://127.0.0.1:9', certificates: /nowhere}\n");

        assertThat(selfcheck()).isEqualTo(SelfCheckCommand.RED);
        assertThat(selfcheck("--centre", "ftp://x")).isEqualTo(2);
        assertThat(complaints.toString()).contains("\"ftp://x\" is no address as in https://");
    }

    @Test
    void a_folder_that_is_not_there_is_not_made() {
        Path nowhere = data.resolve("nowhere");
        CommandLine command = KioskCommand.commandLine();
        command.setErr(new PrintWriter(complaints));

        assertThat(command.execute("selfcheck", "--data", nowhere.toString())).isEqualTo(2);
        assertThat(complaints.toString()).contains("there is no data folder " + nowhere);
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void everything_for_support_is_one_file() throws Exception {
        Path zip = data.resolve("support.zip");

        assertThat(selfcheck("--json", "--archive", zip.toString())).isZero();

        try (ZipFile file = new ZipFile(zip.toFile())) {
            assertThat(file.stream().map(entry -> entry.getName()))
                    .contains("selfcheck.txt", "failures.csv", "status.json");
        }
    }

    @Test
    void the_archive_has_the_failures_of_a_sealed_store_and_stands_a_file_it_cannot_read()
            throws Exception {
        Files.writeString(
                data.resolve("settings.yaml"),
                "privacy: {sealed: yes, key-file: '%s'}\n".formatted(data.resolve("a.key")));
        try (Store store = Store.open(KeptStore.plan(data))) {
            store.trail()
                    .noResult(
                            "v-1",
                            Instant.now(),
                            Optional.empty(),
                            Optional.of(FailureCode.NETWORK.code()));
        }
        Path zip = data.resolve("support.zip");
        selfcheck("--archive", zip.toString());
        try (ZipFile file = new ZipFile(zip.toFile())) {
            assertThat(text(file, "failures.csv")).contains("\n011,1,");
        }

        Files.write(data.resolve("settings.yaml"), new byte[] {(byte) 0x91, (byte) 0x8B});
        assertThat(selfcheck("--archive", zip.toString())).isEqualTo(SelfCheckCommand.YELLOW);
        try (ZipFile file = new ZipFile(zip.toFile())) {
            assertThat(text(file, "settings.yaml")).startsWith("left out, cannot be read: ");
            assertThat(file.getEntry("status.json")).isNotNull();
        }
    }

    private static String text(ZipFile file, String name) throws Exception {
        return new String(
                file.getInputStream(file.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void in_json_each_check_has_what_it_saw_and_what_it_closes() {
        Report report =
                new Report(
                        Instant.EPOCH,
                        Duration.ofMillis(5),
                        List.of(
                                Finding.of(Check.CAMERA, Verdict.CAMERA_FROZEN, "640x480"),
                                Finding.of(Check.DISK, Verdict.DISK_ROOM, "9 MiB")));

        JsonNode json =
                JsonMapper.shared().readTree(new CheckJson(new CheckWords(Language.EN)).of(report));

        assertThat(json.get("worst").asString()).isEqualTo("RED");
        assertThat(json.get("sheet").get("CABLES").asString()).isEqualTo("RED");
        JsonNode camera = json.get("checks").get(0);
        assertThat(camera.get("code").asString()).isEqualTo("K-201");
        assertThat(camera.get("closes").asString()).isEqualTo("FACE");
        assertThat(camera.get("saw").asString()).contains("640x480");
        assertThat(json.get("checks").get(1).get("do").isNull()).isTrue();
    }
}
