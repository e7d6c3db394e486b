package madoguchi.store;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id, written with its parameters in the usual form ({@code
 * $argon2id$v=19$m=…,t=…,p=…$salt$hash}), so that they can be raised without losing the passwords
 * that are set.
 */
final class PasswordHash {

    /**
     * Above OWASP's first recommendation for Argon2id (19 MiB, 2 passes, 1 lane); still short at a
     * counter.
     */
    private static final Cost COST = new Cost(32 * 1024, 3, 1);

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Pattern FORM =
            Pattern.compile(
                    "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private static final SecureRandom RANDOM = new SecureRandom();

    private record Cost(int kibibytes, int passes, int lanes) {}

    private PasswordHash() {}

    static String of(byte[] password) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        var hash = hash(password, salt, COST, HASH_BYTES);
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        COST.kibibytes(),
                        COST.passes(),
                        COST.lanes(),
                        base64.encodeToString(salt),
                        base64.encodeToString(hash));
    }

    /** In a time that does not tell how much of it was right. */
    static boolean matches(byte[] password, String written) {
        var form = FORM.matcher(written);
        if (!form.matches()) {
            throw new IllegalStateException(
                    "a stored password is not in the form this program writes");
        }
        var cost =
                new Cost(
                        Integer.parseInt(form.group(1)),
                        Integer.parseInt(form.group(2)),
                        Integer.parseInt(form.group(3)));
        var expected = Base64.getDecoder().decode(form.group(5));
        var salt = Base64.getDecoder().decode(form.group(4));
        return MessageDigest.isEqual(expected, hash(password, salt, cost, expected.length));
    }

    private static byte[] hash(byte[] password, byte[] salt, Cost cost, int bytes) {
        var generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(cost.kibibytes())
                        .withIterations(cost.passes())
                        .withParallelism(cost.lanes())
                        .withSalt(salt)
                        .build());
        var hash = new byte[bytes];
        generator.generateBytes(password, hash);
        return hash;
    }
}
