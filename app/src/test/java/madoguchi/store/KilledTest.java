package madoguchi.store;

import static madoguchi.store.Samples.look;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Another JVM keeps results and says so; then it is killed in the middle of it. */
@Timeout(60)
class KilledTest {

    private static final int ENOUGH = 40;

    @TempDir Path folder;

    @Test
    void what_keep_returned_from_is_there_after_kill_9() throws Exception {
        var file = folder.resolve("madoguchi.db");
        var natives = folder.resolve("natives");
        var child = start(file, natives);
        List<String> told;
        try (var lines = child.inputReader()) {
            told = read(lines, ENOUGH);
            assertThat(told).as(errors(child)).hasSize(ENOUGH);
            assertThat(natives).as("own folder of the native library").isNotEmptyDirectory();
            child.toHandle()
                    .destroyForcibly(); // Process.destroyForcibly would throw away what it said
            // last
            child.waitFor();
            told.addAll(read(lines, Integer.MAX_VALUE));
        }

        Store.open(file).close();
        assertThat(look(file, "SELECT visit FROM v1_result"))
                .extracting(row -> row.get("visit"))
                .containsAll(told)
                .hasSizeLessThanOrEqualTo(
                        told.size() + 1); // one may have been kept and not yet told
        assertThat(look(file, "SELECT visit FROM v1_result EXCEPT SELECT visit FROM audit"))
                .isEmpty();
        assertThat(look(file, "SELECT visit FROM audit EXCEPT SELECT visit FROM v1_result"))
                .isEmpty();
    }

    /** The child: keeps results for ever, tells each one kept. */
    public static final class Keeper {
        private Keeper() {}

        public static void main(String[] arguments) throws StoreFault {
            StoreFile.unpackNativesIn(Path.of(arguments[1]));
            var store = Store.open(Path.of(arguments[0]));
            for (var i = 0; ; i++) {
                store.keep(Samples.result("v-" + i));
                System.out.println("v-" + i);
                System.out.flush();
            }
        }
    }

    private Process start(Path file, Path natives) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path")),
                        Keeper.class.getName(),
                        file.toString(),
                        natives.toString())
                .redirectError(folder.resolve("errors").toFile())
                .start();
    }

    private String errors(Process child) throws IOException {
        return child.isAlive() ? "alive" : Files.readString(folder.resolve("errors"));
    }

    private static List<String> read(BufferedReader lines, int most) throws IOException {
        var read = new ArrayList<String>();
        String line;
        while (read.size() < most && (line = lines.readLine()) != null) {
            read.add(line);
        }
        return read;
    }
}
