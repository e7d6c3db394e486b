package madoguchi.health.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OldPapersTest {

    private static final Instant NOON = Instant.parse("2026-11-21T03:00:00Z");

    @TempDir Path data;

    private Path written(String name, Instant at) throws Exception {
        Path file = data.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "-");
        Files.setLastModifiedTime(file, FileTime.from(at));
        return file;
    }

    @Test
    void what_nobody_took_away_goes_with_the_oldest_log_and_nothing_else_does() throws Exception {
        Instant long_ago = NOON.minus(Duration.ofDays(31));
        Path gone = written("support/a.zip", long_ago);
        Path counts = written("exports/2026-10.csv", long_ago);
        Path card = written("recordings/card.recording", long_ago);
        Path fresh = written("exports/2026-11.csv", NOON.minus(Duration.ofDays(29)));
        Path other = written("receipt/Face/a.xml", long_ago);

        OldPapers papers = new OldPapers(data, 30);
        papers.accept(NOON);

        assertThat(gone).doesNotExist();
        assertThat(counts).doesNotExist();
        assertThat(card).doesNotExist();
        assertThat(fresh).exists();
        assertThat(other).exists();

        papers.accept(NOON.plus(Duration.ofDays(1)));
        papers.accept(NOON.plus(Duration.ofDays(2)));
        assertThat(fresh).as("looked at again day by day").doesNotExist();
    }
}
