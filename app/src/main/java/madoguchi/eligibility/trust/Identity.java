package madoguchi.eligibility.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One end of the line.
 *
 * @param chain its own certificate first
 */
public record Identity(PrivateKey key, List<X509Certificate> chain) {

    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([^-]+)-----END PRIVATE KEY-----");

    /**
     * Reads PEM files as other programs write them.
     *
     * @param key PKCS#8, not encrypted, EC or RSA
     * @throws IOException naming the file that cannot be used
     */
    public static Identity read(Path certificates, Path key) throws IOException {
        return new Identity(privateKey(key, certificates), certificates(certificates));
    }

    /**
     * @throws IOException naming the file when it holds no certificate
     */
    public static List<X509Certificate> certificates(Path pem) throws IOException {
        try {
            var found =
                    CertificateFactory.getInstance("X.509")
                            .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(pem)))
                            .stream()
                            .map(X509Certificate.class::cast)
                            .toList();
            if (found.isEmpty()) {
                throw new IOException(pem + " holds no certificate");
            }
            return found;
        } catch (CertificateException e) {
            throw new IOException(pem + " holds no certificate", e);
        }
    }

    private static PrivateKey privateKey(Path pem, Path certificates) throws IOException {
        var base64 = KEY.matcher(Files.readString(pem, StandardCharsets.US_ASCII));
        if (!base64.find()) {
            throw new IOException(pem + " holds no private key (PKCS#8, not encrypted)");
        }
        try {
            var der = Base64.getMimeDecoder().decode(base64.group(1));
            var kind = certificates(certificates).getFirst().getPublicKey().getAlgorithm();
            return KeyFactory.getInstance(kind).generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(pem + " holds no key for " + certificates, e);
        }
    }

    /** Prints no key. */
    @Override
    public String toString() {
        return "Identity(%s)".formatted(chain.getFirst().getSubjectX500Principal());
    }
}
