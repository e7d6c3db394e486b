package madoguchi.eligibility.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.Stream;
import madoguchi.eligibility.CentreFault;
import madoguchi.eligibility.Choices;
import madoguchi.eligibility.Consents;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.eligibility.SimulatedCentre;
import madoguchi.eligibility.http.HttpCentre;
import madoguchi.failure.FailureCode;
import madoguchi.failure.Failures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the centre does wrong has a name at the terminal, over real HTTP. */
class ConditionsTest {

    /** Those that the first call does not notice. */
    static final Stream<Condition> HARMLESS_TO_A_CHECK =
            Stream.of(Condition.UP, Condition.SLOW, Condition.REGISTER_FAILS);

    SimulatedCentre centre;

    @BeforeEach
    void start() throws Exception {
        centre = new SimulatedCentre();
    }

    @AfterEach
    void stop() {
        centre.close();
    }

    @ParameterizedTest
    @CsvSource({
        "DOWN, NETWORK",
        "OUT_OF_ORDER, CENTRE_OUT_OF_ORDER",
        "HANG, CENTRE_TOO_SLOW",
        "SLOW, CENTRE_TOO_SLOW",
        "REFUSES_PROOFS, PROOF_REFUSED",
        "HALF_AN_ANSWER, CENTRE_ANSWER_UNUSABLE",
        "HUGE_ANSWER, CENTRE_ANSWER_UNUSABLE",
        "NO_ANSWER_AT_ALL, CENTRE_ANSWER_UNUSABLE",
        "WRONG_VISIT, CENTRE_ANSWER_UNUSABLE",
        "WRONG_PROOF, CENTRE_ANSWER_UNUSABLE",
        "WRONG_SCHEMA, CENTRE_ANSWER_UNUSABLE",
        "OTHER_CLOCK, OTHER_CLOCK"
    })
    void a_check_ends_in_a_named_failure(Condition condition, FailureCode code) throws Exception {
        centre.simulator.condition(condition);

        try (var hasty = impatient(condition)) {
            assertThatThrownBy(() -> hasty.check(centre.byPin("v-1")))
                    .isInstanceOfSatisfying(
                            CentreFault.class,
                            fault -> assertThat(Failures.of(fault)).isEqualTo(code));
        }
    }

    @Test
    void every_other_condition_leaves_a_check_as_it_is() {
        var noticed =
                Stream.of(ConditionsTest.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(CsvSource.class))
                        .flatMap(method -> Stream.of(method.getAnnotation(CsvSource.class).value()))
                        .map(line -> Condition.valueOf(line.substring(0, line.indexOf(','))));
        assertThat(Stream.concat(noticed, HARMLESS_TO_A_CHECK)).contains(Condition.values());
    }

    @ParameterizedTest
    @CsvSource({
        "OUT_OF_ORDER, CENTRE_OUT_OF_ORDER",
        "REGISTER_FAILS, CENTRE_OUT_OF_ORDER",
        "HALF_AN_ANSWER, CENTRE_ANSWER_UNUSABLE",
        "HUGE_ANSWER, CENTRE_ANSWER_UNUSABLE",
        "WRONG_VISIT, CENTRE_ANSWER_UNUSABLE",
        "WRONG_SCHEMA, CENTRE_ANSWER_UNUSABLE"
    })
    void so_does_registering(Condition condition, FailureCode code) throws Exception {
        centre.client.check(centre.byPin("v-1"));
        centre.simulator.condition(condition);

        assertThatThrownBy(
                        () ->
                                centre.client.register(
                                        "v-1",
                                        IdentityMethod.PIN,
                                        Consents.notAsked(SimulatedCentre.NOW),
                                        Choices.NONE))
                .isInstanceOfSatisfying(
                        CentreFault.class, fault -> assertThat(Failures.of(fault)).isEqualTo(code));
    }

    @Test
    void what_the_simulator_spoiled_is_right_again_when_it_is_asked_again() throws Exception {
        centre.simulator.condition(Condition.WRONG_VISIT);
        assertThatThrownBy(() -> centre.client.check(centre.byPin("v-1")))
                .isInstanceOf(CentreFault.BadAnswer.class);

        centre.simulator.condition(Condition.UP);
        assertThat(centre.client.check(centre.byPin("v-1")).eligibility().code()).isEqualTo(1);
    }

    /** Waits long only where an answer will come. */
    private HttpCentre impatient(Condition condition) {
        var limit =
                condition == Condition.HANG || condition == Condition.SLOW
                        ? Duration.ofMillis(150)
                        : Duration.ofSeconds(5);
        return new HttpCentre(centre.simulator.address(), SimulatedCentre.tls(), limit, limit);
    }
}
