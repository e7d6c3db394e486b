package madoguchi.eligibility;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Cipher;
import javax.security.auth.x500.X500Principal;
import madoguchi.eligibility.IdentityProof.PinSignature;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Issues authentication certificates for invented cards. */
public final class TestAuthority {

    /** One key for all cards: making it is the slow part, and no test looks at it. */
    private static final KeyPair CARD_KEY = newKey();

    private static final AtomicLong SERIAL = new AtomicLong(1);

    private final X500Principal name;
    private final KeyPair key = newKey();
    private final X509Certificate certificate;

    public TestAuthority(String name) {
        this.name = new X500Principal("CN=" + name);
        var issuer =
                new JcaX509v3CertificateBuilder(
                        this.name,
                        BigInteger.ONE,
                        Date.from(Instant.parse("2020-01-01T00:00:00Z")),
                        Date.from(Instant.parse("2040-01-01T00:00:00Z")),
                        this.name,
                        key.getPublic());
        this.certificate =
                signed(issuer, new BasicConstraints(true), new KeyUsage(KeyUsage.keyCertSign));
    }

    public X509Certificate certificate() {
        return certificate;
    }

    public Card issue(Instant from, Instant until) {
        var serial = BigInteger.valueOf(SERIAL.incrementAndGet());
        var builder =
                new JcaX509v3CertificateBuilder(
                        name,
                        serial,
                        Date.from(from),
                        Date.from(until),
                        new X500Principal("CN=card " + serial),
                        CARD_KEY.getPublic());
        return new Card(
                signed(
                        builder,
                        new BasicConstraints(false),
                        new KeyUsage(KeyUsage.digitalSignature)));
    }

    private X509Certificate signed(
            JcaX509v3CertificateBuilder builder, BasicConstraints constraints, KeyUsage usage) {
        try {
            builder.addExtension(Extension.basicConstraints, true, constraints);
            builder.addExtension(Extension.keyUsage, true, usage);
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(
                                    new JcaContentSignerBuilder("SHA256withRSA")
                                            .build(key.getPrivate())));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public record Card(X509Certificate certificate) {

        public byte[] der() {
            try {
                return certificate.getEncoded();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        /**
         * As a card does: a raw RSA operation with PKCS#1 v1.5 padding over the DigestInfo that it
         * is handed.
         */
        public byte[] sign(Statement statement) {
            var digest = statement.digest();
            var info = new byte[SHA256_DIGEST_INFO.length + digest.length];
            System.arraycopy(SHA256_DIGEST_INFO, 0, info, 0, SHA256_DIGEST_INFO.length);
            System.arraycopy(digest, 0, info, SHA256_DIGEST_INFO.length, digest.length);
            try {
                var rsa = Cipher.getInstance("RSA/ECB/PKCS1Padding");
                rsa.init(Cipher.ENCRYPT_MODE, CARD_KEY.getPrivate());
                return rsa.doFinal(info);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        public PinSignature pinProof(Statement statement) {
            return new PinSignature(statement, der(), sign(statement));
        }

        private static final byte[] SHA256_DIGEST_INFO = {
            0x30,
            0x31,
            0x30,
            0x0d,
            0x06,
            0x09,
            0x60,
            (byte) 0x86,
            0x48,
            0x01,
            0x65,
            0x03,
            0x04,
            0x02,
            0x01,
            0x05,
            0x00,
            0x04,
            0x20
        };
    }

    /** A terminal's signature, as far as these tests need one: trusted when it repeats the text. */
    public static byte[] terminalSignature(Statement statement) {
        return statement.text().getBytes(StandardCharsets.UTF_8);
    }
}
