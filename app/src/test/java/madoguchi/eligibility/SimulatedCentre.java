package madoguchi.eligibility;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import madoguchi.eligibility.Eligibility.Insured;
import madoguchi.eligibility.Eligibility.Sex;
import madoguchi.eligibility.Eligibility.Valid;
import madoguchi.eligibility.IdentityProof.TerminalGrant;
import madoguchi.eligibility.TestAuthority.Card;
import madoguchi.eligibility.http.HttpCentre;
import madoguchi.eligibility.simulator.CentreSimulator;
import madoguchi.eligibility.simulator.Registered;

/**
 * A simulator with one insured person, the real client that asks it, and a clock that stands still
 * until told.
 */
public final class SimulatedCentre implements AutoCloseable {

    public static final TestAuthority AUTHORITY = new TestAuthority("Authority of the test cards");
    public static final Instant NOW = Instant.parse("2026-11-21T01:00:00.5Z");
    public static final byte[] TERMINAL = "terminal-1".getBytes(StandardCharsets.UTF_8);
    public static final Insured HANAKO =
            new Insured(
                    "見本●花子",
                    "ミホン　ハナコ",
                    LocalDate.of(1980, 2, 17),
                    Sex.FEMALE,
                    "",
                    "01130012",
                    "見本健康保険組合",
                    "１２３",
                    "4567",
                    "01",
                    30,
                    LocalDate.of(2024, 4, 1),
                    Optional.empty());

    public final Card card =
            AUTHORITY.issue(NOW.minus(Duration.ofDays(400)), NOW.plus(Duration.ofDays(400)));
    public final CentreSimulator simulator;
    public final HttpCentre client;
    public Instant now = NOW;

    public SimulatedCentre() throws IOException {
        simulator =
                CentreSimulator.start(
                        new CentreSimulator.Setup(
                                0,
                                AUTHORITY.certificate(),
                                SimulatedCentre::trusts,
                                CertificateGrace.THREE_MONTHS,
                                () -> now));
        simulator.enrol(card.der(), new Registered(new Valid(HANAKO)));
        client =
                new HttpCentre(
                        simulator.address(), tls(), Duration.ofSeconds(2), Duration.ofSeconds(5));
    }

    public static Statement statement(String visit, IdentityMethod method, Instant at) {
        return new Statement(visit, "1312345678", method, at);
    }

    public IdentityProof byPin(String visit) {
        return card.pinProof(statement(visit, IdentityMethod.PIN, now));
    }

    public IdentityProof byFace(String visit) {
        var statement = statement(visit, IdentityMethod.FACE, now);
        return new TerminalGrant(
                statement,
                card.der(),
                card.sign(statement),
                TERMINAL,
                TestAuthority.terminalSignature(statement));
    }

    public static SSLContext tls() {
        try {
            return SSLContext.getDefault();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean trusts(byte[] cvCertificate, byte[] signature, byte[] text) {
        return Arrays.equals(cvCertificate, TERMINAL) && Arrays.equals(signature, text);
    }

    @Override
    public void close() {
        client.close();
        simulator.close();
    }
}
