package madoguchi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import madoguchi.settings.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Bad input on the command line: one clear line, a non-zero exit, nothing lost. */
class ComplaintsTest {

    private static final int MISUSED = 2;
    private static final int FAILED = 1;

    @TempDir Path folder;

    /**
     * @param complaint everything on stderr
     */
    private record Answer(int exit, String complaint) {

        void isOneLineNaming(int expected, String... things) {
            assertThat(complaint).startsWith("kiosk: ").contains(things).endsWith("\n");
            assertThat(complaint.strip().lines()).as("lines").hasSize(1);
            assertThat(exit).isEqualTo(expected);
        }
    }

    @Test
    void an_unknown_option_is_named() {
        kiosk("--nonsense").isOneLineNaming(MISUSED, "--nonsense", "--help");
        kiosk("demo", "--nonsense").isOneLineNaming(MISUSED, "--nonsense", "demo --help");
    }

    @Test
    void an_unknown_command_is_named() {
        kiosk("nonsense").isOneLineNaming(MISUSED, "nonsense");
    }

    @Test
    void an_option_without_its_value_is_named() {
        kiosk("demo", "--scenario").isOneLineNaming(MISUSED, "--scenario");
    }

    @Test
    void an_unknown_scenario_is_named() {
        kiosk("demo", "--scenario", "nonsense")
                .isOneLineNaming(FAILED, "there is no scenario \"nonsense\"", "--list");
    }

    @Test
    void a_reader_of_an_unknown_kind_is_named_with_those_that_there_are() {
        kiosk("demo", "--reader", "usb")
                .isOneLineNaming(
                        MISUSED, "\"usb\" is none of simulated, auto, native, smartcardio");
    }

    @Test
    void a_camera_of_an_unknown_kind_is_named() {
        kiosk("--camera", "webcam").isOneLineNaming(FAILED, "folder:DIR", "webcam");
    }

    @Test
    void a_missing_picture_folder_is_named_and_an_earlier_demo_stays() throws IOException {
        Path earlier = earlierDemo();

        kiosk("demo", "--out", folder.toString(), "--camera", "folder:" + folder.resolve("none"))
                .isOneLineNaming(FAILED, folder.resolve("none") + " does not exist");
        kiosk("--camera", "folder:" + folder.resolve("none"))
                .isOneLineNaming(FAILED, folder.resolve("none") + " does not exist");

        assertThat(earlier).exists();
    }

    @Test
    void a_picture_folder_without_pictures_is_named() {
        kiosk("demo", "--camera", "folder:" + folder).isOneLineNaming(FAILED, folder.toString());
    }

    @Test
    void an_unreadable_picture_is_named() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.png"), "this is no picture");

        kiosk("demo", "--camera", "folder:" + folder)
                .isOneLineNaming(FAILED, broken + " cannot be read");
    }

    @Test
    void a_second_instance_on_the_same_data_is_refused() throws Exception {
        try (DataFolder first = DataFolder.claim(folder.resolve("data"))) {
            kiosk("--data", first.folder().toString())
                    .isOneLineNaming(FAILED, "already runs", first.folder().toString());
        }
    }

    @Test
    void a_data_folder_that_is_a_file_is_named_and_stays() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "somebody's");

        kiosk("--data", file.toString()).isOneLineNaming(FAILED, file + " is a file");

        assertThat(file).hasContent("somebody's");
    }

    @Test
    void a_data_folder_that_cannot_be_made_is_named() throws IOException {
        Path below = Files.writeString(folder.resolve("file"), "").resolve("data");

        kiosk("--data", below.toString()).isOneLineNaming(FAILED, below + " cannot be used");
    }

    @Test
    void an_output_folder_of_somebody_else_is_named_and_stays() throws IOException {
        Path theirs = Files.createDirectories(folder.resolve("data")).resolve("letter.txt");
        Files.writeString(theirs, "somebody's");
        Path earlier = folder.resolve("pictures").resolve("01-P01Welcome.png");
        Files.createDirectories(earlier.getParent());
        Files.writeString(earlier.resolveSibling("made-by-madoguchi-demo"), "");
        Files.writeString(earlier, "an earlier demo's");

        kiosk("demo", "--out", folder.toString())
                .isOneLineNaming(FAILED, folder.resolve("data").toString(), "not empty");

        assertThat(theirs).hasContent("somebody's");
        assertThat(earlier).hasContent("an earlier demo's");
        assertThat(theirs.getParent()).isDirectoryNotContaining("glob:**lock");
    }

    @Test
    void an_output_folder_where_another_demo_walks_is_named_and_stays() throws Exception {
        Path earlier = earlierDemo();
        try (DataFolder running = DataFolder.claim(folder.resolve("data"))) {
            kiosk("demo", "--out", folder.toString())
                    .isOneLineNaming(FAILED, "already runs", running.folder().toString());
        }
        assertThat(earlier).exists();
    }

    @Test
    void an_output_folder_that_is_a_file_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "somebody's");

        kiosk("demo", "--out", file.toString()).isOneLineNaming(FAILED, file.toString());
        kiosk("gallery", file.toString()).isOneLineNaming(FAILED, file + " cannot be used");

        assertThat(file).hasContent("somebody's");
    }

    @Test
    void a_database_that_cannot_be_written_ends_the_walk_with_one_line() throws Exception {
        Path database = Files.createDirectories(folder.resolve("madoguchi.db"));

        process("--data", folder.toString())
                .isOneLineNaming(FAILED, database.toString(), "cannot be written");

        assertThat(database).isDirectory();
    }

    private Path earlierDemo() throws IOException {
        Path picture = folder.resolve("pictures").resolve("01-P01Welcome.png");
        for (String part : List.of("pictures", "data")) {
            Files.createDirectories(folder.resolve(part));
            Files.writeString(folder.resolve(part).resolve("made-by-madoguchi-demo"), "");
        }
        return Files.writeString(picture, "an earlier demo's");
    }

    private static Answer kiosk(String... arguments) {
        StringWriter complaint = new StringWriter();
        CommandLine command = KioskCommand.commandLine().setErr(new PrintWriter(complaint, true));
        return new Answer(command.execute(arguments), complaint.toString());
    }

    /** The whole program, without a display. */
    private Answer process(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Djava.io.tmpdir=" + folder));
        command.add("-cp");
        command.add(
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path")));
        command.add("madoguchi.Main");
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), said);
    }
}
