package madoguchi.eligibility.simulator;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.Signature;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import madoguchi.eligibility.CertificateGrace;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.eligibility.IdentityProof;
import madoguchi.eligibility.IdentityProof.PinSignature;
import madoguchi.eligibility.IdentityProof.TerminalGrant;
import madoguchi.eligibility.Statement;
import madoguchi.eligibility.wire.Refusal;

/**
 * Everything that must hold before the centre believes that the card's holder stands at the
 * counter.
 */
final class ProofCheck {

    /** A statement is believed for so long, and a clock may be wrong by so much. */
    static final Duration FRESH = Duration.ofMinutes(10);

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final X509Certificate authority;
    private final TerminalTrust terminals;
    private final CertificateGrace grace;

    ProofCheck(X509Certificate authority, TerminalTrust terminals, CertificateGrace grace) {
        this.authority = authority;
        this.terminals = terminals;
        this.grace = grace;
    }

    /**
     * @return the first thing that is wrong
     */
    Optional<Refusal> objection(IdentityProof proof, Instant now) {
        var statement = proof.statement();
        var byPin = statement.method() == IdentityMethod.PIN;
        var kindFits =
                switch (proof) {
                    case PinSignature _ -> byPin;
                    case TerminalGrant _ -> !byPin;
                };
        if (!kindFits) {
            return Optional.of(Refusal.PROOF_METHOD);
        }
        if (Duration.between(statement.at(), now).abs().compareTo(FRESH) > 0) {
            return Optional.of(Refusal.PROOF_TIME);
        }
        var certificate = parsed(proof.certificate()).filter(c -> trusted(c, now));
        if (certificate.isEmpty()) {
            return Optional.of(Refusal.CERTIFICATE_UNTRUSTED);
        }
        if (grace.over(day(certificate.get().getNotAfter().toInstant()), day(now))) {
            return Optional.of(Refusal.CERTIFICATE_EXPIRED);
        }
        if (!signed(certificate.get(), statement, proof.signature())) {
            return Optional.of(Refusal.PROOF_SIGNATURE);
        }
        return switch (proof) {
            case PinSignature _ -> Optional.empty();
            case TerminalGrant grant when trusted(grant) -> Optional.empty();
            case TerminalGrant _ -> Optional.of(Refusal.PROOF_TERMINAL);
        };
    }

    private static Optional<X509Certificate> parsed(byte[] der) {
        try {
            return Optional.of(
                    (X509Certificate)
                            CertificateFactory.getInstance("X.509")
                                    .generateCertificate(new ByteArrayInputStream(der)));
        } catch (CertificateException e) {
            return Optional.empty();
        }
    }

    /**
     * The chain, judged at the certificate's last moment when that has passed: the end has a rule
     * of its own.
     */
    private boolean trusted(X509Certificate certificate, Instant now) {
        try {
            var parameters = new PKIXParameters(Set.of(new TrustAnchor(authority, null)));
            parameters.setRevocationEnabled(false);
            var end = certificate.getNotAfter();
            parameters.setDate(end.toInstant().isBefore(now) ? end : Date.from(now));
            var path =
                    CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate));
            CertPathValidator.getInstance("PKIX").validate(path, parameters);
            return true;
        } catch (InvalidAlgorithmParameterException e) {
            throw new IllegalStateException("the authority's certificate cannot be an anchor", e);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /**
     * PKCS#1 v1.5 over the DigestInfo that the card was given is SHA256withRSA over the text
     * itself.
     */
    private static boolean signed(
            X509Certificate certificate, Statement statement, byte[] signature) {
        try {
            var verifier = Signature.getInstance("SHA256withRSA");
            verifier.initVerify(certificate.getPublicKey());
            verifier.update(statement.text().getBytes(StandardCharsets.UTF_8));
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private boolean trusted(TerminalGrant grant) {
        var text = grant.statement().text().getBytes(StandardCharsets.UTF_8);
        return terminals.trusts(grant.terminalCertificate(), grant.terminalSignature(), text);
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(JAPAN).toLocalDate();
    }
}
