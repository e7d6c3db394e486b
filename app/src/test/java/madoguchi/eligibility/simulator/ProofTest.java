package madoguchi.eligibility.simulator;

import static madoguchi.eligibility.SimulatedCentre.AUTHORITY;
import static madoguchi.eligibility.SimulatedCentre.HANAKO;
import static madoguchi.eligibility.SimulatedCentre.NOW;
import static madoguchi.eligibility.SimulatedCentre.TERMINAL;
import static madoguchi.eligibility.SimulatedCentre.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import madoguchi.eligibility.CentreFault.CertificateRefused;
import madoguchi.eligibility.CentreFault.OtherClock;
import madoguchi.eligibility.CentreFault.Refused;
import madoguchi.eligibility.Eligibility.NotFound;
import madoguchi.eligibility.Eligibility.Valid;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.eligibility.IdentityProof;
import madoguchi.eligibility.IdentityProof.PinSignature;
import madoguchi.eligibility.IdentityProof.TerminalGrant;
import madoguchi.eligibility.SimulatedCentre;
import madoguchi.eligibility.Statement;
import madoguchi.eligibility.TestAuthority;
import madoguchi.eligibility.TestAuthority.Card;
import madoguchi.eligibility.wire.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every proof passes the real client and the line before the simulator judges it. */
class ProofTest {

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
    void a_pin_signature_and_a_terminals_grant_are_believed() throws Exception {
        assertThat(centre.client.check(centre.byPin("v-1")).eligibility())
                .isEqualTo(new Valid(HANAKO));
        assertThat(centre.client.check(centre.byFace("v-2")).eligibility())
                .isEqualTo(new Valid(HANAKO));
    }

    @Test
    void a_card_that_nobody_enrolled_is_not_found() throws Exception {
        var stranger = card(NOW.minusSeconds(60), NOW.plusSeconds(60));

        assertThat(centre.client.check(stranger.pinProof(pin("v-1"))).eligibility())
                .isEqualTo(new NotFound());
    }

    @Test
    void a_changed_signature_is_refused() {
        var statement = pin("v-1");
        var signature = centre.card.sign(statement);
        signature[17] ^= 1;

        refused(new PinSignature(statement, centre.card.der(), signature), Refusal.PROOF_SIGNATURE);
        refused(
                new PinSignature(statement, centre.card.der(), new byte[0]),
                Refusal.PROOF_SIGNATURE);
    }

    @Test
    void a_signature_for_another_visit_institution_method_or_time_is_refused() {
        var signature = centre.card.sign(pin("v-1"));
        var der = centre.card.der();

        refused(new PinSignature(pin("v-2"), der, signature), Refusal.PROOF_SIGNATURE);
        refused(
                new PinSignature(
                        new Statement("v-1", "1312345679", IdentityMethod.PIN, NOW),
                        der,
                        signature),
                Refusal.PROOF_SIGNATURE);
        refused(
                new PinSignature(
                        statement("v-1", IdentityMethod.PIN, NOW.plusMillis(1)), der, signature),
                Refusal.PROOF_SIGNATURE);
        var visual = statement("v-1", IdentityMethod.VISUAL, NOW);
        refused(
                new TerminalGrant(
                        visual, der, signature, TERMINAL, TestAuthority.terminalSignature(visual)),
                Refusal.PROOF_SIGNATURE);
    }

    @Test
    void a_statement_is_believed_for_ten_minutes_on_both_sides() throws Exception {
        var minutes = Duration.ofMinutes(10);

        centre.client.check(proofAt("past", NOW.minus(minutes)));
        centre.client.check(proofAt("future", NOW.plus(minutes)));
        refused(proofAt("stale", NOW.minus(minutes).minusMillis(1)), Refusal.PROOF_TIME);
        refused(proofAt("early", NOW.plus(minutes).plusMillis(1)), Refusal.PROOF_TIME);
    }

    @Test
    void a_certificate_of_another_authority_is_refused_even_under_the_same_name() {
        var foreign =
                new TestAuthority("Authority of the test cards")
                        .issue(NOW.minusSeconds(60), NOW.plusSeconds(60));

        refused(foreign.pinProof(pin("v-1")), Refusal.CERTIFICATE_UNTRUSTED);
    }

    @Test
    void what_is_no_certificate_or_not_yet_one_is_refused() {
        var statement = pin("v-1");
        var signature = centre.card.sign(statement);

        refused(
                new PinSignature(statement, new byte[] {1, 2, 3}, signature),
                Refusal.CERTIFICATE_UNTRUSTED);
        refused(
                card(NOW.plusSeconds(60), NOW.plusSeconds(120)).pinProof(statement),
                Refusal.CERTIFICATE_UNTRUSTED);
    }

    @Test
    void an_expired_certificate_is_believed_to_the_end_of_the_third_month() throws Exception {
        var japan = ZoneId.of("Asia/Tokyo");
        var card =
                card(Instant.parse("2022-01-01T00:00:00Z"), Instant.parse("2026-08-21T14:59:59Z"));
        var lastMoment = LocalDateTime.parse("2026-11-30T23:59:59").atZone(japan);

        centre.now = lastMoment.toInstant();
        assertThat(
                        centre.client
                                .check(
                                        card.pinProof(
                                                statement("v-1", IdentityMethod.PIN, centre.now)))
                                .eligibility())
                .isEqualTo(new NotFound());

        centre.now = lastMoment.plusSeconds(1).toInstant();
        assertThatThrownBy(
                        () ->
                                centre.client.check(
                                        card.pinProof(
                                                statement("v-2", IdentityMethod.PIN, centre.now))))
                .isInstanceOf(CertificateRefused.class)
                .hasMessageContaining(Refusal.CERTIFICATE_EXPIRED.name());
    }

    @Test
    void a_grant_of_an_unknown_terminal_or_for_another_statement_is_refused() {
        var statement = statement("v-1", IdentityMethod.VISUAL, NOW);
        var der = centre.card.der();
        var signature = centre.card.sign(statement);
        var ofOther = TestAuthority.terminalSignature(statement("v-2", IdentityMethod.VISUAL, NOW));
        var right = TestAuthority.terminalSignature(statement);
        var unknown = "terminal-2".getBytes(StandardCharsets.UTF_8);

        refused(
                new TerminalGrant(statement, der, signature, unknown, right),
                Refusal.PROOF_TERMINAL);
        refused(
                new TerminalGrant(statement, der, signature, TERMINAL, ofOther),
                Refusal.PROOF_TERMINAL);
    }

    @Test
    void a_pin_needs_no_terminal_and_a_face_needs_one() {
        var face = statement("v-1", IdentityMethod.FACE, NOW);
        var pin = pin("v-2");
        var der = centre.card.der();

        refused(centre.card.pinProof(face), Refusal.PROOF_METHOD);
        refused(
                new TerminalGrant(
                        pin,
                        der,
                        centre.card.sign(pin),
                        TERMINAL,
                        TestAuthority.terminalSignature(pin)),
                Refusal.PROOF_METHOD);
    }

    @Test
    void an_institution_has_ten_digits_and_a_visit_one_plain_word() {
        for (var statement :
                new Statement[] {
                    new Statement("v-1", "131234567", IdentityMethod.PIN, NOW),
                    new Statement("v-1", "13-2345678", IdentityMethod.PIN, NOW),
                    new Statement("", "1312345678", IdentityMethod.PIN, NOW),
                    new Statement("v-1\n1312345678", "1312345678", IdentityMethod.PIN, NOW),
                    new Statement("v".repeat(65), "1312345678", IdentityMethod.PIN, NOW),
                }) {
            refused(centre.card.pinProof(statement), Refusal.MALFORMED);
        }
    }

    @Test
    void a_refused_proof_leaves_nothing_behind() throws Exception {
        refused(proofAt("v-1", NOW.minus(Duration.ofHours(1))), Refusal.PROOF_TIME);

        assertThat(centre.client.check(centre.byPin("v-1")).eligibility())
                .isEqualTo(new Valid(HANAKO));
    }

    private static Statement pin(String visit) {
        return statement(visit, IdentityMethod.PIN, NOW);
    }

    private IdentityProof proofAt(String visit, Instant at) {
        return centre.card.pinProof(statement(visit, IdentityMethod.PIN, at));
    }

    private static Card card(Instant from, Instant until) {
        return AUTHORITY.issue(from, until);
    }

    private void refused(IdentityProof proof, Refusal refusal) {
        assertThatThrownBy(() -> centre.client.check(proof))
                .isInstanceOf(refusal == Refusal.PROOF_TIME ? OtherClock.class : Refused.class)
                .hasMessageContaining(refusal.name());
    }
}
