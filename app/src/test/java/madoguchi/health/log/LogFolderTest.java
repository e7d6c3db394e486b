package madoguchi.health.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class LogFolderTest {

    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(LogFolderTest.class);

    @TempDir Path data;
    private final Logger ours = (Logger) LoggerFactory.getLogger("madoguchi");
    private Level before;

    @BeforeEach
    void remember() {
        before = ours.getLevel();
    }

    @AfterEach
    void restore() {
        ours.setLevel(before);
    }

    private List<String> logged() throws Exception {
        return Files.readAllLines(LogFolder.in(data).resolve("madoguchi.log"));
    }

    @Test
    void what_is_told_from_info_on_is_kept() throws Exception {
        try (LogFolder _ = LogFolder.begin(data, 30)) {
            LOG.info("the reader is back");
            LOG.debug("a detail");
        }
        LOG.info("afterwards");

        assertThat(logged()).hasSize(1);
        assertThat(logged().getFirst())
                .matches(
                        "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3} INFO .*the reader is back");
        assertThat(LogFolder.files(data)).hasSize(1);
    }

    @Test
    void a_number_that_should_never_have_been_told_is_masked_also_in_an_exception()
            throws Exception {
        try (LogFolder _ = LogFolder.begin(data, 30)) {
            LOG.warn(
                    "number {}", "123456789012", new IllegalStateException("card of 987654321098"));
        }

        assertThat(String.join("\n", logged()))
                .contains("number ●●●●●●●●●●●●", "card of ●●●●●●●●●●●●")
                .doesNotContain("123456789012", "987654321098");
    }

    @Test
    void a_folder_that_cannot_be_written_stops_nothing() throws Exception {
        Files.writeString(data.resolve("logs"), "a file where a folder should be");

        try (LogFolder _ = LogFolder.begin(data, 30)) {
            LOG.info("nobody hears this");
        }

        assertThat(LogFolder.files(data)).isEmpty();
    }

    @Test
    void files_go_after_their_days_however_long_nobody_looked() throws Exception {
        LocalDate today = LocalDate.now();
        Path logs = Files.createDirectories(LogFolder.in(data));
        List<String> kept =
                List.of(
                        "madoguchi." + today.minusDays(2) + ".0.log",
                        "madoguchi." + today.minusDays(6) + ".1.log",
                        "of-somebody-else.2020-01-01.0.log");
        List<String> old =
                List.of(
                        "madoguchi." + today.minusDays(9) + ".0.log",
                        "madoguchi." + today.minusDays(400) + ".0.log");
        for (String name : Stream.of(kept, old).flatMap(List::stream).toList()) {
            Files.writeString(logs.resolve(name), "once");
        }

        try (LogFolder _ = LogFolder.begin(data, 7)) {
            LOG.info("today");
        }

        assertThat(LogFolder.files(data))
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrder(kept.get(0), kept.get(1), kept.get(2), "madoguchi.log");
    }
}
