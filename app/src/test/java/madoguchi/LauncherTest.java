package madoguchi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./kiosk} itself, on a Java that only writes down how it was called. */
@EnabledOnOs(OS.LINUX)
class LauncherTest {

    @TempDir Path folder;
    private Optional<String> display = Optional.empty();
    private Map<String, String> environment = Map.of();
    private String said;

    @BeforeEach
    void house() throws IOException {
        script("kiosk", Files.readString(Path.of("..", "kiosk")));
        script(
                "app/src/main/sh/supervise.sh",
                Files.readString(Path.of("src", "main", "sh", "supervise.sh")));
        script("jdk/bin/javac", "#!/bin/sh\necho javac 25.0.3\n");
        // ends with the next of the statuses, one a line; or writes one status and stops where it
        // is
        script(
                "jdk/bin/java",
                """
                #!/bin/sh
                cd "%1$s"
                echo "$@" | sed 's/.*madoguchi.Main *//' >>calls
                echo "supervised: ${MADOGUCHI_SUPERVISED:-no}"
                status=$(head -n 1 statuses)
                sed -i 1d statuses
                if [ "$status" = hang ]; then
                  mkdir -p home/madoguchi && echo {} >home/madoguchi/status.json
                  kill -STOP $$
                fi
                exit "$status"
                """
                        .formatted(folder));
        Files.createDirectories(folder.resolve(".kiosk"));
        Files.writeString(folder.resolve(".kiosk/classpath"), "nothing");
    }

    private void script(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private int kiosk(List<String> statuses, String... arguments) throws Exception {
        Files.write(folder.resolve("statuses"), statuses);
        ProcessBuilder launcher =
                new ProcessBuilder(
                        Stream.concat(
                                        Stream.of(folder.resolve("kiosk").toString()),
                                        Stream.of(arguments))
                                .toList());
        launcher.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        launcher.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        launcher.environment().put("XDG_DATA_HOME", folder.resolve("home").toString());
        launcher.environment().putAll(environment);
        launcher.environment().remove("DISPLAY");
        launcher.environment().remove("WAYLAND_DISPLAY");
        display.ifPresent(name -> launcher.environment().put("DISPLAY", name));
        Process process = launcher.redirectErrorStream(true).start();
        process.getOutputStream().close();
        said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor();
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(folder.resolve("calls"));
    }

    @Test
    void a_kiosk_that_asks_for_it_is_started_again_as_it_was() throws Exception {
        assertThat(kiosk(List.of("75", "75", "0"), "--data", "here")).isZero();

        assertThat(calls()).containsExactly("--data here", "--data here", "--data here");
    }

    @Test
    void a_kiosk_that_ends_in_any_other_way_has_ended() throws Exception {
        for (String status : List.of("0", "1", "2", "74", "76", "137")) {
            Files.deleteIfExists(folder.resolve("calls"));

            assertThat(kiosk(List.of(status, "0"))).isEqualTo(Integer.parseInt(status));
            assertThat(said).contains("supervised: no");
            assertThat(calls()).hasSize(1);
        }
    }

    @Test
    void under_supervision_a_kiosk_that_fell_over_is_started_again_and_one_that_was_closed_is_not()
            throws Exception {
        script("bin/sleep", "#!/bin/sh\n");

        assertThat(
                        kiosk(
                                List.of("1", "137", "75", "134", "0"),
                                "supervise",
                                "--reader",
                                "simulated"))
                .isZero();

        assertThat(calls()).hasSize(5).allMatch("--reader simulated"::equals);
        assertThat(said)
                .contains(
                        "status 1; started again in 1 s",
                        "status 137; started again in 2 s",
                        "asked to be started again",
                        "status 134; started again in 1 s");
    }

    @Test
    void a_command_line_that_cannot_be_used_is_not_tried_again() throws Exception {
        assertThat(kiosk(List.of("2", "0"), "supervise", "--nonsense")).isEqualTo(2);

        assertThat(calls()).hasSize(1);
    }

    @Test
    void a_kiosk_that_hangs_is_ended_and_started_again() throws Exception {
        environment = Map.of("MADOGUCHI_STALE", "1");

        assertThat(kiosk(List.of("hang", "0"), "supervise")).isZero();

        assertThat(said).contains("has not been heard of for 1 seconds");
        assertThat(calls()).hasSize(2);
    }

    @Test
    void a_planned_restart_of_the_computer_is_handed_to_the_system() throws Exception {
        environment =
                Map.of("MADOGUCHI_REBOOT", "echo reboot", "MADOGUCHI_POWEROFF", "echo power off");

        assertThat(kiosk(List.of("85"), "supervise")).isZero();
        assertThat(said).contains("supervised: yes").endsWith("reboot\n");
        assertThat(kiosk(List.of("86"), "supervise")).isZero();
        assertThat(said).endsWith("power off\n");
    }

    @Test
    void a_demo_is_not_started_again() throws Exception {
        assertThat(kiosk(List.of("75", "0"), "demo", "--list")).isEqualTo(75);

        assertThat(calls()).containsExactly("demo --list");
    }

    /** On a system without pcscd and vpcd it says so instead of touching this machine's. */
    private boolean bringsTheCardService(String settings, String... arguments) throws Exception {
        script("bin/uname", "#!/bin/sh\necho Elsewhere\n");
        for (String data : List.of("home/madoguchi", "here")) {
            Files.createDirectories(folder.resolve(data));
        }
        Files.writeString(folder.resolve("home/madoguchi/settings.yaml"), settings);
        Files.deleteIfExists(folder.resolve("calls"));
        boolean brings = kiosk(List.of("0"), arguments) != 0;
        assertThat(Files.exists(folder.resolve("calls"))).as(said).isNotEqualTo(brings);
        if (brings) {
            assertThat(said).contains("a card can be served on Linux only");
        }
        return brings;
    }

    @Test
    void a_real_reader_in_the_settings_brings_the_card_service() throws Exception {
        display = Optional.of(":99");
        for (String real : List.of("auto", "native", "\"smartcardio\"", "AUTO # the new one")) {
            assertThat(bringsTheCardService("surface: typed\nreader: " + real + "\n")).isTrue();
        }
        for (String none : List.of("reader: simulated\n", "# reader: auto\n", "")) {
            assertThat(bringsTheCardService(none)).isFalse();
        }
    }

    @Test
    void the_command_line_comes_before_the_settings() throws Exception {
        display = Optional.of(":99");
        String here = folder.resolve("here").toString();
        assertThat(bringsTheCardService("reader: auto\n", "--reader", "simulated")).isFalse();
        assertThat(bringsTheCardService("", "--reader=native")).isTrue();
        assertThat(bringsTheCardService("reader: auto\n", "--data", here)).isFalse();
        Files.writeString(folder.resolve("here/settings.yaml"), "reader: native\n");
        assertThat(bringsTheCardService("", "--data=" + here)).isTrue();
    }

    @Test
    void where_nobody_opens_a_window_the_settings_are_not_asked() throws Exception {
        assertThat(bringsTheCardService("reader: auto\n")).isFalse();
        display = Optional.of(":99");
        assertThat(bringsTheCardService("reader: auto\n", "demo")).isFalse();
    }
}
