package madoguchi.health.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import madoguchi.eligibility.CentreAnswer;
import madoguchi.eligibility.CertificateGrace;
import madoguchi.eligibility.Choices;
import madoguchi.eligibility.Consents;
import madoguchi.eligibility.Eligibility;
import madoguchi.eligibility.EligibilityCentre;
import madoguchi.eligibility.Enrolment;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.eligibility.IdentityProof;
import madoguchi.eligibility.Inquiry;
import madoguchi.eligibility.SimulatedCentre;
import madoguchi.eligibility.http.HttpCentre;
import madoguchi.eligibility.simulator.CentreSimulator;
import madoguchi.eligibility.simulator.Condition;
import madoguchi.eligibility.trust.TestAuthorityFolder;
import madoguchi.health.Check;
import madoguchi.health.Finding;
import madoguchi.health.Probe;
import madoguchi.health.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CentreProbeTest {

    private static final InstantSource REAL = InstantSource.system();

    @TempDir Path folder;
    private SimulatedCentre centre;

    @BeforeEach
    void start() throws Exception {
        centre = new SimulatedCentre();
    }

    @AfterEach
    void stop() {
        centre.close();
    }

    private Probe probe(InstantSource clock) {
        return new CentreProbe(centre.client, clock);
    }

    @Test
    void a_centre_that_is_there_answers_evenly_and_has_our_time() throws Exception {
        assertThat(probe(REAL).look())
                .extracting(Finding::verdict)
                .containsExactly(Verdict.CENTRE_ANSWERS, Verdict.LINE_EVEN, Verdict.CLOCK_RIGHT);
    }

    @ParameterizedTest
    @CsvSource({"DOWN, CENTRE_UNREACHABLE", "OUT_OF_ORDER, CENTRE_OUT_OF_ORDER"})
    void broken_on_purpose_it_is_named_and_mended_it_is_green(Condition broken, Verdict named)
            throws Exception {
        centre.simulator.condition(broken);
        assertThat(Looked.at(Check.CENTRE, probe(REAL))).isEqualTo(named);

        centre.simulator.condition(Condition.UP);
        assertThat(Looked.at(Check.CENTRE, probe(REAL))).isEqualTo(Verdict.CENTRE_ANSWERS);
    }

    @Test
    void a_centre_that_takes_the_question_and_never_answers_hangs() throws Exception {
        centre.simulator.condition(Condition.HANG);
        try (var hasty =
                new HttpCentre(
                        centre.simulator.address(),
                        SimulatedCentre.tls(),
                        Duration.ofMillis(200),
                        Duration.ofMillis(100))) {
            assertThat(Looked.at(Check.CENTRE, new CentreProbe(hasty, REAL)))
                    .isEqualTo(Verdict.CENTRE_HANGS);
        }
    }

    @Test
    void a_clock_that_is_not_the_centres_is_told_by_how_much() throws Exception {
        Finding drifted = Looked.finding(Check.CLOCK, probe(() -> Instant.now().plusSeconds(300)));
        assertThat(drifted.verdict()).isEqualTo(Verdict.CLOCK_OFF);
        assertThat(drifted.saw().getFirst()).matches("\\+(299|300|301) s");

        assertThat(Looked.at(Check.CLOCK, probe(() -> Instant.now().minusSeconds(3600))))
                .isEqualTo(Verdict.CLOCK_WRONG);
    }

    @Test
    void who_shows_another_authoritys_certificate_is_not_trusted() throws Exception {
        TestAuthorityFolder theirs = new TestAuthorityFolder(folder.resolve("theirs"), REAL);
        TestAuthorityFolder strangers = new TestAuthorityFolder(folder.resolve("other"), REAL);
        try (var secured =
                        CentreSimulator.start(
                                new CentreSimulator.Setup(
                                        0,
                                        Optional.of(theirs.centre()),
                                        SimulatedCentre.AUTHORITY.certificate(),
                                        (_, _, _) -> true,
                                        CertificateGrace.THREE_MONTHS,
                                        REAL));
                var wrong = client(secured, strangers);
                var right = client(secured, theirs)) {
            assertThat(Looked.at(Check.CENTRE, new CentreProbe(wrong, REAL)))
                    .isEqualTo(Verdict.CENTRE_NO_TRUST);
            assertThat(Looked.at(Check.CENTRE, new CentreProbe(right, REAL)))
                    .isEqualTo(Verdict.CENTRE_ANSWERS);
        }
    }

    private static HttpCentre client(CentreSimulator centre, TestAuthorityFolder trust)
            throws Exception {
        return new HttpCentre(
                centre.address(), trust.terminal(), Duration.ofSeconds(3), Duration.ofSeconds(5));
    }

    @Test
    void a_slow_answer_is_slow_and_says_nothing_about_the_line() throws Exception {
        Probe probe = new CentreProbe(new Answering(2100), REAL);

        assertThat(Looked.finding(Check.CENTRE, probe))
                .isEqualTo(Finding.of(Check.CENTRE, Verdict.CENTRE_SLOW, "2100 ms"));
        assertThat(Looked.at(Check.LINE, new CentreProbe(new Answering(2100), REAL)))
                .isEqualTo(Verdict.LINE_NOT_MEASURED);
    }

    @Test
    void a_line_that_others_share_answers_unevenly() throws Exception {
        assertThat(Looked.finding(Check.LINE, new CentreProbe(shared(), REAL)))
                .isEqualTo(Finding.of(Check.LINE, Verdict.LINE_UNEVEN, "20 ms", "900 ms"));
        assertThat(Looked.at(Check.CLOCK, new CentreProbe(shared(), REAL)))
                .isEqualTo(Verdict.CLOCK_NOT_COMPARED);
    }

    private static EligibilityCentre shared() {
        return new Answering(30, 18, 20, 900, 19, 22);
    }

    /** Takes as long as it was told, without anybody waiting. */
    private static final class Answering implements EligibilityCentre {
        private final Deque<Duration> took;

        Answering(long... millis) {
            List<Duration> all = Arrays.stream(millis).mapToObj(Duration::ofMillis).toList();
            took = new ArrayDeque<>(Stream.concat(all.stream(), all.stream()).toList());
        }

        @Override
        public Contact contact() {
            return new Contact(took.removeFirst(), Optional.empty());
        }

        @Override
        public CentreAnswer check(IdentityProof proof) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Eligibility inquire(Inquiry inquiry) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Enrolment enrol(String visit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void register(
                String visit, IdentityMethod method, Consents consents, Choices choices) {
            throw new UnsupportedOperationException();
        }
    }
}
