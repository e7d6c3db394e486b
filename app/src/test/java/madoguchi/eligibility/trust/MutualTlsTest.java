package madoguchi.eligibility.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import madoguchi.eligibility.CentreFault;
import madoguchi.eligibility.CentreFault.NotTrusted;
import madoguchi.eligibility.CertificateGrace;
import madoguchi.eligibility.Eligibility.Valid;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.eligibility.IdentityProof;
import madoguchi.eligibility.SimulatedCentre;
import madoguchi.eligibility.TestAuthority;
import madoguchi.eligibility.http.HttpCentre;
import madoguchi.eligibility.simulator.CentreSimulator;
import madoguchi.eligibility.simulator.Registered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over real HTTPS. TLS itself looks at the real clock, and so do these certificates. */
class MutualTlsTest {

    static final Duration LIFE = Duration.ofDays(100);

    @TempDir Path folder;
    Instant now;
    TestAuthorityFolder ours;
    CentreSimulator simulator;
    TestAuthority.Card card;

    @BeforeEach
    void serve() throws Exception {
        now = Instant.now();
        ours = new TestAuthorityFolder(folder.resolve("ours"), () -> now);
        card = SimulatedCentre.AUTHORITY.issue(now.minus(LIFE), now.plus(LIFE));
        simulator =
                CentreSimulator.start(
                        new CentreSimulator.Setup(
                                0,
                                Optional.of(ours.centre()),
                                SimulatedCentre.AUTHORITY.certificate(),
                                (_, _, _) -> true,
                                CertificateGrace.THREE_MONTHS,
                                () -> now));
        simulator.enrol(card.der(), new Registered(new Valid(SimulatedCentre.HANAKO)));
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void a_terminal_with_its_certificate_is_answered_by_https() throws Exception {
        assertThat(simulator.address().getScheme()).isEqualTo("https");
        try (var centre = centre(ours.terminal())) {
            assertThat(centre.check(proof()).eligibility())
                    .isEqualTo(new Valid(SimulatedCentre.HANAKO));
        }
    }

    @Test
    void a_terminal_without_a_certificate_is_refused() throws Exception {
        refused(trustingOnly(authority()));
    }

    @Test
    void a_terminal_with_a_certificate_of_another_authority_is_refused() throws Exception {
        var other = Issued.authority(now, LIFE);
        refused(MutualTls.context(Issued.terminal(other, now, LIFE), List.of(authority())));
    }

    @Test
    void a_terminal_with_an_expired_certificate_is_refused() throws Exception {
        var then = now.minus(LIFE).minus(Duration.ofDays(1));
        refused(
                MutualTls.context(
                        Issued.terminal(authorityWithKey(), then, LIFE), List.of(authority())));
    }

    @Test
    void a_centres_certificate_does_not_make_a_terminal() throws Exception {
        refused(
                MutualTls.context(
                        Issued.centre(authorityWithKey(), now, LIFE), List.of(authority())));
    }

    @Test
    void what_is_not_the_centre_is_told_nothing() throws Exception {
        var others = new TestAuthorityFolder(folder.resolve("others"), () -> now);
        try (var centre = centre(others.terminal())) {
            assertThatThrownBy(() -> centre.check(proof()))
                    .isInstanceOf(NotTrusted.class)
                    .hasMessageContaining("the centre's certificate is not trusted");
        }
    }

    private void refused(SSLContext terminal) throws Exception {
        try (var centre = centre(terminal)) {
            assertThat(refusal(centre))
                    .isInstanceOf(NotTrusted.class)
                    .hasMessageContaining("does not take this terminal's certificate");
        }
        assertThat(simulator.registration("v-1")).isEmpty();
    }

    /**
     * With TLS 1.3 the server's alert comes after the handshake, and a connection that is closed
     * while the request is being written takes it along: then one asks again. Never is there an
     * answer.
     */
    private CentreFault refusal(HttpCentre centre) {
        CentreFault fault = fault(centre);
        for (int tries = 1; tries < 10 && fault instanceof CentreFault.Unreachable; tries++) {
            fault = fault(centre);
        }
        return fault;
    }

    private CentreFault fault(HttpCentre centre) {
        return catchThrowableOfType(CentreFault.class, () -> centre.check(proof()));
    }

    private IdentityProof proof() {
        return card.pinProof(SimulatedCentre.statement("v-1", IdentityMethod.PIN, now));
    }

    private HttpCentre centre(SSLContext tls) {
        return new HttpCentre(
                simulator.address(), tls, Duration.ofSeconds(5), Duration.ofSeconds(5));
    }

    private X509Certificate authority() throws Exception {
        return Identity.certificates(ours.folder().resolve("authority.pem")).getFirst();
    }

    private Identity authorityWithKey() throws Exception {
        return Identity.read(
                ours.folder().resolve("authority.pem"), ours.folder().resolve("authority-key.pem"));
    }

    private static SSLContext trustingOnly(X509Certificate authority) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("authority", authority);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        return tls;
    }
}
