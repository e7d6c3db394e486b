package madoguchi.eligibility.simulator;

import static madoguchi.eligibility.SimulatedCentre.HANAKO;
import static madoguchi.eligibility.SimulatedCentre.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import madoguchi.eligibility.CentreFault.OutOfOrder;
import madoguchi.eligibility.CentreFault.Refused;
import madoguchi.eligibility.CentreFault.TooSlow;
import madoguchi.eligibility.CentreFault.Unreachable;
import madoguchi.eligibility.Choices;
import madoguchi.eligibility.ConsentKind;
import madoguchi.eligibility.Consents;
import madoguchi.eligibility.Eligibility.Invalid;
import madoguchi.eligibility.Eligibility.NotFound;
import madoguchi.eligibility.Eligibility.Valid;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.eligibility.SimulatedCentre;
import madoguchi.eligibility.http.HttpCentre;
import madoguchi.eligibility.wire.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CentreSimulatorTest {

    static final Consents AGREED =
            new Consents(Map.of(ConsentKind.SURGERY, true, ConsentKind.TREATMENT, false), NOW);

    SimulatedCentre centre;

    @BeforeEach
    void start() throws IOException {
        centre = new SimulatedCentre();
    }

    @AfterEach
    void stop() {
        centre.close();
    }

    @Test
    void it_answers_as_the_insurers_registered() throws Exception {
        enrol(new Registered(new Invalid(HANAKO)));
        assertThat(centre.client.check(centre.byPin("v-1")).eligibility())
                .isEqualTo(new Invalid(HANAKO));

        enrol(new Registered(new NotFound()));
        assertThat(centre.client.check(centre.byPin("v-2")).eligibility())
                .isEqualTo(new NotFound());
    }

    @Test
    void the_same_question_gets_the_same_answer_whatever_changed_meanwhile() throws Exception {
        var question = centre.byPin("v-1");
        centre.client.check(question);
        enrol(new Registered(new NotFound()));
        centre.now = NOW.plus(Duration.ofHours(3));

        assertThat(centre.client.check(question).eligibility()).isEqualTo(new Valid(HANAKO));
    }

    @Test
    void another_question_under_the_same_visit_is_refused() throws Exception {
        centre.client.check(centre.byPin("v-1"));

        assertThatThrownBy(() -> centre.client.check(centre.byFace("v-1")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("CONFLICT");
    }

    @Test
    void what_was_agreed_is_registered_with_the_method() throws Exception {
        centre.client.check(centre.byFace("v-1"));
        assertThat(centre.simulator.registration("v-1")).isEmpty();

        centre.client.register("v-1", IdentityMethod.FACE, AGREED, Choices.NONE);

        assertThat(centre.simulator.registration("v-1"))
                .contains(
                        new CentreSimulator.Registration(
                                IdentityMethod.FACE, AGREED.answers(), Choices.NONE, NOW));
    }

    @Test
    void registering_the_same_again_changes_nothing_and_something_else_is_refused()
            throws Exception {
        centre.client.check(centre.byFace("v-1"));
        centre.client.register("v-1", IdentityMethod.FACE, AGREED, Choices.NONE);
        centre.client.register("v-1", IdentityMethod.FACE, AGREED, Choices.NONE);

        refusedToRegister("v-1", IdentityMethod.FACE, Consents.notAsked(NOW), "CONFLICT");
        refusedToRegister(
                "v-1",
                IdentityMethod.FACE,
                new Consents(AGREED.answers(), NOW.plusSeconds(1)),
                "CONFLICT");
        assertThat(centre.simulator.registration("v-1").orElseThrow().consents())
                .isEqualTo(AGREED.answers());
    }

    @Test
    void a_visit_that_was_not_checked_or_by_another_method_cannot_be_registered() throws Exception {
        refusedToRegister("v-1", IdentityMethod.FACE, AGREED, "UNKNOWN_VISIT");

        centre.client.check(centre.byFace("v-1"));
        refusedToRegister("v-1", IdentityMethod.VISUAL, AGREED, "CONFLICT");
    }

    @Test
    void down_refuses_connections_and_comes_back_at_the_same_address() throws Exception {
        var before = centre.simulator.address();
        centre.client.check(centre.byPin("v-1"));
        centre.simulator.condition(Condition.DOWN);
        assertThatThrownBy(() -> centre.client.check(centre.byPin("v-1")))
                .isInstanceOf(Unreachable.class);
        centre.simulator.condition(Condition.DOWN);

        centre.simulator.condition(Condition.UP);
        assertThat(centre.simulator.address()).isEqualTo(before);
        assertThat(centre.client.check(centre.byPin("v-1")).eligibility())
                .isEqualTo(new Valid(HANAKO));
    }

    @Test
    void it_can_be_closed_while_it_is_down() throws Exception {
        centre.simulator.condition(Condition.DOWN);
        centre.simulator.close();

        assertThatThrownBy(() -> centre.client.check(centre.byPin("v-1")))
                .isInstanceOf(Unreachable.class);
    }

    @Test
    void out_of_order_says_so_for_both_calls() throws Exception {
        centre.client.check(centre.byPin("v-1"));
        centre.simulator.condition(Condition.OUT_OF_ORDER);

        assertThatThrownBy(() -> centre.client.check(centre.byPin("v-1")))
                .isInstanceOf(OutOfOrder.class);
        assertThatThrownBy(
                        () ->
                                centre.client.register(
                                        "v-1", IdentityMethod.PIN, AGREED, Choices.NONE))
                .isInstanceOf(OutOfOrder.class);
    }

    @Test
    void only_registering_can_fail() throws Exception {
        centre.simulator.condition(Condition.REGISTER_FAILS);
        centre.client.check(centre.byPin("v-1"));
        assertThatThrownBy(
                        () ->
                                centre.client.register(
                                        "v-1", IdentityMethod.PIN, AGREED, Choices.NONE))
                .isInstanceOf(OutOfOrder.class);

        centre.simulator.condition(Condition.UP);
        centre.client.register("v-1", IdentityMethod.PIN, AGREED, Choices.NONE);
        assertThat(centre.simulator.registration("v-1")).isPresent();
    }

    @Test
    void a_centre_that_hangs_is_too_slow_and_is_well_again_afterwards() throws Exception {
        centre.simulator.condition(Condition.HANG);
        try (var hasty =
                new HttpCentre(
                        centre.simulator.address(),
                        SimulatedCentre.tls(),
                        Duration.ofMillis(150),
                        Duration.ofMillis(150))) {
            assertThatThrownBy(() -> hasty.check(centre.byPin("v-1"))).isInstanceOf(TooSlow.class);
        }
        centre.simulator.condition(Condition.UP);

        assertThat(centre.client.check(centre.byPin("v-1")).eligibility())
                .isEqualTo(new Valid(HANAKO));
    }

    @Test
    void every_answer_is_marked_as_simulated() throws Exception {
        for (var condition : new Condition[] {Condition.UP, Condition.OUT_OF_ORDER}) {
            centre.simulator.condition(condition);
            var answer = post(Wire.CHECK, "{}");
            assertThat(answer.headers().firstValue("Madoguchi-Simulated")).contains("true");
            assertThat(answer.body()).contains("\"simulated\":true");
        }
    }

    @Test
    void strange_calls_get_the_contracts_refusals() throws Exception {
        assertThat(post("/v1/other", "{}").statusCode()).isEqualTo(404);
        assertThat(post("/v1/check/more", "{}").statusCode()).isEqualTo(404);
        assertThat(post(Wire.CHECK, "no json").statusCode()).isEqualTo(400);
        assertThat(post(Wire.CHECK, "null").statusCode()).isEqualTo(400);
        assertThat(post(Wire.REGISTER, "{\"visit\":\"v-1\"}").statusCode()).isEqualTo(400);
        assertThat(post(Wire.CHECK, " ".repeat(Wire.MAX_BYTES + 1)).statusCode()).isEqualTo(413);
    }

    private HttpResponse<String> post(String call, String body) throws Exception {
        try (var plain = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(centre.simulator.address().resolve(call))
                            .POST(BodyPublishers.ofString(body))
                            .build();
            return plain.send(request, BodyHandlers.ofString());
        }
    }

    private void enrol(Registered registered) {
        centre.simulator.enrol(centre.card.der(), registered);
    }

    private void refusedToRegister(
            String visit, IdentityMethod method, Consents consents, String refusal) {
        assertThatThrownBy(() -> centre.client.register(visit, method, consents, Choices.NONE))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(refusal);
    }
}
