package madoguchi.eligibility.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static madoguchi.eligibility.SimulatedCentre.HANAKO;
import static madoguchi.eligibility.SimulatedCentre.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import madoguchi.eligibility.CentreAnswer;
import madoguchi.eligibility.CentreFault.Refused;
import madoguchi.eligibility.Choices;
import madoguchi.eligibility.ConsentKind;
import madoguchi.eligibility.Consents;
import madoguchi.eligibility.Eligibility.NotFound;
import madoguchi.eligibility.Eligibility.Valid;
import madoguchi.eligibility.Enrolment;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.eligibility.Offer;
import madoguchi.eligibility.SimulatedCentre;
import madoguchi.eligibility.http.HttpCentre;
import madoguchi.eligibility.wire.CheckRequest;
import madoguchi.eligibility.wire.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 利用登録, what is offered, and who is not shown. */
class EnrolTest {

    static final CentreAnswer ALL =
            new CentreAnswer(
                    new Valid(HANAKO),
                    true,
                    Set.of(Offer.SUBSIDY_CERTIFICATES, Offer.ELECTRONIC_PRESCRIPTION),
                    Optional.of(new Consents(Map.of(ConsentKind.SURGERY, false), NOW)),
                    Optional.of("0004711"));

    SimulatedCentre centre;

    @BeforeEach
    void start() throws Exception {
        centre = new SimulatedCentre();
    }

    @AfterEach
    void stop() {
        centre.close();
    }

    @Test
    void a_card_that_is_not_registered_tells_nothing_until_it_is() throws Exception {
        enrolmentOf(Enrolment.DONE);
        assertThat(centre.client.check(centre.byPin("v-1")))
                .isEqualTo(CentreAnswer.notRegistered());

        assertThat(centre.client.enrol("v-1")).isEqualTo(Enrolment.DONE);
        assertThat(centre.client.check(centre.byPin("v-1"))).isEqualTo(ALL);
        assertThat(centre.client.enrol("v-1")).isEqualTo(Enrolment.DONE);
        assertThat(centre.client.check(centre.byPin("v-2"))).isEqualTo(ALL);
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSED", "INSURER_NOT_READY"})
    void it_may_be_refused_or_the_insurer_may_not_have_finished(Enrolment end) throws Exception {
        enrolmentOf(end);
        centre.client.check(centre.byPin("v-1"));

        assertThat(centre.client.enrol("v-1")).isEqualTo(end);
        assertThat(centre.client.check(centre.byPin("v-1")).registered()).isFalse();
    }

    @Test
    void one_that_takes_too_long_is_pending() throws Exception {
        enrolmentOf(Enrolment.PENDING);
        centre.client.check(centre.byPin("v-1"));

        try (var hasty =
                new HttpCentre(
                        centre.simulator.address(),
                        SimulatedCentre.tls(),
                        Duration.ofSeconds(2),
                        Duration.ZERO)) {
            assertThat(hasty.enrol("v-1")).isEqualTo(Enrolment.PENDING);
        }
    }

    @Test
    void nobody_is_registered_without_having_proved_who_they_are() {
        assertThatThrownBy(() -> centre.client.enrol("v-1"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("UNKNOWN_VISIT");
    }

    @Test
    void the_second_visit_may_be_answered_otherwise_and_the_first_stays_as_it_was()
            throws Exception {
        centre.simulator.enrol(
                centre.card.der(),
                new Registered(
                        CentreAnswer.of(new NotFound()), ALL, Optional.empty(), Optional.empty()));

        var first = centre.client.check(centre.byPin("v-1"));
        assertThat(centre.client.check(centre.byPin("v-2"))).isEqualTo(ALL).isNotEqualTo(first);
        assertThat(centre.client.check(centre.byPin("v-1"))).isEqualTo(first);
    }

    @Test
    void what_was_chosen_is_registered_and_the_limit_may_follow_once() throws Exception {
        centre.client.check(centre.byPin("v-1"));
        var chosen = Map.of(Offer.SUBSIDY_CERTIFICATES, true, Offer.ELECTRONIC_PRESCRIPTION, false);
        register(new Choices(chosen, Optional.empty()));
        register(new Choices(chosen, Optional.of(true)));
        register(new Choices(chosen, Optional.of(true)));

        assertThat(centre.simulator.registration("v-1").orElseThrow().choices())
                .isEqualTo(new Choices(chosen, Optional.of(true)));
        for (var other :
                new Choices[] {
                    new Choices(chosen, Optional.of(false)),
                    new Choices(Map.of(), Optional.of(true)),
                    new Choices(chosen, Optional.empty())
                }) {
            assertThatThrownBy(() -> register(other))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("CONFLICT");
        }
    }

    /** Seed 001: 「資格情報の表示を停止」; no byte may tell it from 「資格情報なし」. */
    @Test
    void a_stopped_display_is_the_same_bytes_as_no_eligibility() throws Exception {
        var question = new String(Wire.write(CheckRequest.of(centre.byPin("v-1"))), UTF_8);
        var answers = new ArrayList<String>();
        for (var persona : new String[] {"display-stopped", "not-found"}) {
            try (var other = new SimulatedCentre();
                    var yaml =
                            EnrolTest.class.getResourceAsStream(
                                    "/madoguchi/personas/" + persona + ".yaml");
                    var client = HttpClient.newHttpClient()) {
                other.simulator.enrol(
                        centre.card.der(),
                        Registered.read(yaml, persona, LocalDate.of(2026, 11, 21)).orElseThrow());
                var answer =
                        client.send(
                                HttpRequest.newBuilder(
                                                other.simulator.address().resolve(Wire.CHECK))
                                        .POST(BodyPublishers.ofString(question))
                                        .build(),
                                BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(200);
                var headers = new TreeMap<>(answer.headers().map());
                headers.remove("date");
                answers.add(headers + answer.body());
            }
        }
        assertThat(answers.getFirst()).contains("\"validity\":4").isEqualTo(answers.getLast());
    }

    private void register(Choices choices) throws Exception {
        centre.client.register("v-1", IdentityMethod.PIN, Consents.notAsked(NOW), choices);
    }

    private void enrolmentOf(Enrolment end) {
        centre.simulator.enrol(
                centre.card.der(), new Registered(ALL, ALL, Optional.of(end), Optional.empty()));
    }
}
