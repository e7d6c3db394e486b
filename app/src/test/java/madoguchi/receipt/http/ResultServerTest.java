package madoguchi.receipt.http;

import static madoguchi.store.Samples.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import madoguchi.receipt.record.Columns;
import madoguchi.store.Samples;
import madoguchi.store.Store;
import madoguchi.store.StoreFile;
import madoguchi.store.StoredResult.Channel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The calls of docs/openapi.yaml. Every answer here is held against it by the client. */
class ResultServerTest {

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
    void a_store_set_aside_is_left_for_the_one_that_began_in_its_place() throws Exception {
        served.keep(Samples.result("before"));
        assertThat(served.get("/v1/results").json().path("results")).hasSize(1);

        StoreFile.setAside(served.database, MORNING);
        try (Store fresh = Store.open(served.database)) {
            fresh.keep(Samples.result("after"));
            served.arrivals.tell();

            assertThat(served.get("/v1/results").json().path("results"))
                    .singleElement()
                    .satisfies(
                            result ->
                                    assertThat(result.path("visit").asString()).isEqualTo("after"));
        }
    }

    // ---- who is heard

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer ", "Bearer 0000", "Basic abc", "TOKEN"})
    void without_the_token_nothing_is_told(String authorization) throws Exception {
        served.keep(Samples.rich("v-1"));
        String said = authorization.replace("TOKEN", served.bearer());

        for (String path : List.of("/v1/results", "/v1/results/1", "/v1/status", "/x")) {
            ServedResults.Answer answer = served.getAs(said, path);
            assertThat(answer.problem()).isEqualTo("not-authorized");
            assertThat(answer.http().headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
            assertThat(answer.http().body()).doesNotContain("見本", "v-1");
        }
        assertThat(served.getAs("bearer " + served.bearer(), "/v1/results").status())
                .as("the scheme's name in any case, as RFC 9110 has it")
                .isEqualTo(200);
    }

    @Test
    void a_page_that_comes_by_a_name_of_its_own_finds_nobody() throws Exception {
        for (String host : List.of("evil.example", "evil.example:8630", "127.0.0.1.evil.example")) {
            assertThat(saidWith("Host: " + host)).startsWith("HTTP/1.1 421 ");
        }
        assertThat(saidWith("Host: localhost:8630")).startsWith("HTTP/1.1 200 ");
        assertThat(saidWith("Accept: */*")).as("no host at all").startsWith("HTTP/1.1 421 ");
    }

    @Test
    void a_browser_is_given_no_leave_to_ask_from_another_page() throws Exception {
        ServedResults.Answer asked = served.send("OPTIONS", "/v1/results", "");

        assertThat(asked.status()).isEqualTo(405);
        assertThat(asked.http().headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).contains("access"));
    }

    private String saidWith(String header) throws Exception {
        try (Socket socket =
                served.says(
                        "GET /v1/status HTTP/1.1\r\n%s\r\nAuthorization: Bearer %s\r\nConnection: close\r\n\r\n"
                                .formatted(header, served.bearer()))) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    // ---- results

    @Test
    void results_come_with_every_field_in_the_order_of_their_ids() throws Exception {
        served.keep(Samples.rich("v-1"));
        served.keep(Samples.result("v-2"));

        JsonNode json = served.get("/v1/results").json();

        assertThat(ids(json)).containsExactly(1L, 2L);
        assertThat(json.path("last").asLong()).isEqualTo(2);
        assertThat(json.at("/results/0").propertyNames())
                .containsExactlyElementsOf(Columns.names());
        assertThat(json.at("/results/0/name").asString()).isEqualTo("見本　太郎");
        assertThat(json.at("/results/1/patient_number").isNull()).isTrue();
        assertThat(json.at("/results/0")).isEqualTo(served.get("/v1/results/1").json());
    }

    @Test
    void the_contract_names_every_field_and_no_other() {
        Set<String> fields =
                Set.copyOf(
                        Contract.at("components", "schemas", "Result", "properties")
                                .propertyNames());

        assertThat(fields).containsExactlyInAnyOrderElementsOf(Columns.names());
        assertThat(
                        StreamSupport.stream(
                                        Contract.at("components", "schemas", "Result", "required")
                                                .spliterator(),
                                        false)
                                .map(JsonNode::asString))
                .containsExactlyElementsOf(Columns.names());
    }

    @Test
    void results_can_be_asked_for_from_an_id_on_by_day_by_number_and_when_they_wait()
            throws Exception {
        for (int i = 0; i < 4; i++) {
            served.keep(Samples.at("v-" + i, MORNING.plus(Duration.ofDays(i))));
        }
        served.acknowledge(2, "{\"by\":\"reception-1\"}");

        assertThat(ids(served.get("/v1/results?after=2").json())).containsExactly(3L, 4L);
        assertThat(ids(served.get("/v1/results?limit=1&after=1").json())).containsExactly(2L);
        assertThat(ids(served.get("/v1/results?waiting=true").json())).containsExactly(1L, 3L, 4L);
        assertThat(ids(served.get("/v1/results?day=2026-11-23").json())).containsExactly(3L);
        JsonNode none = served.get("/v1/results?after=4&wait=0").json();
        assertThat(ids(none)).isEmpty();
        assertThat(none.path("last").asLong()).as("to go on from").isEqualTo(4);
    }

    /** The clock went back a day between two visits. */
    @Test
    void a_clock_that_jumps_changes_no_order() throws Exception {
        served.keep(Samples.at("v-1", MORNING));
        served.keep(Samples.at("v-2", MORNING.minus(Duration.ofDays(1))));

        assertThat(ids(served.get("/v1/results?waiting=true").json())).containsExactly(1L, 2L);
        assertThat(ids(served.get("/v1/results?after=1").json())).containsExactly(2L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "after=-1",
                "after=x",
                "after=99999999999999999999",
                "limit=0",
                "limit=501",
                "wait=61",
                "waiting=yes",
                "day=tomorrow",
                "day=2026-02-30",
                "colour=red",
                "after",
                "after=1&after=2",
                "day=%zz"
            })
    void a_parameter_that_means_nothing_is_refused(String query) throws Exception {
        // by hand: not every one of them is a URI
        try (Socket socket =
                served.says(
                        "GET /v1/results?%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nConnection: close\r\n\r\n"
                                .formatted(query, served.bearer()))) {
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400 ");
        }
    }

    @Test
    void what_is_not_there_is_not_there() throws Exception {
        assertThat(served.get("/v1/results/1").problem()).isEqualTo("unknown-result");
        assertThat(served.get("/v1/results/0").problem()).isEqualTo("unknown-call");
        assertThat(served.get("/v1/results/../status").problem()).isEqualTo("unknown-call");
        assertThat(served.get("/").problem()).isEqualTo("unknown-call");
        ServedResults.Answer deleted = served.send("DELETE", "/v1/results/1", "");
        assertThat(deleted.problem()).isEqualTo("wrong-method");
        assertThat(deleted.http().headers().firstValue("Allow")).hasValue("GET");
    }

    // ---- acknowledgement

    @Test
    void a_result_is_acknowledged_once_and_saying_so_again_is_no_mistake() throws Exception {
        long id = served.keep(Samples.result("v-1"));

        JsonNode first = served.acknowledge(id, "{\"by\":\"reception-1\"}").json();
        JsonNode again = served.acknowledge(id, "{\"by\":\"reception-1\"}").json();

        assertThat(first.path("outcome").asString()).isEqualTo("ACKNOWLEDGED");
        assertThat(again.path("outcome").asString()).isEqualTo("ALREADY");
        assertThat(again.path("acknowledged_at").asString())
                .isEqualTo(Columns.time(ServedResults.NOW));
        assertThat(served.get("/v1/results/" + id).json().path("acknowledged_by").asString())
                .isEqualTo("reception-1");
        assertThat(
                        Samples.look(
                                served.database,
                                "SELECT * FROM audit WHERE event = 'ACKNOWLEDGED'"))
                .hasSize(1);
    }

    @Test
    void of_two_receipt_computers_the_second_is_told_who_has_it() throws Exception {
        long id = served.keep(Samples.result("v-1"));
        served.acknowledge(id, "{\"by\":\"reception-1\"}");

        ServedResults.Answer second = served.acknowledge(id, "{\"by\":\"reception-2\"}");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.problem()).isEqualTo("acknowledged-by-another");
        assertThat(second.json().path("acknowledged_by").asString()).isEqualTo("reception-1");
    }

    @Test
    void nothing_else_is_an_acknowledgement() throws Exception {
        long id = served.keep(Samples.result("v-1"));

        assertThat(served.acknowledge(id + 1, "{\"by\":\"a\"}").problem())
                .isEqualTo("unknown-result");
        for (String body :
                List.of(
                        "",
                        "{}",
                        "null",
                        "[]",
                        "{\"by\":\"\"}",
                        "{\"by\":\"見本\"}",
                        "{\"by\":7}",
                        "{\"by\":\"a\",\"x\":1}",
                        "{\"by\":\"a\"} {}")) {
            assertThat(served.acknowledge(id, body).problem()).as(body).isEqualTo("malformed");
        }
        assertThat(served.acknowledge(id, " ".repeat(2000)).problem()).isEqualTo("too-large");
        assertThat(served.get("/v1/status").json().path("waiting").asInt()).isEqualTo(1);
    }

    // ---- the rest

    @Test
    void the_status_tells_what_waits_and_what_is_in_trouble() throws Exception {
        assertThat(served.get("/v1/status").json().path("newest_result").isNull()).isTrue();
        long id = served.keep(Samples.result("v-1"));
        served.store
                .outbox()
                .noteTrouble(
                        served.store.outbox().find(id).orElseThrow(),
                        Channel.FILE,
                        "FOLDER",
                        MORNING.plusSeconds(1));

        JsonNode status = served.get("/v1/status").json();

        assertThat(status.path("newest_result").asLong()).isEqualTo(id);
        assertThat(status.path("waiting").asLong()).isEqualTo(1);
        assertThat(status.path("oldest_waiting").asString()).isEqualTo(Columns.time(MORNING));
        assertThat(status.at("/last_trouble/code").asString()).isEqualTo("FOLDER");
    }

    @Test
    void the_contract_can_be_fetched_as_it_stands_in_the_papers() throws Exception {
        assertThat(served.get("/v1/openapi.yaml").http().body())
                .isEqualTo(Files.readString(Contract.FILE));
    }

    @Test
    void no_answer_may_be_kept_by_a_program_on_the_way() throws Exception {
        assertThat(served.get("/v1/results").http().headers().firstValue("Cache-Control"))
                .hasValue("no-store");
    }

    private static List<Long> ids(JsonNode json) {
        return StreamSupport.stream(json.path("results").spliterator(), false)
                .map(result -> result.path("result_id").asLong())
                .toList();
    }
}
