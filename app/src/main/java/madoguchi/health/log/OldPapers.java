package madoguchi.health.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What somebody once had written into the data folder to take it away: archives for support, tables
 * of counts, recordings of cards. Each goes when it is as old as the oldest log. Told the time
 * while nobody is served, it looks once a day.
 */
public final class OldPapers implements Consumer<Instant> {

    private static final Logger LOG = LoggerFactory.getLogger(OldPapers.class);
    private static final List<String> FOLDERS = List.of("support", "exports", "recordings");
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Path data;
    private final Duration life;
    private Instant next = Instant.MIN;

    /**
     * @param data the data folder
     * @param days how long they are kept
     */
    public OldPapers(Path data, int days) {
        this.data = data;
        this.life = Duration.ofDays(days);
    }

    @Override
    public void accept(Instant now) {
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(A_DAY);
        for (String folder : FOLDERS) {
            clear(data.resolve(folder), now.minus(life));
        }
    }

    private static void clear(Path folder, Instant oldest) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                    Files.deleteIfExists(file);
                    LOG.info("cleared away {}", file.getFileName());
                }
            }
        } catch (IOException e) {
            LOG.warn("{} cannot be cleared: {}", folder, e.toString());
        }
    }
}
