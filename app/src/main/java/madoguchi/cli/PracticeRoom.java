package madoguchi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import madoguchi.settings.DataFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where practices keep what a kiosk keeps: a temporary folder, emptied of everything when practice
 * is over. The terminal's own data folder is never named here.
 */
final class PracticeRoom implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PracticeRoom.class);

    private final Path folder;
    private Optional<Path> keys = Optional.empty();
    private int walks;

    private PracticeRoom(Path folder) {
        this.folder = folder;
    }

    static PracticeRoom make() throws IOException {
        return new PracticeRoom(Files.createTempDirectory("madoguchi-practice-"));
    }

    /** New for each walk: cards have all their tries again. Their keys are those of the first. */
    DataFolder next() throws IOException, DataFolder.Unusable {
        DataFolder data = DataFolder.claim(folder.resolve("walk-" + ++walks));
        Path own = data.cards().resolve("keys");
        if (keys.isPresent()) {
            ScenarioRun.copyKeys(keys.get(), own);
        }
        keys = Optional.of(own);
        return data;
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        try {
            DemoFolder.remove(folder);
        } catch (IOException e) {
            LOG.warn("practice: {} stays: {}", folder, e.getMessage());
        }
    }
}
