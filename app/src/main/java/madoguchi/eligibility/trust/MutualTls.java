package madoguchi.eligibility.trust;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Collection;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** TLS with a certificate on both sides, and nobody trusted but who was named. */
public final class MutualTls {

    /** The key store lives in memory only, so its password protects nothing. */
    private static final char[] IN_MEMORY = "in memory".toCharArray();

    private MutualTls() {}

    /**
     * @param own shown to the other side
     * @param authorities who may have issued the other side's certificate
     */
    public static SSLContext context(Identity own, Collection<X509Certificate> authorities) {
        try {
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(keys(own), IN_MEMORY);
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted(authorities));
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException("these certificates make no TLS: " + own, e);
        }
    }

    private static KeyStore keys(Identity own) throws GeneralSecurityException, IOException {
        var store = empty();
        store.setKeyEntry("own", own.key(), IN_MEMORY, own.chain().toArray(new X509Certificate[0]));
        return store;
    }

    private static KeyStore trusted(Collection<X509Certificate> authorities)
            throws GeneralSecurityException, IOException {
        var store = empty();
        int number = 0;
        for (var authority : authorities) {
            store.setCertificateEntry("authority " + number++, authority);
        }
        return store;
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
