package madoguchi.health.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

    @TempDir Path data;
    @TempDir Path elsewhere;

    private Map<String, String> archived() throws Exception {
        Path zip = elsewhere.resolve("support.zip");
        new Archive(data).with("selfcheck.txt", "all is well 123456789012").write(zip);
        Map<String, String> texts = new LinkedHashMap<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : Collections.list(file.entries())) {
                texts.put(
                        entry.getName(),
                        new String(
                                file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    @Test
    void it_holds_what_helps_and_nothing_else_of_the_data_folder() throws Exception {
        Files.createDirectory(data.resolve("logs"));
        Files.writeString(data.resolve("logs/madoguchi.log"), "a line\n");
        Files.writeString(data.resolve("status.json"), "{}");
        Files.writeString(data.resolve("settings.yaml"), "reader: native\n");
        Files.writeString(data.resolve("madoguchi.db"), "names of people");
        Files.createDirectory(data.resolve("receipt"));
        Files.writeString(data.resolve("receipt/result.xml"), "names of people");

        assertThat(archived())
                .containsOnlyKeys(
                        "selfcheck.txt", "status.json", "settings.yaml", "logs/madoguchi.log")
                .containsEntry("settings.yaml", "reader: native\n")
                .containsEntry("selfcheck.txt", "all is well ●●●●●●●●●●●●");
    }

    @Test
    void a_secret_among_the_settings_is_not_told_only_that_there_is_one() throws Exception {
        Files.writeString(
                data.resolve("settings.yaml"),
                """
                reader: native
                api:
                  token: abcdef
                  client-secret: "ghi jkl"
                #api-key: mno
                """);

        assertThat(archived().get("settings.yaml"))
                .isEqualTo(
                        """
                        reader: native
                        api:
                          token: ●
                          client-secret: ●
                        #api-key: ●
                        """);
    }

    @Test
    void of_an_empty_folder_there_is_the_report() throws Exception {
        assertThat(archived()).containsOnlyKeys("selfcheck.txt");
        assertThat(elsewhere).isDirectoryNotContaining("glob:**.new");
    }
}
