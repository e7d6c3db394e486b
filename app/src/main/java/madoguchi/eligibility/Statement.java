package madoguchi.eligibility;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/**
 * What the card signs: this institution asks, now, for this one visit, and the person was
 * identified in this way. The field's own text is not public; ours is invented and says so in its
 * first word.
 *
 * @param visit unique and never used twice; also the key that makes both calls idempotent
 * @param institution 10 digits, 医療機関コード
 */
public record Statement(String visit, String institution, IdentityMethod method, Instant at) {

    public String text() {
        return "madoguchi-simulated-proof-1\n"
                + visit
                + "\n"
                + institution
                + "\n"
                + method
                + "\n"
                + at;
    }

    /** SHA-256 of {@link #text()} in UTF-8: what is handed to the card. */
    public byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
