package madoguchi.eligibility.simulator;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import madoguchi.eligibility.Eligibility;

/** Who is insured, found by the card's authentication certificate. */
final class InsuredPeople {

    private final Map<String, Registered> byCertificate = new ConcurrentHashMap<>();

    void enrol(byte[] certificateDer, Registered registered) {
        byCertificate.put(fingerprint(certificateDer), registered);
    }

    Eligibility find(byte[] certificateDer) {
        var registered = byCertificate.get(fingerprint(certificateDer));
        return registered == null ? new Eligibility.NotFound() : registered.answer();
    }

    private static String fingerprint(byte[] certificateDer) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(certificateDer));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
