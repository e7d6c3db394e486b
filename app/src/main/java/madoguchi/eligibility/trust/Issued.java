package madoguchi.eligibility.trust;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes the certificates of the test authority; every name says what they are. */
final class Issued {

    static final String MARK = "SIMULATED - NOT VALID FOR ANYBODY";

    /** Clocks differ: a certificate begins a day before it is made. */
    private static final Duration BEFORE = Duration.ofDays(1);

    private static final SecureRandom SERIALS = new SecureRandom();

    private Issued() {}

    static Identity authority(Instant now, Duration life) {
        var key = key();
        var name = name("Test authority of the simulated eligibility centre");
        var certificate =
                sign(
                        builder(name, name, key, now, life),
                        key,
                        builder -> {
                            builder.addExtension(
                                    Extension.basicConstraints, true, new BasicConstraints(0));
                            builder.addExtension(
                                    Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
                        });
        return new Identity(key.getPrivate(), List.of(certificate));
    }

    /** For {@code localhost} in all its forms: the simulated centre serves this computer alone. */
    static Identity centre(Identity authority, Instant now, Duration life) {
        return leaf(
                authority,
                "Simulated eligibility centre",
                now,
                life,
                KeyPurposeId.id_kp_serverAuth,
                new GeneralNames(
                        new GeneralName[] {
                            new GeneralName(GeneralName.dNSName, "localhost"),
                            new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
                            new GeneralName(GeneralName.iPAddress, "::1")
                        }));
    }

    static Identity terminal(Identity authority, Instant now, Duration life) {
        return leaf(
                authority,
                "Terminal of a simulation",
                now,
                life,
                KeyPurposeId.id_kp_clientAuth,
                new GeneralNames(new GeneralName(GeneralName.dNSName, "terminal.invalid")));
    }

    private static Identity leaf(
            Identity authority,
            String name,
            Instant now,
            Duration life,
            KeyPurposeId purpose,
            GeneralNames names) {
        var key = key();
        var issuer = authority.chain().getFirst().getSubjectX500Principal();
        var certificate =
                sign(
                        builder(issuer, name(name), key, now, life),
                        new KeyPair(authority.chain().getFirst().getPublicKey(), authority.key()),
                        builder -> {
                            builder.addExtension(
                                    Extension.basicConstraints, true, new BasicConstraints(false));
                            builder.addExtension(
                                    Extension.keyUsage,
                                    true,
                                    new KeyUsage(KeyUsage.digitalSignature));
                            builder.addExtension(
                                    Extension.extendedKeyUsage,
                                    false,
                                    new ExtendedKeyUsage(purpose));
                            builder.addExtension(Extension.subjectAlternativeName, false, names);
                        });
        return new Identity(key.getPrivate(), List.of(certificate));
    }

    @FunctionalInterface
    private interface Extensions {
        void addTo(JcaX509v3CertificateBuilder builder) throws CertIOException;
    }

    private static JcaX509v3CertificateBuilder builder(
            X500Principal issuer, X500Principal subject, KeyPair key, Instant now, Duration life) {
        return new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(64, SERIALS).setBit(64),
                Date.from(now.minus(BEFORE)),
                Date.from(now.plus(life)),
                subject,
                key.getPublic());
    }

    private static X509Certificate sign(
            JcaX509v3CertificateBuilder builder, KeyPair authority, Extensions extensions) {
        try {
            extensions.addTo(builder);
            var signer =
                    new JcaContentSignerBuilder("SHA256withECDSA").build(authority.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (CertIOException | OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException("a certificate could not be made", e);
        }
    }

    private static X500Principal name(String who) {
        return new X500Principal("C=JP, OU=" + MARK + ", CN=" + who);
    }

    private static KeyPair key() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has P-256", e);
        }
    }
}
