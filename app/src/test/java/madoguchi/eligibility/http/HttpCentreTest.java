package madoguchi.eligibility.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static madoguchi.eligibility.http.RawServer.HANG_UP;
import static madoguchi.eligibility.http.RawServer.NEVER;
import static madoguchi.eligibility.http.RawServer.http;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import madoguchi.eligibility.CentreFault.BadAnswer;
import madoguchi.eligibility.CentreFault.CertificateRefused;
import madoguchi.eligibility.CentreFault.OtherClock;
import madoguchi.eligibility.CentreFault.OutOfOrder;
import madoguchi.eligibility.CentreFault.Refused;
import madoguchi.eligibility.CentreFault.TooSlow;
import madoguchi.eligibility.CentreFault.Unreachable;
import madoguchi.eligibility.Choices;
import madoguchi.eligibility.Consents;
import madoguchi.eligibility.Eligibility;
import madoguchi.eligibility.Eligibility.NotFound;
import madoguchi.eligibility.Eligibility.Several;
import madoguchi.eligibility.Eligibility.Valid;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.eligibility.IdentityProof.PinSignature;
import madoguchi.eligibility.SimulatedCentre;
import madoguchi.eligibility.Statement;
import madoguchi.eligibility.http.RawServer.Behaviour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpCentreTest {

    static final String JSON = "application/json";
    static final Instant NOW = Instant.parse("2026-11-21T01:00:00Z");
    static final PinSignature PROOF =
            new PinSignature(
                    new Statement("v-1", "1312345678", IdentityMethod.PIN, NOW),
                    new byte[] {1},
                    new byte[] {2});

    /** Who asked, and to what the answer belongs. */
    static final String HEAD =
            """
            "simulated":true,"visit":"v-1","statement":"%s","at":"2026-11-21T01:00:01Z","registered":true,"""
                    .formatted(Base64.getEncoder().encodeToString(PROOF.statement().digest()));

    static final String NOT_FOUND = "{" + HEAD + "\"validity\":4,\"offers\":[]}";
    static final String INSURED =
            """
            {"name":"見本花子","kana":"ミホン　ハナコ",
            "born":"1980-02-17","sex":2,"address":"","insurerNumber":"01130012","insurerName":"見本健康保険組合",
            "symbol":"１２３","insuredNumber":"4567","branchNumber":"01","copayPercent":30,"validFrom":"2024-04-01",
            "cover":{"relation":"2","lost":"03","limit":{"kind":"01","category":"A03","issued":"2026-04-01",
            "validFrom":"2026-04-01"},"elderly":{"issued":"2026-07-01","validFrom":"2026-08-01",
            "validUntil":"2027-07-31","copayPercent":20},"diseases":[{"category":"1","issued":"2026-04-01",
            "validFrom":"2026-04-01","selfPay":10000}]}}""";
    static final String VALID =
            "{"
                    + HEAD
                    + "\"validity\":1,\"insured\":"
                    + INSURED
                    + ",\"offers\":[\"SUBSIDY_CERTIFICATES\"],\"beforehand\":{\"consents\":{\"SURGERY\":true},"
                    + "\"at\":\"2026-10-01T00:00:00Z\"},\"patientNumber\":\"000123\"}";

    @Test
    void an_answer_by_the_contract_is_taken() throws Exception {
        assertThat(ask(http("200 OK", JSON, NOT_FOUND))).isEqualTo(new NotFound());
        assertThat(ask(http("200 OK", "application/json; charset=utf-8", VALID)))
                .isInstanceOf(Valid.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            "visit":"v-1"              | "visit":"v-2"
            "visit":"v-1",             | ''
            "visit":"v-1"              | "visit":null
            "visit":"v-1"              | "visit":1
            "simulated":true,          | ''
            "simulated":true           | "simulated":"true"
            "simulated":true           | "simulated":true,"simulated":true
            "simulated":true           | "simulated":true,"colour":"red"
            "validity":1               | "validity":5
            "validity":1               | "validity":6
            "registered":true,         | ''
            "registered":true          | "registered":false
            "statement":"              | "statement":"AA
            "at":"2026-11-21T01:00:01Z" | "at":"2026-11-21 01:00:01"
            ["SUBSIDY_CERTIFICATES"]   | ["SUBSIDY_CERTIFICATES","SUBSIDY_CERTIFICATES"]
            ["SUBSIDY_CERTIFICATES"]   | ["SOMETHING_NEW"]
            ["SUBSIDY_CERTIFICATES"]   | [null]
            "offers":                  | "offer":
            {"SURGERY":true}           | {"SURGERY":null}
            {"SURGERY":true}           | {"EVERYTHING":true}
            "patientNumber":"000123"   | "patientNumber":""
            "relation":"2"             | "relation":"3"
            "relation":"2"             | "relation":2
            "lost":"03"                | "lost":"3"
            "kind":"01"                | "kind":"04"
            "category":"A03"           | "category":"C01"
            "category":"1"             | "category":"4"
            "selfPay":10000            | "selfPay":-1
            "selfPay":10000            | "selfPay":"10000"
            "copayPercent":20          | "copayPercent":0
            "validUntil":"2027-07-31"  | "validUntil":"2026-07-31"
            "validity":1               | "validity":4
            "validity":1               | "validity":"1"
            "validity":1               | "validity":1.0
            "name":"見本花子"          | "name":" "
            "name":"見本花子"          | "name":"見本\\u0007花子"
            "kana":"ミホン　ハナコ",   | ''
            "1980-02-17"               | "1980-02-30"
            "1980-02-17"               | 3456
            "sex":2                    | "sex":0
            "address":"",              | ''
            "01130012"                 | "1130012"
            "01130012"                 | "０１１３００１２"
            "01130012"                 | 11300120
            "copayPercent":30          | "copayPercent":100
            "copayPercent":30          | "copayPercent":null
            "validFrom":"2024-04-01"   | "validFrom":"2024-04-01","validUntil":"2024-03-31"
            """)
    void an_answer_against_the_contract_is_a_bad_one(String right, String wrong) {
        assertThat(VALID).contains(right);
        bad(http("200 OK", JSON, VALID.replace(right, wrong)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "4", "no json", "{", "{\"simulated\":true,\"visit\":"})
    void what_is_no_such_object_is_a_bad_answer(String body) {
        bad(http("200 OK", JSON, body));
    }

    @Test
    void nothing_may_stand_behind_the_answer() {
        bad(http("200 OK", JSON, NOT_FOUND + "{}"));
    }

    @Test
    void an_insured_person_is_missing_where_there_must_be_one() {
        for (var validity : List.of("1", "2", "3", "5")) {
            bad(http("200 OK", JSON, NOT_FOUND.replace(":4", ":" + validity)));
        }
    }

    @Test
    void several_insurers_are_two_or_more() throws Exception {
        var several = NOT_FOUND.replace(":4", ":5,\"several\":[" + INSURED + "," + INSURED + "]");
        assertThat(ask(http("200 OK", JSON, several))).isInstanceOf(Several.class);
        bad(http("200 OK", JSON, several.replace(INSURED + "," + INSURED, INSURED)));
        bad(http("200 OK", JSON, several.replace(":5", ":4")));
    }

    @Test
    void an_answer_to_another_proof_of_the_same_visit_is_a_bad_one() {
        var other = Base64.getEncoder().encodeToString(new byte[32]);
        bad(
                http(
                        "200 OK",
                        JSON,
                        NOT_FOUND.replaceAll(
                                "\"statement\":\"[^\"]+", "\"statement\":\"" + other)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T00:30:00Z, true", "2026-11-21T01:30:00Z, true",
        "2026-11-21T00:29:59Z, false", "2026-11-21T01:30:00.001Z, false"
    })
    void clocks_may_differ_by_half_an_hour(String at, boolean taken) throws Exception {
        var answer = http("200 OK", JSON, NOT_FOUND.replace("2026-11-21T01:00:01Z", at));
        if (taken) {
            assertThat(ask(answer)).isEqualTo(new NotFound());
        } else {
            assertThatThrownBy(() -> ask(answer)).isInstanceOf(OtherClock.class);
        }
    }

    @Test
    void half_an_answer_is_a_bad_one() {
        bad(
                out -> {
                    RawServer.head(out, "200 OK", JSON, 4000);
                    out.write(NOT_FOUND.getBytes(UTF_8));
                });
    }

    @Test
    void a_huge_answer_is_not_read_to_its_end() {
        bad(
                out -> {
                    RawServer.head(out, "200 OK", JSON, Long.MAX_VALUE);
                    var blank = " ".repeat(64 * 1024).getBytes(UTF_8);
                    while (true) {
                        out.write(blank); // ends only when the client hangs up
                    }
                });
    }

    @Test
    void what_is_no_http_is_a_bad_answer() {
        bad(out -> out.write("SSH-2.0-OpenSSH_9.2\r\n\r\n".getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"201 Created", "302 Found", "403 Forbidden", "404 Not Found"})
    void what_only_looks_like_a_centre_gives_bad_answers(String status) {
        bad(http(status, "text/html", "<p>A page of somebody else</p>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"500 Internal Server Error", "502 Bad Gateway", "503 Service Unavailable"})
    void five_hundreds_mean_out_of_order_whatever_comes_with_them(String status) {
        assertThatThrownBy(() -> ask(http(status, "text/html", "<p>sorry</p>")))
                .isInstanceOf(OutOfOrder.class);
    }

    @Test
    void a_refusal_tells_whether_the_certificate_is_the_reason() {
        assertThatThrownBy(() -> ask(refusal("403 Forbidden", "PROOF_SIGNATURE")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> ask(refusal("404 Not Found", "UNKNOWN_VISIT")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> ask(refusal("403 Forbidden", "CERTIFICATE_EXPIRED")))
                .isInstanceOf(CertificateRefused.class);
        assertThatThrownBy(() -> ask(refusal("403 Forbidden", "CERTIFICATE_REVOKED")))
                .isInstanceOf(CertificateRefused.class);
        bad(refusal("404 Not Found", "CERTIFICATE_EXPIRED"));
        bad(refusal("403 Forbidden", "SOMETHING_ELSE"));
    }

    @Test
    void registering_needs_a_yes_for_the_same_visit() throws Exception {
        register("{\"simulated\":false,\"visit\":\"v-1\",\"registered\":true}");
        for (var wrong :
                new String[] {
                    "{\"simulated\":false,\"visit\":\"v-2\",\"registered\":true}",
                    "{\"simulated\":false,\"visit\":\"v-1\",\"registered\":false}",
                    "{\"simulated\":false,\"visit\":\"v-1\"}"
                }) {
            assertThatThrownBy(() -> register(wrong)).as(wrong).isInstanceOf(BadAnswer.class);
        }
    }

    @Test
    void a_line_that_breaks_before_the_answer_is_tried_once_more() throws Exception {
        assertThat(ask(HANG_UP, http("200 OK", JSON, NOT_FOUND))).isEqualTo(new NotFound());
    }

    @Test
    void and_never_a_third_time() throws Exception {
        try (var server = new RawServer(HANG_UP, HANG_UP, http("200 OK", JSON, NOT_FOUND));
                var centre = centre(server.address())) {
            assertThatThrownBy(() -> centre.check(PROOF)).isInstanceOf(Unreachable.class);
            assertThat(server.questions()).isEqualTo(2);
        }
    }

    @Test
    void an_answer_that_was_begun_is_not_asked_for_again() throws Exception {
        try (var server =
                        new RawServer(
                                out -> RawServer.head(out, "200 OK", JSON, 4000),
                                http("200 OK", JSON, NOT_FOUND));
                var centre = centre(server.address())) {
            assertThatThrownBy(() -> centre.check(PROOF)).isInstanceOf(BadAnswer.class);
            assertThat(server.questions()).isEqualTo(1);
        }
    }

    @Test
    void nobody_listens() throws IOException {
        URI free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
        try (var centre = centre(free)) {
            assertThatThrownBy(() -> centre.check(PROOF)).isInstanceOf(Unreachable.class);
        }
    }

    @Test
    void no_answer_and_an_answer_that_never_ends_are_too_slow() {
        var limit = Duration.ofMillis(150);
        assertThatThrownBy(() -> ask(limit, NEVER)).isInstanceOf(TooSlow.class);
        assertThatThrownBy(
                        () ->
                                ask(
                                        limit,
                                        out -> {
                                            RawServer.head(out, "200 OK", JSON, 4000);
                                            out.write('{');
                                            out.flush();
                                            NEVER.answer(out);
                                        }))
                .isInstanceOf(TooSlow.class);
    }

    @Test
    void a_call_can_be_interrupted() throws Exception {
        try (var server = new RawServer(NEVER);
                var centre = centre(server.address())) {
            var flag = new CompletableFuture<Boolean>();
            var fault = new CompletableFuture<Throwable>();
            var caller =
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        fault.complete(catchThrowable(() -> centre.check(PROOF)));
                                        flag.complete(Thread.currentThread().isInterrupted());
                                    });
            server.awaitQuestion();
            caller.interrupt();

            assertThat(fault.get(5, TimeUnit.SECONDS)).isInstanceOf(Unreachable.class);
            assertThat(flag.get(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://192.0.2.7:8080",
                "http://centre.example",
                "http://localhost.example",
                "ftp://localhost",
                "https://user@centre.example",
                "https://centre.example/path",
                "https://centre.example?x=1",
                "centre.example",
                "localhost:8080"
            })
    void names_and_numbers_leave_this_computer_only_by_tls(String address) {
        assertThatThrownBy(() -> centre(URI.create(address)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080",
                "http://localhost",
                "http://[::1]:8080/",
                "https://centre.example"
            })
    void these_addresses_will_do(String address) {
        centre(URI.create(address)).close();
    }

    private static Behaviour refusal(String status, String refusal) {
        return http(
                status,
                JSON,
                "{\"simulated\":true,\"refusal\":\"%s\",\"message\":\"x\"}".formatted(refusal));
    }

    private static void bad(Behaviour behaviour) {
        assertThatThrownBy(() -> ask(behaviour))
                .isInstanceOf(BadAnswer.class)
                .hasMessageNotContainingAny("見本", "ミホン", "4567");
    }

    private static Eligibility ask(Behaviour... behaviours) throws Exception {
        return ask(Duration.ofSeconds(5), behaviours);
    }

    private static Eligibility ask(Duration limit, Behaviour... behaviours) throws Exception {
        try (var server = new RawServer(behaviours);
                var centre =
                        new HttpCentre(server.address(), SimulatedCentre.tls(), limit, limit)) {
            return centre.check(PROOF).eligibility();
        }
    }

    private static void register(String answer) throws Exception {
        try (var server = new RawServer(http("200 OK", JSON, answer));
                var centre = centre(server.address())) {
            centre.register("v-1", IdentityMethod.PIN, Consents.notAsked(NOW), Choices.NONE);
        }
    }

    private static HttpCentre centre(URI address) {
        return new HttpCentre(
                address, SimulatedCentre.tls(), Duration.ofSeconds(5), Duration.ofSeconds(5));
    }
}
