package madoguchi.card.pcsc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Other people's programs, unmodified. */
final class Tool {

    private static final int PATIENCE_SECONDS = 60;

    private final Path folder;

    Tool(Path folder) {
        this.folder = folder;
    }

    /**
     * @param exit status
     * @param said on both streams
     */
    record Ran(int exit, String said) {}

    Ran run(String... command) throws IOException, InterruptedException {
        Path log = folder.resolve("said.txt");
        Process process =
                new ProcessBuilder(List.of(command))
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(String.join(" ", command) + " hangs");
        }
        String said = Files.readString(log, StandardCharsets.UTF_8);
        return new Ran(process.exitValue(), said);
    }

    /** What it said, when it succeeded. */
    String succeed(String... command) throws IOException, InterruptedException {
        Ran ran = run(command);
        if (ran.exit() != 0) {
            throw new AssertionError(
                    String.join(" ", command) + " ended with " + ran.exit() + ": " + ran.said());
        }
        return ran.said();
    }
}
