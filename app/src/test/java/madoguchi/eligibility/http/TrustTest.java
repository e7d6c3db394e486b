package madoguchi.eligibility.http;

import static madoguchi.eligibility.http.HttpCentreTest.PROOF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.security.auth.x500.X500Principal;
import madoguchi.eligibility.CentreFault.NotTrusted;
import madoguchi.eligibility.Eligibility.NotFound;
import madoguchi.eligibility.SimulatedCentre;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrustTest {

    static final char[] NO_SECRET = "test".toCharArray();

    HttpsServer server;
    X509Certificate certificate;
    final AtomicInteger connections = new AtomicInteger();

    @BeforeEach
    void start() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        var key = generator.generateKeyPair();
        certificate = selfSigned(key);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(
                new HttpsConfigurator(serving(key)) {
                    @Override
                    public void configure(HttpsParameters parameters) {
                        connections.incrementAndGet();
                        super.configure(parameters);
                    }
                });
        server.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        var body = HttpCentreTest.NOT_FOUND.getBytes(StandardCharsets.UTF_8);
                        exchange.getResponseHeaders().set("Content-Type", "application/json");
                        exchange.sendResponseHeaders(200, body.length);
                        exchange.getResponseBody().write(body);
                    }
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_centre_that_is_trusted_is_heard_by_tls() throws Exception {
        try (var centre = centre(trusting(certificate))) {
            assertThat(centre.check(PROOF).eligibility()).isEqualTo(new NotFound());
        }
    }

    @Test
    void a_centre_that_is_not_trusted_is_asked_nothing_and_not_twice() {
        try (var centre = centre(SimulatedCentre.tls())) {
            assertThatThrownBy(() -> centre.check(PROOF))
                    .isInstanceOf(NotTrusted.class)
                    .hasMessageContaining("no trusted connection");
            assertThat(connections).hasValue(1);
        }
    }

    private HttpCentre centre(SSLContext tls) {
        var address = URI.create("https://127.0.0.1:" + server.getAddress().getPort());
        return new HttpCentre(address, tls, Duration.ofSeconds(5), Duration.ofSeconds(5));
    }

    private SSLContext serving(KeyPair key) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                "centre", key.getPrivate(), NO_SECRET, new X509Certificate[] {certificate});
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, NO_SECRET);
        var tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), null, null);
        return tls;
    }

    private static SSLContext trusting(X509Certificate certificate) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("centre", certificate);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        return tls;
    }

    private static X509Certificate selfSigned(KeyPair key) throws Exception {
        var name = new X500Principal("CN=centre under test");
        var builder =
                new JcaX509v3CertificateBuilder(
                        name,
                        BigInteger.ONE,
                        Date.from(Instant.parse("2020-01-01T00:00:00Z")),
                        Date.from(Instant.parse("2090-01-01T00:00:00Z")),
                        name,
                        key.getPublic());
        builder.addExtension(
                Extension.subjectAlternativeName,
                false,
                new GeneralNames(new GeneralName(GeneralName.iPAddress, "127.0.0.1")));
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(key.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }
}
