package madoguchi.receipt.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import madoguchi.store.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The client in the papers does what it says. */
class ClientExampleTest {

    private static final Path SCRIPT = Path.of("..", "docs", "results-client.sh");

    @TempDir private Path folder;
    private ServedResults served;
    private Path taken;

    @BeforeEach
    void open() throws Exception {
        assumeThat(runs("curl", "--version")).as("curl is here").isTrue();
        taken = folder.resolve("taken");
        served = new ServedResults(folder);
    }

    @AfterEach
    void close() throws Exception {
        if (served != null) {
            served.close();
        }
    }

    @Test
    void it_takes_what_waits_and_leaves_what_another_has() throws Exception {
        served.keep(Samples.rich("v-1"));
        served.keep(Samples.result("v-2"));
        served.keep(Samples.result("v-3"));
        served.acknowledge(2, "{\"by\":\"reception-2\"}");

        assertThat(said(client("once"))).containsExactly("took 1", "took 3");

        assertThat(taken.resolve("2.json")).doesNotExist();
        assertThat(
                        JsonMapper.shared()
                                .readTree(Files.readString(taken.resolve("1.json")))
                                .path("name")
                                .asString())
                .isEqualTo("見本　太郎");
        assertThat(served.get("/v1/results/3").json().path("acknowledged_by").asString())
                .isEqualTo("reception-1");
        assertThat(said(client("once"))).isEmpty();
    }

    @Test
    void it_waits_for_results_to_come() throws Exception {
        Process client = client("");
        try (BufferedReader lines = client.inputReader()) {
            served.keep(Samples.result("v-1"));
            assertThat(lines.readLine()).isEqualTo("took 1");
            served.keep(Samples.result("v-2"));
            assertThat(lines.readLine()).isEqualTo("took 2");
        } finally {
            client.descendants().forEach(ProcessHandle::destroy);
            client.destroy();
            client.waitFor();
        }
    }

    private Process client(String once) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "bash",
                                SCRIPT.toString(),
                                served.server.address().toString(),
                                AccessToken.fileIn(folder).toString(),
                                "reception-1",
                                taken.toString()));
        if (!once.isEmpty()) {
            command.add(once);
        }
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static List<String> said(Process client) throws Exception {
        try (BufferedReader lines = client.inputReader()) {
            List<String> said = lines.lines().toList();
            client.waitFor();
            return said;
        }
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
