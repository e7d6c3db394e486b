package madoguchi.receipt.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import madoguchi.loopback.Loopback;
import madoguchi.store.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that wait, clients that are slow, and clients that mean no good. */
class WaitingClientsTest {

    private static final String WAIT = "/v1/results?waiting=true&wait=60";

    @TempDir private Path folder;
    private ServedResults served;

    @BeforeEach
    void open() throws Exception {
        served = new ServedResults(folder);
    }

    @AfterEach
    void close() throws Exception {
        served.close();
    }

    @Test
    void who_waits_is_answered_as_soon_as_a_result_is_there() throws Exception {
        CompletableFuture<ServedResults.Answer> waiting = served.getLater(WAIT);
        assertThat(served.get("/v1/status").json().path("waiting").asInt()).isZero();
        assertThat(waiting).isNotDone();

        served.keep(Samples.result("v-1"));

        assertThat(waiting.get(20, TimeUnit.SECONDS).json().at("/results/0/visit").asString())
                .isEqualTo("v-1");
    }

    @Test
    void what_is_there_already_is_not_waited_for() throws Exception {
        served.keep(Samples.result("v-1"));

        assertThat(served.getLater(WAIT).get(20, TimeUnit.SECONDS).json().path("last").asLong())
                .isEqualTo(1);
    }

    @Test
    void who_waits_for_ids_to_come_is_not_answered_with_those_that_were() throws Exception {
        served.keep(Samples.result("v-1"));
        CompletableFuture<ServedResults.Answer> waiting =
                served.getLater("/v1/results?after=1&wait=60");

        served.keep(Samples.result("v-2"));

        assertThat(waiting.get(20, TimeUnit.SECONDS).json().at("/results/0/visit").asString())
                .isEqualTo("v-2");
    }

    @Test
    void patience_ends_with_an_empty_answer() throws Exception {
        ServedResults.Answer answer = served.get("/v1/results?waiting=true&wait=1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("results")).isEmpty();
    }

    @Test
    void many_wait_at_once_without_being_in_anybodys_way_and_one_too_many_is_sent_away()
            throws Exception {
        List<CompletableFuture<ServedResults.Answer>> asked =
                IntStream.rangeClosed(0, Calls.WAITING)
                        .mapToObj(_ -> served.getLater(WAIT))
                        .toList();

        CompletableFuture.anyOf(asked.toArray(CompletableFuture[]::new)).get(20, TimeUnit.SECONDS);
        assertThat(served.get("/v1/status").status()).isEqualTo(200);
        served.keep(Samples.result("v-1"));

        List<Integer> statuses = new ArrayList<>();
        for (CompletableFuture<ServedResults.Answer> one : asked) {
            ServedResults.Answer answer = one.get(20, TimeUnit.SECONDS);
            statuses.add(answer.status());
            if (answer.status() == 429) {
                assertThat(answer.http().headers().firstValue("Retry-After")).hasValue("1");
            }
        }
        assertThat(Collections.frequency(statuses, 200)).isEqualTo(Calls.WAITING);
        assertThat(Collections.frequency(statuses, 429)).isEqualTo(1);
    }

    @Test
    void when_the_kiosk_is_closed_who_waits_is_answered() throws Exception {
        CompletableFuture<ServedResults.Answer> waiting = served.getLater(WAIT);
        served.get("/v1/status");

        served.server.close();

        assertThat(waiting.get(20, TimeUnit.SECONDS).json().path("results")).isEmpty();
    }

    @Test
    void half_requests_huge_ones_and_silence_are_in_nobodys_way() throws Exception {
        String start = "GET /v1/results HTTP/1.1\r\nHost: localhost\r\n";
        String post =
                "POST /v1/results/1/acknowledgement HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        + served.bearer()
                        + "\r\nContent-Type: application/json\r\nContent-Length: 999999\r\n\r\n{";
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            slow.add(served.says(""));
            slow.add(served.says("GET /v1/res"));
            slow.add(served.says(start));
            slow.add(served.says(post));
        }
        try {
            assertThat(served.get("/v1/status").status()).isEqualTo(200);
            assertThat(served.keep(Samples.result("v-1"))).isEqualTo(1);
            assertThat(served.acknowledge(1, "{\"by\":\"a\"}").status()).isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void a_head_without_end_is_cut_off_before_it_costs_anything() throws Exception {
        try (Socket socket =
                served.says(
                        "GET /v1/status HTTP/1.1\r\nX: " + "x".repeat(Loopback.HEAD) + "\r\n")) {
            socket.setSoTimeout(20_000);
            assertThat(new String(socket.getInputStream().readAllBytes())).isEmpty();
        } catch (SocketException e) {
            assertThat(e).hasMessage("Connection reset");
        }
        assertThat(served.get("/v1/status").status()).isEqualTo(200);
    }

    /** Takes as long as the limit is. */
    @Test
    @Tag("e2e")
    void who_does_not_finish_asking_is_hung_up_on() throws Exception {
        try (Socket socket = served.says("GET /v1/status HTTP/1.1\r\nHost: lo")) {
            socket.setSoTimeout(Loopback.TO_ASK * 3000);
            assertThat(socket.getInputStream().read()).as("the end").isEqualTo(-1);
        }
    }

    @Test
    void a_store_that_cannot_be_used_is_a_problem_that_passes() throws Exception {
        served.get("/v1/status");
        try (ServedResults broken = onAFolderInsteadOfAFile()) {
            ServedResults.Answer answer = broken.get("/v1/results");
            assertThat(answer.problem()).isEqualTo("store-out-of-order");
            assertThat(answer.http().headers().firstValue("Retry-After")).hasValue("1");
            assertThat(answer.http().body()).doesNotContain(folder.toString());

            Files.delete(broken.database);

            assertThat(broken.get("/v1/results").status()).isEqualTo(200);
        }
    }

    private ServedResults onAFolderInsteadOfAFile() throws Exception {
        Path other = Files.createDirectory(folder.resolve("other"));
        ServedResults broken = new ServedResults(other);
        broken.store.close();
        for (String name : List.of("madoguchi.db", "madoguchi.db-wal", "madoguchi.db-shm")) {
            Files.deleteIfExists(other.resolve(name));
        }
        Files.createDirectory(broken.database);
        return broken;
    }
}
