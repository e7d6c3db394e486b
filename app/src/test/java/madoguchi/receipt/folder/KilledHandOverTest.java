package madoguchi.receipt.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import madoguchi.receipt.file.BadFile;
import madoguchi.receipt.file.ResultFile;
import madoguchi.store.StoreFile;
import madoguchi.store.StorePlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Another JVM lays results out and is killed in the middle of it, while somebody takes them. */
@Timeout(60)
class KilledHandOverTest {

    private static final int ROUNDS = 2;
    private static final int EACH = 60;

    @TempDir Path folder;

    @Test
    void no_result_is_lost_or_invented_and_no_file_is_half() throws Exception {
        RandomGenerator random =
                RandomGeneratorFactory.of("L64X128MixRandom").create(System.nanoTime());
        Set<String> kept = new HashSet<>();
        Set<String> taken = new HashSet<>();
        Desk desk = new Desk(folder);
        try (desk) {
            for (int round = 0; round < ROUNDS; round++) {
                for (int i = 0; i < EACH; i++) {
                    String visit = "v-%d-%d".formatted(round, i);
                    desk.visit(visit);
                    kept.add(visit);
                }
                Process child = start(desk.data);
                try (BufferedReader lines = child.inputReader()) {
                    int laid = 1 + random.nextInt(EACH / 2);
                    for (int line = 0; line < laid; line++) {
                        assertThat(lines.readLine()).as("child").isNotNull();
                        if (line % 5 == 0) {
                            take(desk, taken);
                        }
                    }
                    child.toHandle().destroyForcibly();
                    child.waitFor();
                }
                take(desk, taken);
            }
            desk.restart();
            assertThat(desk.terminal.lookAtResults()).isTrue();
            take(desk, taken);
            desk.terminal.lookAtResults();

            assertThat(taken).isEqualTo(kept);
            assertThat(acknowledged(desk.data)).isEqualTo(kept.size());
            assertThat(desk.files("Face")).allMatch(name -> name.endsWith(".tmp"));
        }
    }

    private static void take(Desk desk, Set<String> taken) throws IOException, BadFile {
        if (!Files.isDirectory(desk.part("Face"))) {
            return;
        }
        for (String name : desk.files("Face")) {
            if (name.endsWith(".xml")) {
                Path file = desk.part("Face").resolve(name);
                try {
                    taken.add(
                            ResultFile.read(Files.readAllBytes(file))
                                    .header()
                                    .fileIdentifier()
                                    .orElseThrow());
                    Files.delete(file);
                } catch (NoSuchFileException e) {
                    throw new AssertionError("taken back from under us", e);
                }
            }
        }
    }

    private static long acknowledged(Path data) throws Exception {
        try (var connection =
                        DriverManager.getConnection("jdbc:sqlite:" + data.resolve("madoguchi.db"));
                var query = connection.createStatement();
                var rows =
                        query.executeQuery(
                                "SELECT count(*) FROM result WHERE acknowledged_by = 'FILE'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The child: looks for ever, tells each file whose name is on the disk. */
    public static final class Layer {
        private Layer() {}

        public static void main(String[] arguments) throws Exception {
            Path data = Path.of(arguments[0]);
            StoreFile.unpackNativesIn(data.resolve("natives"));
            Disk telling =
                    new Disk() {
                        @Override
                        public void write(Path file, byte[] content) throws IOException {
                            Disk.REAL.write(file, content);
                        }

                        @Override
                        public void rename(Path from, Path to) throws IOException {
                            Disk.REAL.rename(from, to);
                        }

                        @Override
                        public void flush(Path folder) throws IOException {
                            Disk.REAL.flush(folder);
                            System.out.println("laid");
                            System.out.flush();
                        }
                    };
            FileHandOver terminal =
                    new FileHandOver(
                            new FileHandOver.Place(
                                    data.resolve("receipt"),
                                    true,
                                    data.resolve("memory"),
                                    Desk.STAY),
                            Desk.FORM,
                            StorePlan.plain(data.resolve("madoguchi.db")),
                            null,
                            () -> Desk.MORNING,
                            new Steady(() -> Desk.MORNING, System::nanoTime),
                            telling);
            while (true) {
                terminal.lookAtResults();
            }
        }
    }

    private Process start(Path data) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path")),
                        Layer.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
